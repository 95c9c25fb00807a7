"""From scores to chances, and how high is high enough."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from training.steps import bar_of, pooled, steps_of

PAIRS = st.lists(st.tuples(st.floats(-5, 5, width=16), st.booleans()), min_size=1, max_size=200)


def drawn(number: int = 2000) -> list[tuple[float, bool]]:
    """Scores from 0 to 1 with as many right as they say."""
    rng = random.Random(3)
    return [(score, rng.random() < score) for score in (rng.random() for _ in range(number))]


@given(PAIRS)
def test_steps_rise(pairs: list[tuple[float, bool]]) -> None:
    found = steps_of(pairs)
    assert all(a < b for a, b in pairwise(found.scores)) and all(a <= b for a, b in pairwise(found.chances))


@given(PAIRS)
def test_no_step_is_certain(pairs: list[tuple[float, bool]]) -> None:
    assert all(0 < chance < 1 for chance in steps_of(pairs).chances)


def test_neighbours_that_fall_are_put_together() -> None:
    assert pooled([(0.0, 0.6, 1), (2.0, 0.2, 1)]) == [(1.0, 0.4, 2)]


def test_steps_tell_the_share_that_is_right() -> None:
    found = steps_of(drawn())
    assert all(abs(found.at(score) - score) < 0.1 for score in (0.1, 0.3, 0.5, 0.7, 0.9))


def test_a_type_with_few_claims_leans_on_its_layer() -> None:
    whole = steps_of(drawn())
    assert abs(steps_of([(0.9, False)], whole).at(0.9) - whole.at(0.9)) < 0.1


def test_a_type_with_many_claims_goes_its_own_way() -> None:
    assert steps_of([(0.9, False)] * 500, steps_of(drawn())).at(0.9) < 0.4


def test_from_the_bar_on_enough_are_right() -> None:
    pairs = drawn()
    bar = bar_of(pairs, 0.9)
    above = [right for chance, right in pairs if chance >= bar]
    assert sum(above) / len(above) >= 0.9


def test_where_too_few_are_right_there_is_no_bar() -> None:
    assert bar_of([(0.9, False)] * 50, 0.9) is None


def test_a_few_that_are_right_set_no_bar() -> None:
    assert bar_of([(0.9, True)] * 5, 0.9) is None
