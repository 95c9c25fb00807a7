from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.letters import fold, fold_mapped, is_arabic

ARABIC = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىـًٌَُِّْ٠١٢٣abcABC «»\u200f\u200c", max_size=60)


@pytest.mark.parametrize(("printed", "folded"), [
    ("أإآٱ", "اااا"), ("هدنة", "هدنه"), ("مستشفى", "مستشفي"), ("رئيس", "رييس"), ("مؤتمر", "موتمر"),
    ("السّراج", "السراج"), ("هـدنـة", "هدنه"), ("٢٠٢٠", "2020"), ("۲۰۲۰", "2020"), ("«نص»", '"نص"'),
    ("“نص”", '"نص"'), ("RT", "rt"), ("کی", "كي"), ("أ\u200fب", "اب"), ("ﻫﺪﻧﺔ", "هدنه"), ("–", "-"), ("…", "...")])
def test_forms_of_one_letter_are_one(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@given(ARABIC)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ARABIC)
def test_the_map_leads_back_to_the_printed_letters(text: str) -> None:
    folded = fold_mapped(text)
    assert folded.text == fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    assert folded.offsets[-1] == len(text)


@given(st.text(max_size=60), st.data())
def test_a_folded_stretch_is_found_in_print(text: str, data: st.DataObject) -> None:
    folded = fold_mapped(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    low, high = folded.printed(start, end)
    assert 0 <= low <= high <= len(text)
    assert folded.text[start:end] in fold(text[low:high])


@given(st.text(max_size=60))
def test_folding_with_a_map_is_folding_in_every_script(text: str) -> None:
    folded = fold_mapped(text)
    assert folded.text == fold(text)
    assert len(folded.offsets) == len(folded.text) + 1 and folded.offsets[-1] == len(text)
    assert list(folded.offsets) == sorted(folded.offsets)


def test_a_part_of_a_letter_that_folds_to_several_is_printed_whole() -> None:
    folded = fold_mapped("محمد\ufdfa.")
    place = folded.text.index("الله")
    assert folded.printed(place, place + 4) == (4, 5)


def test_marks_belong_to_the_letter_before() -> None:
    folded = fold_mapped("سَلام")
    assert folded.printed(0, 1) == (0, 2)


def test_an_empty_stretch_is_a_place() -> None:
    assert fold_mapped("نص").printed(1, 1) == (1, 1)


@pytest.mark.parametrize(("letter", "so"), [
    ("ه", True), ("ء", True), ("پ", True), ("a", False), ("٣", False), ("،", False)])
def test_letters_of_the_script(letter: str, so: bool) -> None:
    assert is_arabic(letter) is so
