from __future__ import annotations

from tests.views.made import ARMY, REBELS, fact

from hudna.shapes import Fact, Name, Status
from hudna.views.demands import demands

OPEN = Status("in_force", "2015-07-26")
SENTENCE = "بشرط انسحاب المتمردين"


def condition(type: str = "requires", on: Name = REBELS, outlet: str = "a", content: str = "انسحاب المتمردين") -> Fact:
    return fact(type, "2015-07-26", kind="conditions", roles={"on": (on,)}, content=content, outlet=outlet,
                sentence=SENTENCE)


def asked(type: str = "withdraw", word: str = "انسحاب") -> Fact:
    return fact(type, "2015-07-26", REBELS, real="wanted", sentence=SENTENCE, words=word)


def test_a_condition_is_open_where_nothing_tells_that_it_was_met() -> None:
    (one,) = demands([condition()], [asked()], OPEN)
    assert one.open and one.on == (REBELS,)


def test_a_condition_that_several_tell_in_nearly_the_same_words_stands_once() -> None:
    told = [condition(content=words) for words in ("انسحاب المتمردين من المدن", "انسحاب كل المتمردين من المدن")]
    (one,) = demands(told, (), OPEN)
    assert len(one.facts) == 2


def test_other_words_are_another_condition() -> None:
    assert len(demands([condition(), condition(content="تسليم السلاح")], (), OPEN)) == 2


def test_the_deed_that_it_asks_meets_it() -> None:
    done = fact("withdraw", "2015-07-28", REBELS)
    (one,) = demands([condition()], [asked(), done], OPEN)
    assert not one.open and one.met == (done,)


def test_another_doers_deed_does_not_meet_it() -> None:
    (one,) = demands([condition()], [asked(), fact("withdraw", "2015-07-28", ARMY)], OPEN)
    assert one.open


def test_a_deed_before_it_does_not_meet_it() -> None:
    (one,) = demands([condition()], [asked(), fact("withdraw", "2015-07-20", REBELS)], OPEN)
    assert one.open


def test_who_is_said_to_have_broken_the_truce_since_has_not_met_it() -> None:
    facts = [asked(), fact("withdraw", "2015-07-28", REBELS), fact("breach", "2015-07-29", REBELS)]
    assert demands([condition()], facts, OPEN)[0].open


def test_the_assent_of_the_one_on_whom_it_depends_meets_it() -> None:
    (one,) = demands([condition("depends_on")], [fact("agree", "2015-07-27", REBELS)], OPEN)
    assert not one.open


def test_it_falls_with_the_end_of_the_initiative() -> None:
    end = fact("end", "2015-07-31")
    (one,) = demands([condition()], (), Status("ended", "2015-07-31", facts=(end,)))
    assert not one.open and one.met == (end,)
