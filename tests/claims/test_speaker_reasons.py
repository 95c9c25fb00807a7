"""Reasons for and against an actor's being the speaker, and the weighing of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hudna.claims.says import SaysDrawer
from hudna.infer import Weigher


@pytest.fixture(scope="session")
def voters(stage, pack):
    """The possible speakers of the first cue of a text with their reasons."""
    drawer = SaysDrawer(pack)

    def find(text):
        scene = stage(text)
        desk, hit = drawer.desk(scene), scene.found.cues[0]
        extent = next(iter(desk.extents.options(hit, ())))
        return {voter.id: set(voter.reasons) for voter in desk.persons.of(hit, extent, ())}
    return find


@pytest.fixture(scope="session")
def weighed(stage, pack):
    """Speakers of the statements of a text, drawn with the weights given."""
    def draw(text, **tables):
        scene = replace(stage(text), says=())
        return [s.who for s in SaysDrawer(pack, Weigher(tables)).draw(scene)]
    return draw


def test_who_stands_after_the_verb_has_that_reason(voters):
    found = voters("قال حمدان إن روسيا تنتظر.")
    assert "way=after" in found["حمدان"] and "way=after" not in found["روسيا"]


def test_an_actor_inside_the_words_said_stands_inside(voters):
    assert "place=inside0" in voters("قال حمدان إن روسيا تنتظر.")["روسيا"]


def test_reasons_tell_of_gender(voters):
    found = voters("قالت سلوى إن حمدان ينتظر.")
    assert "agrees=False" in found["حمدان"]


def test_weights_decide_who_speaks(weighed):
    text = "قال حمدان إن روسيا تنتظر."
    assert weighed(text, says={"bias": 5.0}, speaker={"way=after": 5.0}) == ["حمدان"]
    assert weighed(text, says={"bias": 5.0}, speaker={"place=inside0": 5.0}) == ["روسيا"]


def test_a_cue_with_a_small_chance_reports_nothing(weighed):
    assert weighed("قال حمدان إن روسيا تنتظر.", says={"bias": -5.0}, speaker={}) == []


def test_joint_speakers_stay_in_the_order_of_the_text(weighed):
    assert weighed("قالت روسيا وفرنسا إن حمدان ينتظر.", says={"bias": 5.0}, speaker={"way=after": 5.0}) == [
        "روسيا", "فرنسا"]


def test_without_weights_for_statements_the_grammar_decides(weighed):
    assert weighed("قال حمدان إن روسيا تنتظر.") == ["حمدان"]
