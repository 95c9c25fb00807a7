"""Reasons for and against a cue's reporting words."""

from __future__ import annotations

import pytest

from hudna.claims.says import SaysDrawer


@pytest.fixture(scope="session")
def reasons(stage, pack):
    """The reasons of the first option of the last cue of a text."""
    drawer = SaysDrawer(pack)

    def find(text):
        scene = stage(text)
        desk, hit = drawer.desk(scene), scene.found.cues[-1]
        return set(desk.said.of(hit, next(iter(desk.extents.options(hit, ()))), ()))
    return find


def test_reasons_tell_what_brings_the_words_in(reasons):
    assert "how=that/past/ruled" in reasons("قال حمدان إن الطريق مفتوح.")


def test_reasons_tell_how_the_speaker_is_named(reasons):
    assert "way=after/ruled" in reasons("قال حمدان إن الطريق مفتوح.")


def test_reasons_tell_of_a_stranger_where_the_subject_stands(reasons):
    assert any(r.startswith("way=stranger") for r in reasons("قال الطبيب إن الطريق مفتوح."))


def test_a_reason_names_no_more_than_one_word_of_the_text(reasons):
    found = reasons("قال حمدان إن الطريق مفتوح.")
    context = [r.split("=", 1)[1] for r in found if r.startswith(("prev=", "next=", "head="))]
    assert context and not any(" " in word for word in context)
