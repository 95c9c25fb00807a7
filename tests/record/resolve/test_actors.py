from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.resolve.conftest import member

from hudna.record.resolve.rulings import Ruled

NAMES = ("ويندي شيرمان", "وندي شيرمان", "شيرمان", "محمد علي", "محمد علي الصماد", "عادل الطريفي",
         "عادل بن زيد الطريفي", "نصر الطريفي", "الطريفي", "أبو عمر الطريفي", "وزير النقل اليمني", "بان كي مون")
BODIES = ("الطرفين", "الحكومة المكسيكية", "القوات", "جماعة أنصار بيت المقدس", "أنصار بيت المقدس")


def one(*names: str) -> frozenset[str]:
    return frozenset(names)


@pytest.mark.parametrize(("left", "right"), [
    ("ويندي شيرمان", "وندي شيرمان"), ("سميون باجداساروف", "سميون باغداساروف"), ("عادل الطريفي", "عادل بن زيد الطريفي"),
    ("ألبرتو فرنانديز", "البرتو فيرنانديز"), ("عبد الإله الشعيبي", "عبدالإله الشعيبي"), ("شيكاو", "أبو بكر شيكاو")])
def test_one_person(grouped, left: str, right: str) -> None:
    assert grouped([member(1, left), member(2, right)]) == {one(left, right)}


@pytest.mark.parametrize(("left", "right"), [
    ("حسن شاهين", "حسين شاهين"), ("محمد حبش", "محمود حبش"), ("محمد علي", "محمد علي الصماد"),
    ("سعد الطريفي", "عادل الطريفي"), ("محمد", "محمد الصماد"), ("عادل الطريفي", "عادل الشجاع")])
def test_two_persons(grouped, left: str, right: str) -> None:
    assert len(grouped([member(1, left), member(2, right)])) == 2


def test_a_spelling_of_a_person_whom_the_pack_knows(resolved) -> None:
    (found,) = resolved([member(1, "سامنتا باور")]).actors
    assert (found.id, found.ref) == ("us.power", "us.power")


def test_a_new_actor_has_an_entry_of_its_own(resolved) -> None:
    (found,) = resolved([member(1, "يورغن شتوك"), member(2, "يورغن شتوك")]).actors
    assert found.id.startswith("x.") and found.ref is None and found.pages == 2


def test_a_family_name_that_several_bear_waits_for_a_person(resolved) -> None:
    found = resolved([member(1, "سعد الطريفي"), member(2, "عادل الطريفي"), member(3, "الطريفي")])
    assert len(found.actors) == 3
    assert len([p for p in found.proposals if "person:الطريفي@yemen" in (p.left, p.right)]) == 2


def test_a_family_name_alone_is_nobodys_in_another_conflict(grouped) -> None:
    members = [member(1, "عادل الطريفي"), member(2, "الطريفي")]
    assert len(grouped(members, conflict={1: "yemen", 2: "libya"})) == 2


def test_a_given_name_alone_is_one_on_its_page_only(grouped, resolved) -> None:
    assert len(resolved([member(1, "محمد"), member(2, "محمد")]).actors) == 2


def test_an_office_is_of_one_holder_inside_a_conflict_and_a_year(resolved) -> None:
    office = "وزير النقل اليمني"
    assert len(resolved([member(1, office), member(2, office)]).actors) == 1
    assert len(resolved([member(1, office), member(2, office)], {1: "yemen", 2: "libya"}).actors) == 2


def test_names_that_fit_all_parties_are_those_of_their_conflict(resolved) -> None:
    several = [member(number, "الطرفين", "party") for number in (1, 2, 3)]
    assert len(resolved(several, {1: "yemen", 2: "yemen", 3: "libya"}).actors) == 2


def test_two_of_one_name_on_a_page_stay_two(resolved) -> None:
    name = "عادل الطريفي"
    two = [member(1, name), member(1, name, key="a:person:again#2"), member(2, name)]
    assert sorted(actor.pages for actor in resolved(two).actors) == [1, 2]


def test_whom_a_page_keeps_apart_waits_for_a_person(resolved) -> None:
    found = resolved([member(1, "ويندي شيرمان"), member(1, "وندي شيرمان")])
    assert len(found.actors) == 2
    (waiting,) = found.proposals
    assert "apart_on_page" in {ground.name for ground in waiting.grounds}


def test_two_entries_of_the_pack_are_never_joined(resolved) -> None:
    found = resolved([member(1, "عبد الملك الحوثي", ref="ye.houthi.abdulmalik"), member(2, "محمد علي الحوثي",
                                                                                       ref="ye.houthi.mohammed")])
    assert len(found.actors) == 2


def test_a_merge_shows_its_grounds(resolved) -> None:
    (merge,) = resolved([member(1, "ويندي شيرمان"), member(2, "وندي شيرمان")]).merges
    assert {ground.name for ground in merge.grounds} == {"alike_given", "same_family", "foreign_name", "one_conflict"}
    assert merge.score == round(sum(ground.weight for ground in merge.grounds), 2) >= 0.8


def test_ruled_the_same_is_one_whatever_speaks_against(grouped) -> None:
    ruled = Ruled(same=((1, "person:سعد الطريفي", "person:عادل الشجاع"),))
    members = [member(1, "سعد الطريفي"), member(1, "عادل الشجاع")]
    assert grouped(members, ruled=ruled) == {one("سعد الطريفي", "عادل الشجاع")}


def test_ruled_different_is_two_whatever_speaks_for(grouped, resolved) -> None:
    ruled = Ruled(apart=((1, "person:ويندي شيرمان", "person:وندي شيرمان"),))
    members = [member(1, "ويندي شيرمان"), member(2, "وندي شيرمان"), member(3, "ويندي شيرمن")]
    found = grouped(members, ruled=ruled)
    assert not any({"ويندي شيرمان", "وندي شيرمان"} <= names for names in found)
    assert not [p for p in resolved(members[:2], ruled=ruled).proposals]


CAST = st.lists(st.tuples(st.integers(1, 9), st.sampled_from([*((n, "person") for n in NAMES),
                                                             *((n, "armed") for n in BODIES)])), max_size=14)


@settings(max_examples=60, deadline=None)
@given(CAST, st.randoms(use_true_random=False))
def test_the_order_of_members_does_not_matter(resolved, cast, chance) -> None:
    members = list({(number, name): member(number, name, kind) for number, (name, kind) in cast}.values())
    conflict = {number: ("yemen", "libya")[number % 2] for number in range(10)}
    other = list(members)
    chance.shuffle(other)
    assert resolved(members, conflict) == resolved(other, conflict)


@settings(max_examples=40, deadline=None)
@given(CAST)
def test_every_member_is_of_one_actor(resolved, cast) -> None:
    members = list({(number, name): member(number, name, kind) for number, (name, kind) in cast}.values())
    placed = [where for actor in resolved(members).actors for where in actor.members]
    assert sorted(placed) == sorted((m.reading, m.key) for m in members)
