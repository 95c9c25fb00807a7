from __future__ import annotations

from datetime import date

from tests.views.made import ARMY, LEADER, REBELS, fact
from tests.views.test_speakers import entry, lead, office

from hudna.pack import Pack
from hudna.shapes import Name, Post
from hudna.views.posts import posts
from hudna.views.speakers import Speakers


def held(one: Name, *ties) -> tuple[Post, ...]:
    known = entry(office("2015-01-01", "2016-01-01"), office("2010-01-01", of="nobody"))
    pack = Pack("p", "d", (known,), (), {}, {}, {})
    return posts(pack, one, ties, Speakers(pack, ties, (ARMY, REBELS)))


def test_a_persons_offices_have_their_days() -> None:
    (one,) = held(LEADER)
    assert (one.body, one.title_en, one.start, one.end) == (REBELS, "leader", date(2015, 1, 1), date(2016, 1, 1))


def test_a_body_is_led_by_who_holds_its_offices() -> None:
    assert [one.person for one in held(REBELS)] == [LEADER]


def test_what_pages_tell_stands_with_its_facts_and_days() -> None:
    told = (lead(), lead(outlet="b"))
    (one,) = held(ARMY, *told)
    assert (one.person, one.facts, one.first, one.last) == (LEADER, told, "2015-07-26", "2015-07-26")


def test_a_body_that_leads_another_is_no_person_in_office() -> None:
    assert held(ARMY, fact("leads", "2015-07-26", kind="ties", roles={"from": (REBELS,), "to": (ARMY,)})) == ()
