from __future__ import annotations

from eval.initiatives import pairwise

from hudna.shapes import Span

A, B, C = (("one", Span(0, 4)), ("two", Span(0, 4)), ("three", Span(0, 4)))


def test_the_same_initiatives_are_all_right() -> None:
    assert pairwise({A: "x", B: "x", C: "y"}, {A: "1", B: "1", C: "2"}).f1 == 1


def test_two_initiatives_in_one_cost_precision() -> None:
    assert pairwise({A: "x", B: "x", C: "y"}, {A: "1", B: "1", C: "1"}).p == 1 / 3


def test_mentions_that_were_not_found_make_no_pair() -> None:
    assert pairwise({A: "x", B: "x"}, {A: "1"}).r == 0
