from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.record.resolve.conftest import member

from hudna.pack import Entry, Pack
from hudna.record.members import Derived
from hudna.record.resolve import resolve
from hudna.record.resolve.rulings import Ruled

HOUSE = Entry("ir.majlis", "gov", "مجلس الشورى الإيراني", "Majlis", ("مجلس الشورى الإيراني",), was=("ir.parliament",))
OTHER = Entry("ir.guardian", "gov", "مجلس صيانة الدستور", "Guardian Council", ("مجلس صيانة الدستور",))


@pytest.fixture
def small(pack: Pack) -> Pack:
    return replace(pack, entries=(HOUSE, OTHER), renamed={"ir.parliament": "ir.majlis"})


def read(pack: Pack, *refs: str, ruled: Ruled | None = None, name: str = "البرلمان الإيراني") -> Derived:
    return resolve([member(n, name, "gov", ref=ref or None) for n, ref in enumerate(refs)], [], pack, ruled)


def test_what_was_read_under_a_former_id_is_todays_entry(small: Pack) -> None:
    (one,) = read(small, "ir.parliament", "ir.majlis").people.actors
    assert (one.id, one.pages) == ("ir.majlis", 2)


def test_a_ruling_on_a_former_id_holds_for_todays(small: Pack) -> None:
    free = read(small, "", "ir.majlis", name="برلمان طهران")
    key = next(b.key for b in free.people.bearers if not b.key.startswith("ref:"))
    assert len(free.people.actors) == 2
    ruled = Ruled(same=((1, key, "ref:ir.parliament"),))
    assert [a.id for a in read(small, "", "ir.majlis", name="برلمان طهران", ruled=ruled).people.actors] == ["ir.majlis"]


def test_a_ruling_on_two_ids_of_one_entry_says_nothing(small: Pack) -> None:
    ruled = Ruled(apart=((1, "ref:ir.majlis", "ref:ir.parliament"),))
    assert len(read(small, "ir.parliament", "ir.majlis", ruled=ruled).people.actors) == 1


YOUNG = Entry("x.new", "armed", "هيئة الشمال", "New", ("هيئة الشمال", "جبهة الشمال"), start=date(2017, 1, 1))
OLD = Entry("x.old", "armed", "جبهة الشمال", "Old", ("جبهة الشمال",), end=date(2016, 12, 31))


def test_what_did_not_exist_yet_is_what_bore_its_name_then(pack: Pack) -> None:
    (one,) = read(replace(pack, entries=(YOUNG, OLD)), "x.new").people.actors
    assert (one.id, one.name) == ("x.old", "جبهة الشمال")


def test_what_did_not_exist_yet_is_nobody_where_nothing_bore_its_name(pack: Pack) -> None:
    (one,) = read(replace(pack, entries=(YOUNG,)), "x.new").people.actors
    assert one.ref is None and one.id.startswith("x.")


def test_a_name_is_not_that_of_an_actor_to_come(pack: Pack) -> None:
    (one,) = read(replace(pack, entries=(YOUNG,)), "", name="جبهة الشمال").people.actors
    assert one.ref is None
