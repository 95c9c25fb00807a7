from __future__ import annotations

import pytest
from tests.views.made import ARMY, REBELS, fact

from hudna.pack import Pack
from hudna.shapes import Fact, Name
from hudna.views.camps import Camps
from hudna.views.disputed_stages import NamedDays, disputed_stages

TOWN = Name("place.x", "place", "بلدة", "town")
FIGHTERS = Name("x.fighters", "armed", "المقاتلون", "fighters")
SATURDAY, SUNDAY = "2015-07-25", "2015-07-26"
THURSDAY = "2015-07-30"
SAID = {SATURDAY: "أعلن الجيش السبت هدنة في البلاد", SUNDAY: "أعلن الجيش الأحد هدنة في البلاد",
        THURSDAY: "أعلن الجيش الخميس هدنة في البلاد"}


def told(day: str, outlet: str, *who: Name, type: str = "declare", **more) -> Fact:
    more.setdefault("sentence", SAID[day])
    return fact(type, day, *who, outlet=outlet, published="2015-07-27", **more)


def drawn(pack: Pack, *facts: Fact) -> list:
    days = NamedDays(pack.language["calendar"], pack.language["disputes"])
    return list(disputed_stages(facts, days, Camps(pack, {})))


def test_one_stage_told_for_two_days(pack: Pack) -> None:
    found = drawn(pack, told(SUNDAY, "b", ARMY), told(SATURDAY, "a", ARMY), told(SATURDAY, "c", ARMY))
    assert [(d.kind, d.type, [len(account) for account in d.accounts]) for d in found] == [
        ("dates", "declare", [2, 1])]


@pytest.mark.parametrize("other", [
    told(SATURDAY, "b", ARMY),                                              # the same day
    told(SUNDAY, "a", ARMY),                                                # the same outlet
    told(SUNDAY, "b", REBELS),                                              # another's
    told(SUNDAY, "b", ARMY, about=None),                                    # of nothing known
    told(SUNDAY, "b", ARMY, real="planned"),                                # it was put off
    told(SUNDAY, "b", ARMY, confidence=0.1),                                # hardly read
    told(SUNDAY, "b", ARMY, sentence="أعلن الجيش أمس هدنة في البلاد"),          # counted from today
    told(SUNDAY, "b", ARMY, sentence="أعلن الجيش ليل الأحد هدنة في البلاد"),     # a night
    told(SUNDAY, "b", ARMY, sentence="أعلن الجيش هدنة اعتبارا من الأحد"),        # the day from which it is to hold
    told(SUNDAY, "b", ARMY, sentence="أعلن الجيش السبت والأحد هدنة"),           # one of two days
    told(SUNDAY, "b", ARMY, type="support"),                                # can be done twice
])
def test_no_dispute_of_days(pack: Pack, other: Fact) -> None:
    assert not drawn(pack, told(SATURDAY, "a", ARMY), other)


def test_a_day_by_number_and_month(pack: Pack) -> None:
    other = told(SUNDAY, "b", ARMY, sentence="أعلن الجيش في 26 تموز/يوليو هدنة")
    assert drawn(pack, told(SATURDAY, "a", ARMY), other)


def test_days_far_apart_are_two_stages(pack: Pack) -> None:
    assert not drawn(pack, told(SATURDAY, "a", ARMY), told(THURSDAY, "b", ARMY))
    assert drawn(pack, told(SUNDAY, "a", ARMY), told(SATURDAY, "b", ARMY), told(THURSDAY, "c", ARMY))


def taken(day: str, outlet: str, *places: Name, who: Name = ARMY) -> Fact:
    return told(day, outlet, type="seize", roles={"who": (who,), "where": places}, about=None)


def test_ground_taken_on_two_days_whoever_took_it(pack: Pack) -> None:
    found = drawn(pack, taken(SATURDAY, "a", TOWN), taken(SUNDAY, "b", TOWN, who=FIGHTERS))
    assert [(d.kind, d.type) for d in found] == [("dates", "seize")]


def test_of_several_places_each_has_its_day(pack: Pack) -> None:
    city = Name("place.y", "place", "مدينة", "city")
    assert not drawn(pack, taken(SATURDAY, "a", TOWN, city), taken(SUNDAY, "b", TOWN, city))
