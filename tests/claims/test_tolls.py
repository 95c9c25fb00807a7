"""Words that tell what became of people."""

from __future__ import annotations

import pytest

from hudna.claims.says import SaysDrawer
from hudna.claims.tolls import tells_toll


@pytest.fixture(scope="session")
def told(stage, pack):
    """The words that the first cue with a toll after it reports, however it weighs; empty without one."""
    def find(text):
        scene = stage(text)
        desk = SaysDrawer(pack).desk(scene)
        for hit in scene.found.cues:
            options = desk.extents.options(hit, ())
            extent = next((one for one in options if tells_toll(hit, one, desk.tolls)), None)
            if extent is not None:
                return " ".join(w.form for w in scene.article.words[extent.first:extent.last][:2])
        return ""
    return find


def test_who_confirms_a_killing_reports_it(told):
    assert told("أكد حمدان مقتل عشرة في القصف.") == "مقتل عشره"


def test_a_number_may_follow_a_particle(told):
    assert told("أعلنت الحكومة عن إصابة عشرة في القصف.") == "اصابه عشره"


def test_a_verb_that_does_not_report_numbers_reports_none(told):
    assert told("واصلت الحكومة قتل المدنيين في المدينة.") == ""
