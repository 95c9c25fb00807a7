from __future__ import annotations

from eval.crosspage import b_cubed, gold_of, met

from hudna.shapes import Span

A, B, C = (("one", Span(0, 4)), ("one", Span(9, 12)), ("two", Span(0, 4)))


def test_the_same_actors_are_all_right() -> None:
    found = b_cubed({A: "x", B: "y", C: "x"}, {A: "1", B: "2", C: "1"})
    assert (found.p, found.r, found.f1) == (1, 1, 1)


def test_two_actors_in_one_cost_precision() -> None:
    found = b_cubed({A: "x", B: "y"}, {A: "1", B: "1"})
    assert (found.p, found.r) == (0.5, 1)


def test_a_mention_that_was_not_found_stands_alone() -> None:
    found = b_cubed({A: "x", C: "x"}, {A: "1"})
    assert (found.p, found.r, found.met) == (1, 0.5, 1)


def test_nothing_is_no_error() -> None:
    assert b_cubed({}, {}).f1 == 0


def test_the_mention_that_overlaps_most_answers() -> None:
    mentions = [("one", Span(0, 2), "short"), ("one", Span(0, 5), "long"), ("two", Span(9, 12), "elsewhere")]
    assert met([A, C], mentions) == {A: "long"}


def test_gold_is_read_by_mention() -> None:
    assert gold_of([{"id": "x", "mentions": [{"article": "one", "span": [0, 4]}]}]) == {A: "x"}
