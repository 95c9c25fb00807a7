"""Reasons for and against claims that are drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hudna.claims.sure_reasons import SureReasons, layer_and_type
from hudna.shapes import Reading

TEXT = ("هدنة في اليمن\nدعت الأمم المتحدة اليوم إلى تمديد الهدنة في اليمن.\n"
        "وقال مبعوثها إن القتال أودى بحياة 20 مدنيا في تعز.\n")


@pytest.fixture
def reading(read) -> Reading:
    return read(TEXT)


def call_of(reading: Reading, **other: object) -> list[str]:
    """The reasons for the call, changed as told."""
    call = next(event for event in reading.events if event.type == "call")
    return SureReasons(reading).of(replace(call, **other))


def test_every_claim_has_reasons(reading: Reading) -> None:
    claims = (*reading.says, *reading.events, *reading.ties, *reading.conditions, *reading.counts)
    assert claims and all(SureReasons(reading).of(claim) for claim in claims)


def test_a_claim_has_its_layer_and_type(reading: Reading) -> None:
    assert {layer_and_type(event) for event in reading.events} == {("events", e.type) for e in reading.events}


def test_a_higher_chance_gives_all_that_a_lower_one_gives_and_more(reading: Reading) -> None:
    low, high = (set(call_of(reading, confidence=chance)) for chance in (0.5, 0.9))
    assert low < high


def test_layer_and_type_are_reasons(reading: Reading) -> None:
    assert {"layer=events", "type=call", "real=happened"} <= set(call_of(reading, real="happened"))


def test_on_whose_word_it_stands_is_a_reason(reading: Reading) -> None:
    assert "by=outlet" in call_of(reading, by="outlet")


def test_the_words_are_folded(reading: Reading) -> None:
    assert "words=دعت" in call_of(reading)


def test_where_a_doer_is_named_is_a_reason(reading: Reading) -> None:
    assert any(reason.startswith("who after ") for reason in call_of(reading))


def test_an_actor_that_is_not_there_is_one_too(reading: Reading) -> None:
    assert "who unknown" in call_of(reading, who=("A99",))
