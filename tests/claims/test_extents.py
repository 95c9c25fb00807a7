"""What a cue may report."""

from __future__ import annotations

import pytest

from hudna.claims.says import SaysDrawer


@pytest.fixture(scope="session")
def options(stage, pack):
    """The words that the first cue of a text may report, with what brings them in and whether the grammar chose."""
    drawer = SaysDrawer(pack)

    def find(text):
        scene = stage(text)
        extents = drawer.desk(scene).extents
        return [(scene.article.span_of(e.first, e.last).of(scene.article.text), e.how, e.ruled)
                for e in extents.options(scene.found.cues[0], ())]
    return find


def test_the_choice_of_the_grammar_comes_first(options):
    assert options("قال حمدان إن الطريق مفتوح.")[0] == ("الطريق مفتوح", "that", True)


def test_a_denied_report_is_an_option_that_the_grammar_does_not_choose(options):
    found = options("لم يعلن حمدان أن الطريق مفتوح.")
    assert ("الطريق مفتوح", "that", False) in found
    assert not any(ruled for _, _, ruled in found)


def test_other_beginnings_are_options_too(options):
    assert {how for _, how, _ in options("أعلن حمدان فتح الطريق وقال إن «القافلة وصلت».")} >= {"noun", "that"}


def test_a_word_that_credits_in_passing_is_no_report_for_the_grammar(options):
    assert not any(ruled for _, _, ruled in options("بحسب حمدان فإن الطريق مفتوح."))


def test_what_is_credited_begins_after_the_name(options):
    found = options("بحسب حمدان «قصفت الطائرات حلب».")
    assert [(text, how) for text, how, _ in found] == [("قصفت الطائرات حلب", "credit")]
