from __future__ import annotations

from tests.views.made import ARMY, fact

from hudna.shapes import Step
from hudna.views.folded import folded


def step(type: str, day: str, outlet: str = "a", real: str = "happened") -> Step:
    return Step(day, type, real, (fact(type, day, ARMY, outlet=outlet, real=real),))


def test_a_step_that_is_told_on_several_days_stands_once_with_its_first_and_last_day() -> None:
    (one,) = folded([step("call", "2015-07-24"), step("call", "2015-07-26", "b"), step("call", "2015-08-01", "b")])
    assert (one.step.day, one.until, len(one.step.facts), one.step.sources) == ("2015-07-24", "2015-08-01", 3, 2)


def test_what_is_told_once_stays_as_it_is() -> None:
    alone = step("call", "2015-07-24")
    (one,) = folded([alone])
    assert (one.step, one.until) == (alone, None)


def test_steps_of_another_sort_stay_apart() -> None:
    steps = [step("agree", "2015-07-24"), step("agree", "2015-07-25", real="wanted"), step("call", "2015-07-26")]
    assert [one.step for one in folded(steps)] == steps


def test_who_turned_and_turned_again_is_seen_to() -> None:
    found = folded([step("agree", "2015-07-24"), step("reject", "2015-07-25"), step("agree", "2015-07-26"),
                    step("agree", "2015-07-27")])
    assert [(one.step.type, one.step.day, one.until) for one in found] == [
        ("agree", "2015-07-24", None), ("reject", "2015-07-25", None), ("agree", "2015-07-26", "2015-07-27")]
