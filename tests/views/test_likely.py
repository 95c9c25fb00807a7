"""What is told well enough to go by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.views.made import ARMY, REBELS, fact

from hudna.shapes import Fact
from hudna.views.independent import confidences, independent, likelihood
from hudna.views.likely import Likely, expected


def told(*chances: float, same: bool = False, **more: object) -> list[Fact]:
    """Facts of as many outlets, in one sentence or in words of their own."""
    own = {"sentence": "بدأت الهدنة"} if same else {}
    return [fact("start", "2015-07-26", outlet=str(n), confidence=chance, **own, **more)
            for n, chance in enumerate(chances)]


def test_two_sources_that_err_apart_make_likely_what_neither_does() -> None:
    assert likelihood(told(0.4)) == pytest.approx(0.4)
    assert likelihood(told(0.4, 0.3)) == pytest.approx(0.58)
    assert likelihood(told(0.4, 0.3, same=True)) == pytest.approx(0.4)


@given(st.lists(st.floats(0, 1), max_size=6))
def test_the_surest_come_first_one_for_each_independent_source(chances: list[float]) -> None:
    found = confidences(told(*chances))
    assert found == sorted(chances, reverse=True) and len(found) == independent(told(*chances))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=6))
def test_a_chance_is_no_less_than_that_of_the_surest(chances: list[float]) -> None:
    assert max(chances) - 1e-9 <= likelihood(told(*chances)) <= 1 and expected(told(*chances)) <= sum(chances) + 1e-6


def test_what_is_likelier_wrong_than_right_is_not_enough_where_something_else_is() -> None:
    weak, strong = told(0.2), told(0.6)
    assert Likely.of([weak, strong]).enough(weak) == []
    assert Likely.of([weak]).enough(weak) == weak


def test_it_is_told_well_enough_from_the_day_on_which_claims_together_are() -> None:
    days = [fact("breach", f"2015-07-2{day}", outlet=str(day), confidence=chance)
            for day, chance in ((5, 0.2), (6, 0.3), (7, 0.4))]
    assert Likely(0.5).since(days) == "2015-07-27"
    assert Likely(0.5).last([*days, fact("breach", "2015-07-24", outlet="x", confidence=0.9)]) == "2015-07-24"


def test_doers_are_those_of_whom_it_is_likely_or_of_whom_it_is_told_best() -> None:
    facts = [fact("agree", "2015-07-20", ARMY, outlet="a", confidence=0.7),
             fact("agree", "2015-07-20", REBELS, outlet="b", confidence=0.2)]
    assert Likely(0.5).doers(facts) == (ARMY,)
    assert Likely(0.5).doers(facts[1:]) == (REBELS,)


def test_half_as_likely_as_is_enough_may_be() -> None:
    assert Likely(0.5).may_be(told(0.3)) and not Likely(0.5).may_be(told(0.2)) and not Likely(0.5).may_be([])
