"""Which initiatives of several pages are one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.letters import fold
from hudna.pack import Pack
from hudna.record.members import Around, Group, Member, Setting, Stand
from hudna.record.resolve import Plan, Ruled, plans_of, resolve
from hudna.record.resolve.initiatives import key_of
from hudna.record.resolve.sameness import WEIGHTS, reasons
from hudna.shapes import Span

YEMEN = "ye"


def page(number: int, name: str, near: str, day: str, kind: str = "truce") -> tuple[list[Member], Setting]:
    """A page about Yemen with one initiative."""
    state = Member(number, f"p{number}", day, "a:ref:ye", "actor", "state", "اليمن", "Yemen", YEMEN, (Span(0, 5),))
    plan = Member(number, f"p{number}", day, f"i:{kind}:{name}", "initiative", kind, name, "", None, (Span(6, 9),))
    return [state, plan], Setting(tuple(fold(name).split()), tuple(fold(near).split()), (Span(0, 9),))


def groups(pack: Pack, *pages: tuple[list[Member], Setting], ruled: Ruled | None = None) -> list[Group]:
    members = [member for found, _ in pages for member in found]
    around = Around({(found[-1].reading, found[-1].key): here for found, here in pages})
    return list(resolve(members, (), pack, ruled, around).initiatives)


def pages_of(found: list[Group]) -> list[list[int]]:
    return sorted(sorted(reading for reading, _ in group.members) for group in found)


RESOLUTION, OTHER = "قرار مجلس الأمن 2216", "قرار مجلس الأمن 2235"
PAGES = [page(1, RESOLUTION, "تنفيذ قرار", "2015-07-20", "resolution"),
         page(2, RESOLUTION, "تطبيق قرار", "2015-08-10", "resolution"),
         page(3, OTHER, "كيماوي سوريا", "2015-08-07", "resolution"),
         page(4, "هدنة إنسانية", "عدن صنعاء", "2015-07-26"),
         page(5, "مؤتمر الرياض", "وفود", "2015-05-17", "talks")]


def test_a_resolution_is_known_by_its_number(pack: Pack) -> None:
    found = pages_of(groups(pack, *PAGES))
    assert [1, 2] in found and [3] in found


def test_resolutions_of_other_numbers_are_never_one(pack: Pack) -> None:
    same = "قرار مجلس الأمن بشأن اليمن"
    found = pages_of(groups(pack, page(1, f"{same} 2451", "وقف القتال", "2019-07-20", "resolution"),
                            page(2, f"{same} 2452", "وقف القتال", "2019-07-20", "resolution")))
    assert found == [[1], [2]]


def test_two_truces_that_one_page_tells_apart_are_never_one(pack: Pack) -> None:
    both, here = page(1, "هدنة إنسانية", "عدن صنعاء", "2015-07-26")
    other, there = page(1, "هدنة إنسانية أولى", "عدن صنعاء", "2015-07-26")
    found = pages_of(groups(pack, (both, here), (other[1:], there)))
    assert found == [[1], [1]]


@pytest.mark.parametrize(("state", "day", "number"), [
    ("sd", "2023-06-08", 2), ("sd", "2022-09-20", 1), ("ye", "2023-06-08", 1)])
def test_what_is_of_another_conflict_long_after_is_never_one(pack: Pack, state: str, day: str, number: int) -> None:
    (body, plan), here = page(2, "مقترح أممي", "تمديد", day, "plan")
    other = [replace(body, key=f"a:ref:{state}", ref=state), plan]
    found = groups(pack, page(1, "مقترح أممي", "تمديد", "2022-09-14", "plan"), (other, here))
    assert len(found) == number


def test_a_number_of_members_is_not_that_of_a_resolution(pack: Pack) -> None:
    found = pages_of(groups(pack, page(1, "مشروع قرار مجلس الأمن للدول الـ15", "الكلور", "2015-08-07", "resolution"),
                            page(2, "قرار مجلس الأمن 2235", "الكلور", "2015-08-07", "resolution")))
    assert found == [[1, 2]]


@pytest.mark.parametrize(("kind", "number"), [("talks", 2), ("truce", 1)])
def test_what_a_page_tells_apart_by_kind_is_not_one(pack: Pack, kind: str, number: int) -> None:
    """But a truce may be the agreement of which the page speaks too."""
    state, plan = page(1, "اتفاق الحديدة", "وفود", "2015-07-20", "agreement")[0]
    other = replace(plan, key=f"i:{kind}", kind=kind)
    here = Setting(tuple(fold("اتفاق الحديدة").split()), ("وفود",), (Span(0, 9),))
    around = Around({(1, plan.key): here, (1, other.key): here})
    assert len(resolve([state, plan, other], (), pack, around=around).initiatives) == number


def test_what_the_pack_lists_is_one_under_its_name(pack: Pack) -> None:
    found = groups(pack, page(1, "اتفاق ستوكهولم", "الحديدة", "2019-01-01", "agreement"),
                   page(2, "بنود اتفاق السويد", "الأسرى", "2022-05-01", "agreement"))
    assert [(one.id, one.name_en, len(one.members)) for one in found] == [("ye-stockholm", "Stockholm Agreement", 2)]


def test_what_the_pack_lists_few_of_keeps_its_own_name(pack: Pack) -> None:
    others = [page(number, "وثيقة الحوار الوطني", "الحوار", f"2015-07-2{number}", "plan") for number in range(1, 5)]
    listed = page(5, "وثيقة مخرجات الحوار الوطني", "الحوار", "2015-07-25", "plan")
    found = groups(pack, *others, listed)
    assert [(one.id, len(one.members)) for one in found] == [("yemen-plan-2015-07", 5)]


def test_a_merge_that_the_pack_lists_says_so(pack: Pack) -> None:
    pages = (page(1, "اتفاق ستوكهولم", "الحديدة", "2019-01-01", "agreement"),
             page(2, "بنود اتفاق السويد", "الأسرى", "2022-05-01", "agreement"))
    members = [member for found, _ in pages for member in found]
    around = Around({(found[-1].reading, found[-1].key): here for found, here in pages})
    merge, = resolve(members, (), pack, around=around).found.merges
    assert "plan_listed" in {ground.name for ground in merge.grounds}


def test_a_ruling_parts_what_the_pack_lists(pack: Pack) -> None:
    pages = (page(1, "اتفاق ستوكهولم", "الحديدة", "2019-01-01", "agreement"),
             page(2, "اتفاق السويد", "الحديدة", "2019-01-01", "agreement"))
    first, second = (key_of(found[1]) for found, _ in pages)
    assert pages_of(groups(pack, *pages, ruled=Ruled(apart=((1, first, second),)))) == [[1], [2]]


def test_one_pair_fewer_than_its_members_holds_a_group_together(pack: Pack) -> None:
    pages = [page(number, "قرار مجلس الأمن 2216", "تنفيذ قرار", "2015-07-20", "resolution") for number in range(1, 6)]
    members = [member for found, _ in pages for member in found]
    found = resolve(members, (), pack, around=Around({(m[1].reading, m[1].key): here for m, here in pages})).found
    assert (len(found.groups), len(found.merges)) == (1, 4)
    assert {key for one in found.merges for key in (one.left, one.right)} == set(found.keys.values())


def test_ids_tell_conflict_kind_and_month(pack: Pack) -> None:
    assert "yemen-truce-2015-07" in {group.id for group in groups(pack, *PAGES)}


def test_of_two_of_one_month_that_of_which_more_pages_tell_has_no_number(pack: Pack) -> None:
    once, often = "قرار مجلس الأمن 2451", "قرار مجلس الأمن 2452"
    found = groups(pack, page(1, once, "وقف القتال", "2019-07-02", "resolution"),
                   *(page(number, often, "وقف القتال", f"2019-07-2{number}", "resolution") for number in (2, 3)))
    assert {one.id: one.pages for one in found} == {"yemen-resolution-2019-07": 2, "yemen-resolution-2019-07-2": 1}


def told(pack: Pack, *pages: tuple[list[Member], Setting], stands: tuple[Stand, ...] = ()) -> list[Plan]:
    members = [member for found, _ in pages for member in found]
    around = Around({(found[-1].reading, found[-1].key): here for found, here in pages})
    return plans_of(members, stands, pack, Ruled(), around)


def likeness(one: Plan, other: Plan) -> dict[str, float]:
    return {name: float(values[0]) for name, values in reasons((one, other), [(0, 1)]).items()}


def test_every_reason_has_a_weight(pack: Pack) -> None:
    assert set(likeness(*told(pack, *PAGES[:2]))) == set(WEIGHTS)


@pytest.mark.parametrize(("others", "same"), [((0, 1), 1.0), ((0, 2), 0.0)])
def test_numbers_tell_resolutions_apart(pack: Pack, others: tuple[int, int], same: float) -> None:
    values = likeness(*told(pack, *(PAGES[number] for number in others)))
    assert (values["same_number"], values["other_number"]) == (same, 1 - same)


def test_the_second_is_number_two(pack: Pack) -> None:
    values = likeness(*told(pack, page(1, "جنيف الثاني", "", "2015-07-20", "talks"),
                            page(2, "جنيف 2", "", "2015-07-21", "talks")))
    assert values["same_number"] == 1


def test_words_of_every_truce_make_names_little_alike(pack: Pack) -> None:
    plain = likeness(*told(pack, page(1, "هدنة", "", "2015-07-20"), page(2, "الهدنة", "", "2015-07-21")))
    own = likeness(*told(pack, page(1, "مؤتمر الرياض", "", "2015-07-20"), page(2, "مؤتمر الرياض", "", "2015-07-21")))
    assert plain["name"] < own["name"] / 2


def test_a_truce_half_a_year_later_is_another(pack: Pack) -> None:
    late = page(6, "هدنة إنسانية", "عدن صنعاء", "2016-01-26")
    assert pages_of(groups(pack, PAGES[3], late)) == [[4], [6]]


def test_two_pages_of_one_day_speak_of_one_truce(pack: Pack) -> None:
    assert pages_of(groups(pack, PAGES[3], page(6, "الهدنة", "عدن", "2015-07-26"))) == [[4, 6]]


def test_a_ruling_parts_and_joins(pack: Pack) -> None:
    near, late = page(6, "الهدنة", "عدن", "2015-07-26"), page(7, "هدنة", "عدن", "2016-01-26")
    first, second, third = (key_of(found[1]) for found, _ in (PAGES[3], near, late))
    ruled = Ruled(same=((1, first, third),), apart=((2, first, second),))
    assert pages_of(groups(pack, PAGES[3], near, late, ruled=ruled)) == [[4, 7], [6]]


def test_a_merge_is_shown_with_its_reasons(pack: Pack) -> None:
    members = [member for found, _ in PAGES[:2] for member in found]
    around = Around({(found[-1].reading, found[-1].key): here for found, here in PAGES[:2]})
    merge = resolve(members, (), pack, around=around).found.merges[0]
    assert {merge.left, merge.right} == {key_of(found[1]) for found, _ in PAGES[:2]}
    assert "plan_same_number" in {ground.name for ground in merge.grounds}


@settings(max_examples=20, deadline=None)
@given(st.permutations(PAGES))
def test_the_order_of_pages_changes_nothing(pack: Pack, mixed: list[tuple[list[Member], Setting]]) -> None:
    assert groups(pack, *mixed) == groups(pack, *PAGES)


@pytest.mark.parametrize(("begun", "one"), [("2015-07-27", True), ("2015-07-10", False)])
def test_truces_that_began_on_other_days_are_two(pack: Pack, begun: str, one: bool) -> None:
    """What tells of no beginning stays with the one of which more pages tell."""
    pages = (PAGES[3], page(6, "هدنة إنسانية", "عدن صنعاء", "2015-07-27"),
             *(page(number, "هدنة إنسانية", "عدن صنعاء", "2015-07-26") for number in (7, 8)))
    stands = tuple(Stand(found[1].reading, found[1].key, day, (), "start", "happened")
                   for (found, _), day in zip(pages, ("2015-07-26", begun, "2015-07-26"), strict=False))
    members = [member for found, _ in pages for member in found]
    around = Around({(found[-1].reading, found[-1].key): here for found, here in pages})
    found = pages_of(list(resolve(members, stands, pack, None, around).initiatives))
    assert found == ([[4, 6, 7, 8]] if one else [[4, 7, 8], [6]])


@pytest.mark.parametrize(("type", "day", "one"), [
    ("breach", "2015-07-20", False), ("call", "2015-07-20", True), ("breach", "2015-07-24", True)])
def test_a_truce_that_was_had_days_before_one_began_is_another(pack: Pack, type: str, day: str, one: bool) -> None:
    pages = [page(number, "هدنة إنسانية", "عدن صنعاء", "2015-07-26") for number in (4, 7, 8)]
    pages.append(page(6, "هدنة إنسانية", "عدن صنعاء", day))
    told = (*[("start", "2015-07-26")] * 3, (type, None))
    stands = tuple(Stand(found[1].reading, found[1].key, at, (), sort, "happened")
                   for (found, _), (sort, at) in zip(pages, told, strict=True))
    members = [member for found, _ in pages for member in found]
    around = Around({(found[-1].reading, found[-1].key): here for found, here in pages})
    found = pages_of(list(resolve(members, stands, pack, None, around).initiatives))
    assert found == ([[4, 6, 7, 8]] if one else [[4, 7, 8], [6]])


def test_a_ruling_stands_above_beginnings(pack: Pack) -> None:
    pages = (PAGES[3], page(6, "هدنة إنسانية", "عدن صنعاء", "2015-07-27"))
    first, second = (found[1] for found, _ in pages)
    stands = tuple(Stand(one.reading, one.key, day, (), "start", "happened")
                   for one, day in ((first, "2015-07-26"), (second, "2015-07-10")))
    members = [member for found, _ in pages for member in found]
    around = Around({(found[-1].reading, found[-1].key): here for found, here in pages})
    ruled = Ruled(same=((1, key_of(first), key_of(second)),))
    assert pages_of(list(resolve(members, stands, pack, ruled, around).initiatives)) == [[4, 6]]


def test_a_number_that_is_written_together_with_a_name_is_its_number(pack: Pack) -> None:
    values = likeness(*told(pack, page(1, "بيان جنيف1", "", "2015-07-20", "agreement"),
                            page(2, "بيان جنيف 1", "", "2015-07-21", "agreement")))
    assert values["same_number"] == 1 and values["name"] > 0.9


def test_a_number_that_is_no_year_is_no_year(pack: Pack) -> None:
    dead, clock, year = (told(pack, page(1, "هدنة", near, "2015-07-20"))[0].marks["year"]
                         for near in ("6800 قتيل", "2059 بتوقيت غرينتش", "منذ 2013"))
    assert (dead, clock, year) == (frozenset(), frozenset(), frozenset({"2013"}))
