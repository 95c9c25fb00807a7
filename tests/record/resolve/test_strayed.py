"""Short names that the pack gives to one body, on pages that speak of another conflict."""

from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.record.members import Member
from hudna.record.processes import Homes
from hudna.record.resolve.strayed import Strayed
from hudna.shapes import Span


@pytest.fixture(scope="module")
def strayed(pack: Pack) -> Strayed:
    return Strayed(pack, Homes(pack))


def body(ref: str, kind: str = "party", at: int = 0) -> Member:
    return Member(1, "p1", "2015-07-21", f"a:ref:{ref}", "actor", kind, ref, ref, ref, (Span(at, at + 5),))


def refs(strayed: Strayed, name: str, *members: Member, conflict: str = "libya") -> list[str | None]:
    """What the members are, the first called by a short name alone."""
    freed = strayed.freed(members, {(1, members[0].key): name}, {1: conflict})
    return [one.ref for one in freed]


PARTY, ARMY = body("sd.pcp"), body("sd.army", "mil", 9)


def test_a_party_of_another_conflict_of_which_the_page_does_not_speak_is_not_meant(strayed: Strayed) -> None:
    assert refs(strayed, "المؤتمر الشعبي", PARTY) == [None]


def test_it_bears_the_name_that_pages_print(strayed: Strayed) -> None:
    freed, = strayed.freed([PARTY], {(1, PARTY.key): "المؤتمر الشعبي"}, {1: "libya"})
    assert (freed.name, freed.name_en, freed.key) == ("المؤتمر الشعبي", "", PARTY.key)


def test_it_is_meant_where_others_of_its_conflict_are_named(strayed: Strayed) -> None:
    assert refs(strayed, "المؤتمر الشعبي", PARTY, ARMY) == ["sd.pcp", "sd.army"]


@pytest.mark.parametrize("conflict", ["sudan", "eg"])
def test_it_is_meant_on_pages_of_its_own_conflict_and_of_none(strayed: Strayed, conflict: str) -> None:
    assert refs(strayed, "المؤتمر الشعبي", PARTY, conflict=conflict) == ["sd.pcp"]


def test_a_word_with_which_names_of_one_conflict_alone_begin_is_enough(strayed: Strayed) -> None:
    assert refs(strayed, "النصرة", body("sy.nusra", "armed")) == ["sy.nusra"]


@pytest.mark.parametrize(("ref", "kind", "name"), [("sd.turabi", "person", "الترابي"), ("sd", "state", "السودان")])
def test_a_page_may_speak_of_one_person_or_state_alone(strayed: Strayed, ref: str, kind: str, name: str) -> None:
    assert refs(strayed, name, body(ref, kind)) == [ref]
