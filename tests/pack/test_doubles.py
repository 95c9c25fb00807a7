from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hudna.pack import Entry, Pack
from hudna.pack.doubles import doubles

YEMEN = Entry("ye", "state", "اليمن", "Yemen", ("اليمن",), gentilics=("يمني",))
OMAN = Entry("om", "state", "عمان", "Oman", ("عمان",), gentilics=("عماني",))
ARTICLE = {"clitics": {"article": "ال"}}


def body(id: str, *names: str, english: str = "", kind: str = "gov", of: str = "ye") -> Entry:
    return Entry(id, kind, names[0], english or id, names, of=of)


def found(*entries: Entry, apart: dict[str, Any] | None = None) -> set[tuple[str, ...]]:
    domain = {"apart": apart or {}}
    return {one.ids for one in doubles(Pack("p", "d", (YEMEN, OMAN, *entries), (), {}, ARTICLE, domain))}


def test_no_entry_of_the_built_in_pack_stands_twice(pack: Pack) -> None:
    assert doubles(pack) == ()


def test_who_is_listed_as_apart_is_in_the_pack_and_would_be_found(pack: Pack) -> None:
    unlisted = Pack("p", "d", pack.entries, (), {}, pack.language,
                    {"apart": {"one_meaning": pack.domain["apart"]["one_meaning"]}})
    assert {one.ids for one in doubles(unlisted)} == {tuple(sorted(r["ids"])) for r in pack.domain["apart"]["apart"]}
    assert all(row["why"] for row in pack.domain["apart"]["apart"])


def test_a_whole_name_is_one_entrys_only() -> None:
    assert found(body("a", "لجنة الحوار"), body("b", "لجنة الحوار", kind="party", of="om")) == {("a", "b")}


@pytest.mark.parametrize(("until", "double"), [(date(2016, 1, 1), True), (date(2015, 12, 31), False)])
def test_who_never_lived_at_one_time_may_bear_one_name(until: date, double: bool) -> None:
    one = replace(body("a", "لجنة الحوار"), end=until), replace(body("b", "لجنة الحوار"), start=date(2016, 1, 1))
    assert bool(found(*one)) is double


def test_a_place_may_bear_the_name_of_a_body() -> None:
    assert not found(body("a", "مأرب"), body("place.a", "مأرب", kind="place"))


@pytest.mark.parametrize(("left", "right"), [
    ("مجلس الشورى اليمني", "مجلس الشورى"), ("مجلس شورى اليمن", "مجلس الشورى"), ("لجنة الحوار", "لجنة الحوار (اليمن)")])
def test_words_of_the_country_tell_nothing_inside_it(left: str, right: str) -> None:
    assert found(body("a", left), body("b", right)) == {("a", "b")}


def test_bodies_of_two_countries_are_apart() -> None:
    assert not found(body("a", "مجلس الشورى اليمني"), body("b", "مجلس الشورى العماني", of="om"))


def test_bodies_of_two_kinds_are_apart() -> None:
    assert not found(body("a", "مجلس الشورى اليمني"), body("b", "مجلس الشورى", kind="party"))


def test_spaces_inside_the_names_of_persons_tell_nothing() -> None:
    assert found(body("a", "عبد الملك بدر", kind="person"), body("b", "عبدالملك بدر", kind="person")) == {("a", "b")}


def test_english_names_are_compared_without_brackets() -> None:
    assert found(body("a", "ا", english="The Guard (Yemen)"), body("b", "ب", english="Guard")) == {("a", "b")}


def test_words_of_one_meaning_are_one() -> None:
    one = body("a", "البرلمان اليمني"), body("b", "مجلس النواب اليمني")
    assert not found(*one)
    assert found(*one, apart={"one_meaning": [["برلمان", "مجلس النواب"]]}) == {("a", "b")}


def test_those_listed_are_apart() -> None:
    one = body("a", "مجلس الشورى اليمني"), body("b", "مجلس الشورى")
    assert not found(*one, apart={"apart": [{"ids": ["a", "b"], "why": "two chambers"}]})
