from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.record.resolve.names import Names, Sort

PARTS = ["محمد", "علي", "عبد", "الله", "بن", "أبو", "صالح", "الحوثي", "آل", "نصر", "الرئيس"]


@pytest.fixture(scope="module")
def names(pack) -> Names:
    return Names(pack)


@pytest.mark.parametrize(("one", "other"), [
    ("عبد ربه منصور هادي", "عبدربه منصور هادي"), ("عبد الملك الحوثي", "عبدالملك الحوثي"),
    ("حسن نصر الله", "حسن نصرالله"), ("الرئيس عبد ربه منصور هادي", "عبدربه منصور هادي"),
    ("فائز السراج", "فايز السرّاج"), ("خالد بن بحاح", "خالد بحاح"), ("أبي بكر البغدادي", "أبو بكر البغدادي"),
    ("السيد سيرغي لافروف", "سيرغي لافروف")])
def test_one_name_in_two_spellings(names: Names, one: str, other: str) -> None:
    assert names.take(one, "person").words == names.take(other, "person").words


@pytest.mark.parametrize(("one", "other"), [
    ("حمد آل خليفة", "حمد بن خليفة"), ("حسن روحاني", "حسين روحاني"), ("محمد سالم", "محمد سليم")])
def test_two_names(names: Names, one: str, other: str) -> None:
    assert names.take(one, "person").words != names.take(other, "person").words


@pytest.mark.parametrize(("name", "sort"), [
    ("خالد بحاح", Sort.WHOLE), ("شيكاو", Sort.SINGLE), ("محمد", Sort.ALONE), ("شاهد", Sort.ALONE),
    ("وزير النقل اليمني", Sort.OFFICE), ("المتحدث باسم", Sort.OFFICE), ("الرئيس بوتين", Sort.SINGLE)])
def test_how_much_a_persons_name_tells(names: Names, name: str, sort: Sort) -> None:
    assert names.take(name, "person").sort is sort


@pytest.mark.parametrize(("name", "sort"), [
    ("الطرفين", Sort.COMMON), ("قوات", Sort.COMMON), ("الحكومة المكسيكية", Sort.WHOLE), ("جامعة دمشق", Sort.WHOLE)])
def test_how_much_a_bodys_name_tells(names: Names, name: str, sort: Sort) -> None:
    assert names.take(name, "gov").sort is sort


def test_a_kunya_is_told_from_a_first_name(names: Names) -> None:
    assert names.take("أبو محمد الجولاني", "person").kunya and not names.take("محمد الجولاني", "person").kunya


def test_a_word_that_only_introduces_a_name_is_left_out(names: Names) -> None:
    whole, introduced = (names.take(name, "armed") for name in ("أنصار بيت المقدس", "جماعة أنصار بيت المقدس"))
    assert whole.words == introduced.words


def test_a_kind_of_body_with_an_adjective_is_no_name(names: Names) -> None:
    assert names.take("صحيفة عربية", "media").words != names.take("العربية", "media").words


@given(st.text(min_size=1, max_size=30), st.sampled_from(["person", "armed", "place"]))
def test_anything_can_be_taken_apart(names: Names, name: str, kind: str) -> None:
    taken = names.take(name, kind)
    assert taken.words and all(taken.words)


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=5))
def test_diacritics_and_hamza_do_not_change_a_name(names: Names, words: list[str]) -> None:
    name = " ".join(words)
    marked = name.replace("م", "مُ").replace("أ", "ا").replace("ص", "صّ")
    assert names.take(name, "person") == names.take(marked, "person")
