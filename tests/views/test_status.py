from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.made import ARMY, ENVOY, REBELS, fact

from hudna.grammar.lasting import Lengths
from hudna.pack import Pack
from hudna.shapes import Fact
from hudna.views.status import status
from hudna.views.term import Term

CALL, PROPOSE, AGREE = (fact(type, "2015-07-20", ARMY) for type in ("call", "propose", "agree"))
DECLARE, START = fact("declare", "2015-07-25", ARMY), fact("start", "2015-07-26")


def test_nothing_is_known_of_an_initiative_that_nobody_speaks_of() -> None:
    assert status(()).stage == "none"


@pytest.mark.parametrize(("facts", "stage"), [
    ((CALL,), "called"), ((PROPOSE, CALL), "proposed"), ((CALL, AGREE), "agreed"), ((AGREE, DECLARE), "announced"),
    ((DECLARE, START, CALL), "in_force")], ids=lambda value: value if isinstance(value, str) else "")
def test_the_furthest_stage_counts(facts: tuple[Fact, ...], stage: str) -> None:
    assert status(facts).stage == stage


def test_the_reason_is_who_when_and_which_facts() -> None:
    found = status((DECLARE,))
    assert (found.by, found.day, found.facts, found.sources) == ((ARMY,), "2015-07-25", (DECLARE,), 1)


def test_what_is_only_wanted_or_planned_has_not_come() -> None:
    assert status((DECLARE, fact("start", "2015-07-26", real="wanted"))).stage == "announced"


def test_when_it_was_to_begin_is_told_where_nobody_tells_that_it_began() -> None:
    found = status((DECLARE, fact("start", "2015-07-27", real="planned")))
    assert (found.stage, found.due) == ("announced", "2015-07-27")


def test_it_began_on_the_day_that_most_sources_give() -> None:
    starts = [fact("start", "2015-07-26", outlet=name) for name in "ab"]
    assert status([fact("start", "2015-07-14"), *starts]).day == "2015-07-26"


def test_who_told_beforehand_when_it_would_begin_counts_for_the_day_on_which_it_did() -> None:
    plans = [fact("start", "2015-07-26", real="planned", outlet=name) for name in "cd"]
    wrong, right = [fact("start", "2015-07-25", outlet=name) for name in "ab"], fact("start", "2015-07-26")
    assert status([*wrong, right]).day == "2015-07-25"
    assert status([*wrong, right, *plans]).day == "2015-07-26"
    assert status([*wrong, *plans]).day == "2015-07-25"


def test_a_breach_after_the_beginning_is_told_with_who_is_said_to_have_done_it() -> None:
    found = status((START, fact("breach", "2015-07-27", REBELS)))
    assert (found.stage, found.by) == ("broken", (REBELS,))


def test_a_breach_of_an_earlier_truce_is_none_of_this() -> None:
    assert status((fact("breach", "2015-07-20", REBELS), START)).stage == "in_force"


def test_an_extension_goes_over_the_breaches_before_it() -> None:
    facts = (START, fact("breach", "2015-07-27", REBELS), fact("extend", "2015-07-31"))
    assert status(facts).stage == "extended"
    assert status((*facts, fact("breach", "2015-08-01", REBELS))).stage == "broken"


def test_it_has_ended_where_an_end_is_told_last() -> None:
    assert status((START, fact("end", "2015-07-31"))).stage == "ended"


def test_a_beginning_after_the_end_opens_it_again() -> None:
    assert status((START, fact("end", "2015-07-31"), fact("start", "2015-08-02"))).stage == "in_force"


def test_of_one_day_an_end_counts_where_more_sources_tell_it() -> None:
    holds = [fact("hold", "2015-07-31", outlet=name) for name in "ab"]
    assert status((START, fact("end", "2015-07-31"), *holds)).stage == "in_force"
    assert status((START, holds[0], *(fact("end", "2015-07-31", outlet=name) for name in "cd"))).stage == "ended"


def test_an_end_that_is_told_before_the_beginning_is_that_of_an_earlier_one() -> None:
    facts = (DECLARE, fact("end", "2015-07-25"), fact("start", "2015-07-26", real="planned"))
    assert status(facts).stage == "announced"


def test_a_beginning_that_hangs_on_a_condition_in_its_sentence_has_not_been() -> None:
    hangs = fact("depends_on", "2015-07-26", kind="conditions", sentence="it begins if they withdraw")
    begins = fact("start", "2015-07-26", sentence="it begins if they withdraw")
    assert status((DECLARE, begins), (hangs,)).stage == "announced"
    assert status((DECLARE, START), (hangs,)).stage == "in_force"


@pytest.fixture(scope="module")
def lengths(pack: Pack) -> Lengths:
    return Lengths(pack.language)


FIVE = fact("declare", "2015-07-25", ARMY, sentence="أعلن الجيش هدنة لمدة خمسة أيام")


def test_when_it_was_to_end_is_told_as_long_as_that_day_has_not_passed(lengths: Lengths) -> None:
    found = status((FIVE, START), term=Term(lengths, "2015-07-31"))
    assert (found.stage, found.until) == ("in_force", "2015-07-31")


def test_its_time_is_over_where_its_end_has_passed_without_a_word_of_an_extension(lengths: Lengths) -> None:
    later = Term(lengths, "2015-08-01")
    found = status((FIVE, START, fact("breach", "2015-07-27", REBELS)), term=later)
    assert (found.stage, found.day, found.facts) == ("lapsed", "2015-07-31", (FIVE,))
    assert status((FIVE, START, fact("extend", "2015-07-30")), term=later).stage == "extended"
    assert status((FIVE, START, fact("hold", "2015-08-01")), term=later).stage == "in_force"


def test_an_extension_has_an_end_of_its_own(lengths: Lengths) -> None:
    longer = fact("extend", "2015-07-31", sentence="تمديد الهدنة عشرة أيام")
    assert status((FIVE, START, longer), term=Term(lengths, "2015-08-09")).until == "2015-08-10"
    assert status((FIVE, START, longer), term=Term(lengths, "2015-08-11")).stage == "lapsed"


def test_an_end_that_is_told_goes_before_one_that_is_worked_out(lengths: Lengths) -> None:
    assert status((FIVE, START, fact("end", "2015-07-28")), term=Term(lengths, "2015-08-09")).stage == "ended"


def test_an_end_looked_back_on_after_its_time_was_over_is_none_of_that_day(lengths: Lengths) -> None:
    later = Term(lengths, "2015-08-09")
    named = fact("end", "2015-08-02", REBELS)
    told = replace(named, when=None)
    assert (found := status((FIVE, START, told), term=later)).stage == "lapsed" and found.day == "2015-07-31"
    assert status((FIVE, START, named), term=later).stage == "ended"
    assert status((DECLARE, START, told), term=later).stage == "ended"


def test_a_beginning_on_a_day_that_has_not_come_is_still_to_come(lengths: Lengths) -> None:
    found = status((FIVE, START), term=Term(lengths, "2015-07-25"))
    assert (found.stage, found.due) == ("announced", "2015-07-26")


def test_of_accepted_and_announced_that_counts_which_more_sources_tell() -> None:
    signed = [fact("agree", "2015-07-11", ARMY, outlet=name) for name in "bc"]
    found = status((fact("decide", "2015-07-30", ENVOY), *signed))
    assert (found.stage, found.day) == ("agreed", "2015-07-11")


def test_what_was_settled_was_settled_on_the_day_that_most_sources_give() -> None:
    days = (("a", "2015-06-20"), ("b", "2015-07-11"), ("c", "2015-07"))
    assert status([fact("agree", day, ARMY, outlet=name, published="2015-08-01") for name, day in days]
                  ).day == "2015-07-11"


def test_a_doubtful_claim_does_not_change_how_far_it_has_come() -> None:
    """A heading that says «from tomorrow» is read as a beginning."""
    doubtful = fact("start", "2015-07-25", outlet="b", confidence=0.15)
    coming = fact("start", "2015-07-26", real="planned", outlet="c")
    found = status((DECLARE, doubtful, coming))
    assert (found.stage, found.due) == ("announced", "2015-07-26")


def test_several_doubtful_claims_of_independent_sources_do() -> None:
    told = [fact("start", "2015-07-26", outlet=name, confidence=0.3) for name in "bc"]
    assert status((DECLARE, *told)).stage == "in_force"


def test_where_all_is_doubtful_what_is_told_best_counts() -> None:
    told = replace(PROPOSE, confidence=0.3), replace(AGREE, confidence=0.2)
    assert status(told).stage == "proposed"


def test_a_doubtful_breach_does_not_date_those_that_are_told_well() -> None:
    """A page that recalls the breach of an earlier truce on the day on which this one begins."""
    early = fact("breach", "2015-07-26", REBELS, outlet="b", confidence=0.3)
    found = status((START, early, fact("breach", "2015-07-27", REBELS)))
    assert (found.stage, found.day) == ("broken", "2015-07-27")
    assert status((START, early)).stage == "in_force"


def test_who_is_only_doubtfully_told_to_have_accepted_is_not_named() -> None:
    found = status((AGREE, fact("agree", "2015-07-21", REBELS, outlet="b", confidence=0.2)))
    assert found.by == (ARMY,)


def test_a_doubtful_beginning_does_not_open_again_what_has_ended() -> None:
    again = fact("start", "2015-08-02", outlet="b", confidence=0.27)
    assert status((START, fact("end", "2015-07-31"), again)).stage == "ended"


def test_of_days_given_by_as_many_sources_that_counts_which_more_pages_give() -> None:
    days = (("a", "2015-07-12", "2015-07-20"), ("b", "2015-07-11", "2015-08-01"), ("b", "2015-07-11", "2015-08-11"))
    assert status([fact("agree", day, ARMY, outlet=name, published=on, sentence=f"وقعوا {on}", confidence=0.6)
                   for name, day, on in days]).day == "2015-07-11"


@pytest.mark.parametrize(("chance", "day"), [(0.4, "2015-07-11"), (0.2, "2015-07-12")])
def test_a_day_that_is_told_far_less_surely_than_another_does_not_count(chance: float, day: str) -> None:
    told = (fact("agree", "2015-07-11", ARMY, outlet="a", published="2015-07-20", confidence=chance),
            fact("agree", "2015-07-12", ARMY, outlet="b", published="2015-07-20", confidence=0.6))
    assert status(told).day == day


@pytest.mark.parametrize(("chance", "breach", "stage"), [
    (0.35, "2015-07-27", "broken"), (0.15, "2015-07-27", "agreed"), (0.35, "2015-07-20", "agreed")])
def test_a_doubtful_beginning_is_borne_out_by_what_can_only_follow_one(chance: float, breach: str, stage: str) -> None:
    start = fact("start", "2015-07-26", outlet="b", confidence=chance)
    told = (replace(AGREE, confidence=0.6), start, fact("breach", breach, REBELS, outlet="c", confidence=0.7))
    assert status(told).stage == stage


def test_an_end_told_again_and_again_is_told_since_the_first_day() -> None:
    ends = [fact("end", f"2015-07-{day}", ARMY, outlet=name) for day, name in ((28, "a"), (29, "b"), (30, "c"))]
    found = status((START, *ends))
    assert (found.stage, found.day, found.sources) == ("ended", "2015-07-28", 3)


def test_an_end_that_holding_gives_the_lie_is_not_yet_one() -> None:
    ends = [fact("end", day, ARMY, outlet=name) for day, name in (("2015-07-27", "a"), ("2015-07-30", "b"))]
    found = status((START, *ends, fact("hold", "2015-07-28", outlet="c")))
    assert (found.stage, found.day) == ("ended", "2015-07-30")


def test_who_is_told_as_well_to_have_refused_has_not_agreed() -> None:
    agreed = [fact("agree", "2015-07-20", ARMY, outlet="a"), fact("agree", "2015-07-20", REBELS, outlet="b")]
    refused = fact("reject", "2015-07-21", REBELS, outlet="c")
    assert status((*agreed, refused)).by == (ARMY,)


def test_who_refused_before_may_have_agreed_since() -> None:
    refused = fact("reject", "2015-07-18", REBELS, outlet="c")
    assert status((fact("agree", "2015-07-20", REBELS), refused)).by == (REBELS,)
