"""Confidence and sureness of the claims of a reading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hudna.infer.confidence import ANY, Confidence, Layer, Steps
from hudna.pipeline.sure import rated
from hudna.shapes import Reading

TEXT = "هدنة في اليمن\nدعت الأمم المتحدة اليوم إلى تمديد الهدنة في اليمن شهرين آخرين.\n"
HIGH, LOW = (Layer({ANY: Steps((0.0,), (chance,))}, {"call": 0.9}) for chance in (0.93, 0.4))


@pytest.fixture
def reading(read) -> Reading:
    return read(TEXT)


def test_a_claim_gets_its_chance(reading: Reading) -> None:
    assert {event.confidence for event in rated(reading, Confidence({"events": LOW})).events} == {0.4}


def test_a_claim_at_the_bar_of_its_type_is_sure(reading: Reading) -> None:
    events = rated(reading, Confidence({"events": HIGH})).events
    assert {event.type for event in events if event.sure} == {"call"}


def test_a_claim_below_the_bar_is_not_sure(reading: Reading) -> None:
    assert not any(event.sure for event in rated(reading, Confidence({"events": LOW})).events)


def test_where_nothing_was_learned_all_stays_as_it_is(reading: Reading) -> None:
    assert rated(reading, Confidence()) is reading


def test_a_layer_of_which_nothing_was_learned_stays_as_it_is(reading: Reading) -> None:
    raw = replace(reading, events=tuple(replace(e, confidence=0.77, sure=False) for e in reading.events))
    assert rated(raw, Confidence({"ties": LOW})).events == raw.events


def test_nothing_else_of_a_claim_changes(reading: Reading) -> None:
    found = rated(reading, Confidence({"events": HIGH})).events
    assert [replace(e, confidence=0, sure=False) for e in found] == [
        replace(e, confidence=0, sure=False) for e in reading.events]


def test_who_is_doubtful_makes_no_claim_sure(reading: Reading) -> None:
    caller = next(event.who[0] for event in reading.events if event.type == "call")
    doubted = replace(reading, actors=tuple(
        replace(actor, confidence=0.5) if actor.id == caller else actor for actor in reading.actors))
    assert not any(event.sure for event in rated(doubted, Confidence({"events": HIGH})).events)


def test_what_somebody_doubtful_says_makes_no_claim_sure(read) -> None:
    made = read("خبر\nقال المتحدث إن الأمم المتحدة دعت إلى تمديد الهدنة في اليمن.")
    said, call = made.says[0], next(event for event in made.events if event.type == "call")
    speaker = said.who
    doubted = replace(made, actors=tuple(
        replace(actor, confidence=0.5) if actor.id == speaker else actor for actor in made.actors))
    assert call.by == said.id
    assert not any(event.sure for event in rated(doubted, Confidence({"events": HIGH})).events)
