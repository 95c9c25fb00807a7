from __future__ import annotations

import pytest
from tests.views.made import ARMY, ENVOY, LEADER, REBELS, fact
from tests.views.test_speakers import entry, office, speakers

from hudna.pack import Kind
from hudna.shapes import Fact
from hudna.views.ladder import Ladder

WORDS, STAGES = ("call", "support", "agree", "reject"), ("start", "breach", "end")
KINDS = (*(Kind(name, name, name, "words", {"position": True}) for name in WORDS), Kind("meet", "", "", "words", {}),
         *(Kind(name, name, name, "stages", {"position": True}) for name in STAGES))


def ladder() -> Ladder:
    return Ladder(KINDS, speakers(entry(office())))


def standing(*facts: Fact, conditions: tuple[Fact, ...] = ()):
    (one,) = ladder().standings(facts, conditions)
    return one


def test_steps_go_by_day_and_then_by_rung() -> None:
    days = (("reject", "2015-07-27"), ("agree", "2015-07-27"), ("call", "2015-07-25"))
    one = standing(*(fact(type, day, ARMY) for type, day in days))
    assert [step.type for step in one.steps] == ["call", "agree", "reject"]


def test_what_is_no_position_is_no_step() -> None:
    assert ladder().standings([fact("meet", "2015-07-27", ARMY)]) == ()


def test_a_persons_step_counts_for_the_body_and_the_person_is_shown() -> None:
    one = standing(fact("reject", "2015-07-26", LEADER), fact("reject", "2015-07-26", REBELS, outlet="b"))
    assert one.actor == REBELS
    assert one.steps[0].through == (LEADER,) and one.steps[0].sources == 2


def test_a_fact_of_person_and_body_counts_once() -> None:
    assert len(standing(fact("reject", "2015-07-26", REBELS, LEADER)).steps[0].facts) == 1


def test_a_person_who_leads_nothing_stands_alone() -> None:
    one = standing(fact("call", "2015-07-26", ENVOY))
    assert one.actor == ENVOY and one.steps[0].through == ()


def test_what_an_actor_says_of_itself_is_told_from_what_others_say() -> None:
    own = fact("reject", "2015-07-26", REBELS, by=LEADER)
    other = fact("reject", "2015-07-26", REBELS, outlet="b", by=ENVOY)
    assert standing(own, other).steps[0].own == (own.id,)


def test_an_actor_stands_where_its_latest_commitment_is() -> None:
    days = (("reject", "2015-07-25"), ("agree", "2015-07-26"), ("call", "2015-07-27"))
    one = standing(*(fact(type, day, ARMY) for type, day in days))
    assert one.last.type == "agree"


def test_of_one_day_the_better_told_step_counts() -> None:
    refused = [fact("reject", "2015-07-27", ARMY, outlet=name) for name in "bc"]
    one = standing(fact("agree", "2015-07-27", ARMY), *refused, fact("start", "2015-07-27", ARMY))
    assert one.last.type == "reject"


def test_of_steps_told_alike_the_actors_own_word_counts() -> None:
    one = standing(fact("agree", "2015-07-27", REBELS, by=LEADER), fact("reject", "2015-07-27", REBELS, outlet="b"))
    assert one.last.type == "agree"


def test_what_is_wanted_of_an_actor_is_not_where_it_stands() -> None:
    one = standing(fact("call", "2015-07-25", ARMY), fact("agree", "2015-07-27", ARMY, real="wanted"))
    assert one.last.type == "call"


def test_an_accusation_is_no_stand_of_the_accused() -> None:
    one = standing(fact("agree", "2015-07-26", REBELS), fact("breach", "2015-07-27", REBELS, by=ENVOY))
    assert one.last.type == "agree"


def test_that_others_say_an_actor_ended_it_is_no_stand_of_the_actor() -> None:
    refused, ended = fact("reject", "2015-07-26", REBELS), fact("end", "2015-07-30", REBELS, by=ENVOY)
    assert standing(refused, ended).last.type == "reject"


def test_a_breach_that_an_actor_owns_up_to_is_its_stand() -> None:
    one = standing(fact("agree", "2015-07-26", REBELS), fact("breach", "2015-07-27", REBELS, by=LEADER))
    assert one.last.type == "breach"


def test_an_assent_hangs_on_the_condition_that_the_actor_sets() -> None:
    condition = fact("requires", "2015-07-26", kind="conditions", by=LEADER)
    assert standing(fact("agree", "2015-07-26", REBELS), conditions=(condition,)).steps[0].conditions == (condition.id,)


def test_an_assent_hangs_on_the_condition_in_its_sentence() -> None:
    condition = fact("requires", "2015-07-26", kind="conditions", sentence="وافق بشرط")
    yes = standing(fact("agree", "2015-07-26", ARMY, sentence="وافق بشرط"), conditions=(condition,))
    no = standing(fact("agree", "2015-07-26", ARMY, sentence="وافق اليوم"), conditions=(condition,))
    assert yes.steps[0].conditions and not no.steps[0].conditions


def test_breaches_go_by_day_and_doer_with_all_who_say_so() -> None:
    told = [fact("breach", "2015-07-27", REBELS, outlet=name) for name in "ab"]
    found = ladder().breaches([*told, fact("breach", "2015-07-28", ARMY, by=LEADER), fact("agree", "2015-07-27", ARMY)])
    assert [(one.who, one.day, one.sources) for one in found] == [
        ((REBELS,), "2015-07-27", 2), ((ARMY,), "2015-07-28", 1)]


def test_the_steps_of_one_actor_hold_those_of_its_leader() -> None:
    found = ladder().of_actor(REBELS, [fact("reject", "2015-07-26", LEADER), fact("agree", "2015-07-26", ARMY)])
    assert found and [step.type for step in found.steps] == ["reject"]
    alone = ladder().of_actor(LEADER, [fact("reject", "2015-07-26", LEADER)])
    assert alone and alone.steps[0].through == ()


@pytest.mark.parametrize(("agreed", "refused", "stand"), [(0.4, 0.9, "reject"), (0.9, 0.4, "agree")])
def test_of_a_refusal_and_an_assent_on_one_day_the_surer_is_the_stand(
        agreed: float, refused: float, stand: str) -> None:
    one = standing(fact("agree", "2015-07-27", ARMY, confidence=agreed),
                   fact("reject", "2015-07-27", ARMY, outlet="b", confidence=refused))
    assert one.last.type == stand


def test_a_step_that_is_likelier_misread_is_no_stand_where_another_is_told_well() -> None:
    one = standing(fact("support", "2015-07-26", ARMY, confidence=0.9),
                   fact("agree", "2015-07-27", ARMY, confidence=0.2))
    assert one.last.type == "support"


def test_where_no_step_is_told_well_the_best_is_the_stand() -> None:
    one = standing(fact("support", "2015-07-26", ARMY, confidence=0.2),
                   fact("agree", "2015-07-27", ARMY, confidence=0.4))
    assert one.last.type == "agree"


def test_a_step_told_by_several_is_told_well() -> None:
    one = standing(fact("support", "2015-07-26", ARMY, confidence=0.9),
                   *(fact("agree", "2015-07-27", ARMY, outlet=name, confidence=0.4) for name in "ab"))
    assert one.last.type == "agree"
