"""What the net's numbers mean."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.infer.opinion import (
    ACTOR_KINDS,
    EVENTS,
    FAR,
    PLAN_KINDS,
    RELATIONS,
    SORTS,
    WINDOW,
    Arcs,
    Placed,
    Spans,
    TriggerOdds,
    asks,
    odds,
    standing,
    step,
)
from hudna.shapes import Tagging


def tags(*rows: tuple[int, float], count: int = 1 + 2 * len(ACTOR_KINDS)) -> np.ndarray:
    """Log-probabilities of rows that give one tag a chance and share the rest."""
    found = np.zeros((len(rows), count))
    for row, (tag, chance) in enumerate(rows):
        found[row] = (1 - chance) / (count - 1)
        found[row, tag] = chance
    return np.log(found)


PERSON, MORE, STATE, NONE = 1, 2, 3, 0


def test_even_chances_have_no_odds():
    assert odds(0.5) == pytest.approx(0)


@given(st.floats(min_value=0, max_value=1))
def test_steps_are_few(chance: float):
    assert -7 <= step(odds(chance)) <= 7


def test_the_likeliest_tags_make_spans():
    spans = Spans(tags((PERSON, 0.9), (MORE, 0.9), (NONE, 0.9), (STATE, 0.9)), ACTOR_KINDS)
    assert spans.best == {(0, 2): 0, (3, 4): 1}


def test_going_on_with_another_kind_begins_a_span():
    assert Spans(tags((PERSON, 0.9), (4, 0.9)), ACTOR_KINDS).best == {(0, 1): 0, (1, 2): 1}


def test_the_whole_span_is_likelier_than_a_part():
    spans = Spans(tags((PERSON, 0.9), (MORE, 0.9), (NONE, 0.9)), ACTOR_KINDS)
    assert spans.span(0, 2) > 0 > spans.span(0, 1)


def test_a_span_at_the_end_of_the_text_ends_there():
    assert Spans(tags((NONE, 0.9), (PERSON, 0.9)), ACTOR_KINDS).span(1, 2) > 0


@given(st.lists(st.lists(st.floats(0.01, 1), min_size=5, max_size=5), min_size=1, max_size=8), st.data())
def test_many_spans_at_once_have_the_steps_that_they_have_one_by_one(rows: list[list[float]], data: st.DataObject):
    chances = np.array(rows)
    spans = Spans(np.log(chances / chances.sum(1, keepdims=True)), ACTOR_KINDS[:2])
    places = st.integers(0, len(rows) - 1)
    some = [(first, last + 1) for first, last in data.draw(st.lists(st.tuples(places, places))) if first <= last]
    assert spans.span_steps(some) == [step(spans.span(*span)) for span in some]
    assert spans.begin_steps() == [step(spans.begins(place)) for place in range(len(rows))]


def test_the_first_of_several_spans_is_over_words():
    spans = Spans(tags((NONE, 0.9), (PERSON, 0.9), (MORE, 0.9), (NONE, 0.9), (STATE, 0.9), (NONE, 0.9)), ACTOR_KINDS)
    assert [spans.over(0, 1), spans.over(0, 2), spans.over(2, 5), spans.over(3, 5), spans.over(5, 6)] == [
        None, (1, 3), (1, 3), (4, 5), None]


def test_the_kind_of_a_span_is_that_of_its_tags():
    kind, chance = Spans(tags((PERSON, 0.9), (MORE, 0.9)), ACTOR_KINDS).kind(0, 2)
    assert (kind, chance > 0.8) == ("person", True)


def test_trigger_odds_are_by_type():
    told = TriggerOdds(tags((1 + EVENTS.index("meet"), 0.8), count=1 + len(EVENTS)))
    assert told.of(0, "meet") > 0 > told.of(0, "attack")
    assert told.best(0) == "meet"
    assert told.likely(0.5) == [(0, "meet")]


def test_a_type_of_another_ontology_has_no_odds():
    assert TriggerOdds(tags((0, 0.8), count=1 + len(EVENTS))).of(0, "eruption") == 0.0


@pytest.fixture
def arcs() -> Arcs:
    rng = np.random.default_rng(1)
    kinds, wide = len(ACTOR_KINDS) + len(PLAN_KINDS), 4
    tables = {"sort": rng.normal(size=(len(SORTS), wide)), "kind": rng.normal(size=(kinds, wide)),
              "relation": rng.normal(size=(wide, wide * len(RELATIONS))),
              "level": np.zeros((len(SORTS), len(RELATIONS))),
              "far": np.zeros((FAR, len(RELATIONS))), "apart": np.zeros((2 * WINDOW + 1, len(RELATIONS))),
              "suits": np.zeros((len(SORTS), kinds, len(RELATIONS)))}
    sides = {name: rng.normal(size=(6, wide)) for name in ("ask", "first", "last")}
    tagging = Tagging("m", tables=tables, **sides)
    return Arcs(tagging, asks(tagging), [0, 0, 0, 1, 1, 5], [
        Placed(1, 2, "person", "A1"), Placed(3, 4, "truce", "I1"), Placed(3, 5, "person", "A1")])


def test_each_spot_has_a_score_for_each_relation(arcs: Arcs):
    assert arcs.scores(0, "meet", slice(0, 2)).shape == (2, len(RELATIONS))


def test_spots_of_one_actor_are_taken_together(arcs: Arcs):
    one, plan, other = arcs.scores(0, "meet", slice(0, 3))[:, 0]
    told = arcs.of(0, "meet", slice(0, 3))
    assert list(told) == ["A1", "I1"] and told["I1"][0] == plan
    assert told["A1"][0] == pytest.approx(math.log(math.exp(one) + math.exp(other)))


def test_nobody_stands_nowhere(arcs: Arcs):
    assert arcs.of(0, "meet", slice(1, 1)) == {}


@given(st.lists(st.tuples(st.integers(0, 149), st.integers(0, 3)), min_size=1, max_size=6), st.integers(0, 149))
def test_spots_stand_to_a_word_as_the_net_was_taught(spots: list[tuple[int, int]], place: int):
    sentences, wide = [at // 11 for at in range(153)], np.zeros((153, 2))
    nothing = {"sort": np.zeros((len(SORTS), 2)), "kind": np.zeros((len(ACTOR_KINDS) + len(PLAN_KINDS), 2)),
               "relation": np.zeros((2, 2 * len(RELATIONS))), "level": np.zeros((len(SORTS), len(RELATIONS))),
               "suits": np.zeros((len(SORTS), len(ACTOR_KINDS) + len(PLAN_KINDS), len(RELATIONS)))}
    tables = {**nothing, "far": 100 * np.arange(FAR)[:, None] + np.zeros(len(RELATIONS)),
              "apart": np.arange(2 * WINDOW + 1)[:, None] + np.zeros(len(RELATIONS))}
    tagging = Tagging("m", ask=wide, first=wide, last=wide, tables=tables)
    arcs = Arcs(tagging, asks(tagging), sentences, [
        Placed(first, first + 1 + more, "person", "A1") for first, more in spots])
    ends = np.array([first for first, _ in spots]), np.array([first + more for first, more in spots])
    far, apart = standing(place, ends, np.array(sentences))
    assert arcs.scores(place, "meet", slice(0, len(spots)))[:, 0].tolist() == (100 * far + apart).tolist()
