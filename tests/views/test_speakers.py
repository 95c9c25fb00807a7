from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.views.made import ARMY, ENVOY, LEADER, REBELS, fact

from hudna.pack import Entry, Office, Pack
from hudna.shapes import Name
from hudna.views.speakers import Speakers, in_office


def office(start: str | None = None, end: str | None = None, of: str = REBELS.id) -> Office:
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))
    return Office("زعيم", "leader", of, first, last)


def entry(*offices: Office) -> Entry:
    return Entry(LEADER.id, "person", LEADER.name, LEADER.name_en, (LEADER.name,), offices=offices)


def speakers(*entries: Entry, ties: tuple = ()) -> Speakers:
    pack = Pack("p", "d", entries, (), {}, {}, {})
    return Speakers(pack, ties, (ARMY, REBELS))


def lead(real: str = "holds", outlet: str = "a"):
    return fact("leads", "2015-07-26", real=real, outlet=outlet, kind="ties",
                roles={"from": (LEADER,), "to": (ARMY,)})


@pytest.mark.parametrize(("day", "held"), [
    ("2015-07-26", True), ("2015-07", True), ("2015", True), ("2014-12-31", False), ("2016-01-02", False),
    (None, False)])
def test_an_office_is_held_between_its_days(day: str | None, held: bool) -> None:
    assert in_office(office("2015-01-01", "2016-01-01"), day) is held


def test_on_an_unknown_day_only_an_office_without_bounds_is_held() -> None:
    assert in_office(office(), None)


def test_a_person_leads_the_body_of_the_office_on_that_day() -> None:
    known = speakers(entry(office("2015-01-01", "2016-01-01")))
    assert known.bodies(LEADER, fact("call", "2015-07-26", LEADER)) == (REBELS,)
    assert known.bodies(LEADER, fact("call", "2017-07-26", LEADER)) == ()


def test_a_tie_of_the_same_page_tells_it_where_the_pack_does_not() -> None:
    known = speakers(entry(), ties=(lead(),))
    assert known.bodies(LEADER, fact("call", "2015-07-26", LEADER)) == (ARMY,)
    assert known.bodies(LEADER, fact("call", "2015-07-26", LEADER, outlet="b")) == ()


def test_the_pack_goes_before_the_page() -> None:
    known = speakers(entry(office()), ties=(lead(),))
    assert known.bodies(LEADER, fact("call", "2015-07-26", LEADER)) == (REBELS,)


@pytest.mark.parametrize("real", ["past", "denied"])
def test_who_led_it_once_or_does_not_lead_it_is_no_leader(real: str) -> None:
    assert speakers(ties=(lead(real),)).bodies(LEADER, fact("call", "2015-07-26", LEADER)) == ()


def test_a_body_leads_no_body() -> None:
    assert speakers().bodies(REBELS, fact("call", "2015-07-26", REBELS)) == ()


def test_the_leaders_voice_is_that_of_the_body() -> None:
    known, told = speakers(entry(office())), fact("reject", "2015-07-26", REBELS)
    assert known.speaks_for(REBELS, replace(told, voice=replace(told.voice, speaker=LEADER)))
    assert not known.speaks_for(REBELS, replace(told, voice=replace(told.voice, speaker=ENVOY)))
    assert not known.speaks_for(REBELS, told)


def test_who_holds_an_office_of_state_does_not_speak_for_a_party() -> None:
    party = Name("y.party", "party", "الحزب", "party", True)
    pack = Pack("p", "d", (entry(office("2015-01-01"), office("2015-01-01", of=party.id)),), (), {}, {}, {})
    found = Speakers(pack, (), (REBELS, party)).bodies(LEADER, fact("call", "2015-07-26", LEADER))
    assert found == (REBELS,)
