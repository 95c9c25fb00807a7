from __future__ import annotations

from collections.abc import Sequence

from tests.views.made import ARMY, REBELS, TRUCE, fact
from tests.views.test_ladder import ladder

from hudna.shapes import Course, Fact, Known
from hudna.views.changes import changed, is_news
from hudna.views.demands import demands
from hudna.views.status import status

KNOWN = Known(TRUCE, None, None, None, 1)
EARLY = (fact("agree", "2015-07-25", ARMY), fact("start", "2015-07-26"))


def course(facts: Sequence[Fact], conditions: Sequence[Fact] = ()) -> Course:
    rungs = ladder()
    alone = [one for one in facts if not one.actors("who")]
    reached = status(facts)
    return Course(KNOWN, rungs.standings(facts), rungs.steps(alone), demands(conditions, facts, reached),
                  rungs.breaches(facts), reached)


def since(*later: Fact) -> Course:
    return changed(course(EARLY), course((*EARLY, *later)))


def test_what_was_told_before_is_left_out() -> None:
    found = since()
    assert not (found.standings or found.stages or found.breaches or found.conditions) and not is_news(found)


def test_a_step_told_again_is_not_new() -> None:
    assert not since(fact("agree", "2015-07-27", ARMY)).standings


def test_a_new_step_is_shown_without_the_old() -> None:
    (one,) = since(fact("reject", "2015-07-28", ARMY)).standings
    assert [step.type for step in one.steps] == ["reject"] and one.last.type == "reject"


def test_an_actor_that_goes_back_to_an_earlier_answer_has_changed() -> None:
    before = (*EARLY, fact("reject", "2015-07-26", ARMY))
    (one,) = changed(course(before), course((*before, fact("agree", "2015-07-28", ARMY)))).standings
    assert [(step.type, step.day) for step in one.steps] == [("agree", "2015-07-28")]


def test_a_breach_on_another_day_is_new_and_changes_how_far_it_has_come() -> None:
    found = since(fact("breach", "2015-07-28", REBELS))
    assert [one.day for one in found.breaches] == ["2015-07-28"]
    assert found.before and (found.before.stage, found.status.stage) == ("in_force", "broken")


def test_a_condition_is_news_when_it_is_set_and_when_it_is_met() -> None:
    condition = fact("depends_on", "2015-07-25", kind="conditions", roles={"on": (REBELS,)})
    yes = (*EARLY, fact("agree", "2015-07-28", REBELS))
    assert changed(course(EARLY), course(EARLY, [condition])).conditions
    assert not changed(course(EARLY, [condition]), course(EARLY, [condition])).conditions
    assert changed(course(EARLY, [condition]), course(yes, [condition])).conditions
