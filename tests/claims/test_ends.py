"""Where reported words may end."""

from __future__ import annotations

import pytest

from hudna.claims.ends import END
from hudna.claims.says import SaysDrawer
from hudna.infer import Weigher


@pytest.fixture(scope="session")
def ends(stage, pack):
    """The words that the first cue of a text may report, one string for each end, with the reasons of that end."""
    drawer = SaysDrawer(pack)

    def find(text):
        scene = stage(text)
        desk, hit = drawer.desk(scene), scene.found.cues[0]
        extent = next(iter(desk.extents.options(hit, ())))
        return {scene.article.span_of(extent.first, end).of(scene.article.text): desk.ends.of(hit, extent, end)
                for end in desk.ends.options(extent)}
    return find


def test_words_may_end_at_a_pause_and_with_their_sentence(ends):
    assert set(ends("قال حمدان إن الطريق مفتوح اليوم، والقافلة في المدينة.")) == {
        "الطريق مفتوح اليوم", "الطريق مفتوح اليوم، والقافلة في المدينة"}


def test_words_do_not_end_inside_a_quotation(ends):
    assert set(ends("وقال حمدان: «الطريق مفتوح، والقافلة هنا».")) == {"الطريق مفتوح، والقافلة هنا"}


def test_words_do_not_run_into_the_next_sentence(ends):
    assert not any("وصلت" in words for words in ends("قال حمدان إن الطريق مفتوح. وصلت القافلة إلى المدينة."))


def test_a_reason_tells_which_end_the_grammar_chose(ends):
    found = ends("قال حمدان إن الطريق مفتوح اليوم، والقافلة في المدينة.")
    assert "rank=ruled/that" in found["الطريق مفتوح اليوم، والقافلة في المدينة"]
    assert "rank=shorter/that" in found["الطريق مفتوح اليوم"]


def test_the_likeliest_end_is_drawn(stage, pack):
    weigher = Weigher({"says": {"bias": 3.0}, "speaker": {"bias": 3.0}, END: {"rank=shorter/that": 2.0}})
    scene = stage("قال حمدان إن الطريق مفتوح اليوم، والقافلة في المدينة.")
    statement, = SaysDrawer(pack, weigher).draw(scene)
    assert statement.content.of(scene.article.text) == "الطريق مفتوح اليوم"
