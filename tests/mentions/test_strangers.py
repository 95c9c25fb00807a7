"""People who share one name with somebody whom the pack knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hudna.grammar.words import folded_key
from hudna.mentions.strangers import Strangers
from hudna.pack import Pack
from hudna.shapes import Manner, NameMention

HAFTAR = "ly.haftar"


@pytest.fixture(scope="module")
def strangers(pack: Pack) -> Strangers:
    return Strangers(pack)


def named(place: int, key: str, *refs: str) -> NameMention:
    last = place + len(key.split())
    return NameMention(place, last, "person", Manner.NAME, key, place, last, refs)


def refs(strangers: Strangers, *names: NameMention) -> list[tuple[str, ...]]:
    return [name.refs for name in strangers.freed(names)]


def test_a_full_name_with_another_first_name_is_a_strangers(strangers: Strangers) -> None:
    assert refs(strangers, named(0, "كريم حفتر", HAFTAR)) == [()]


@pytest.mark.parametrize("key", ["خليفة حفتر", "خليفه بلقاسم حفتر", "وخليفة حفتر"])
def test_a_full_name_with_his_first_name_is_his(strangers: Strangers, key: str) -> None:
    assert refs(strangers, named(0, key, HAFTAR)) == [(HAFTAR,)]


def test_a_full_name_with_another_fathers_name_is_a_strangers(strangers: Strangers) -> None:
    assert refs(strangers, named(0, "محمد سيد طنطاوي", "eg.tantawi")) == [()]
    assert refs(strangers, named(0, "محمد حسين طنطاوي", "eg.tantawi")) == [("eg.tantawi",)]


def test_a_family_name_alone_is_the_known_ones(strangers: Strangers) -> None:
    assert refs(strangers, named(0, "حفتر", HAFTAR)) == [(HAFTAR,)]


def test_a_family_name_is_that_of_who_is_named_in_full(strangers: Strangers) -> None:
    assert refs(strangers, named(0, "كريم حفتر"), named(5, "حفتر", HAFTAR)) == [(), ()]


def test_beside_the_known_ones_full_name_it_stays_his(strangers: Strangers) -> None:
    found = refs(strangers, named(0, "خليفة حفتر", HAFTAR), named(5, "كريم حفتر"), named(9, "حفتر", HAFTAR))
    assert found == [(HAFTAR,), (), (HAFTAR,)]


def test_bodies_stay_as_they_are(strangers: Strangers) -> None:
    assert refs(strangers, replace(named(0, "حكومة ليبيا الجديدة", "ly"), kind="state")) == [("ly",)]


def test_a_title_in_a_name_of_the_pack_is_no_word_of_his(strangers: Strangers) -> None:
    assert refs(strangers, named(0, "هادي بن علي الريامي", "ye.hadi")) == [()]


@pytest.mark.parametrize("key", ["للسيد حفتر", "المشير حفتر", "حفتر رحمه الله"])
def test_a_title_or_a_wish_makes_nobody_a_stranger(strangers: Strangers, key: str) -> None:
    assert refs(strangers, named(0, key, HAFTAR)) == [(HAFTAR,)]


def test_two_words_that_are_one_name_are_one(strangers: Strangers) -> None:
    assert refs(strangers, named(0, "عبد الناصر الكناني", "eg.nasser")) == [()]


def test_nobody_is_a_stranger_to_his_own_names(strangers: Strangers, pack: Pack) -> None:
    whole = [(e.id, folded_key(a)) for e in pack.entries if e.kind == "person" for a in e.aliases if " " in a]
    assert [one for one in whole if refs(strangers, named(0, one[1], one[0])) == [()]] == []
