from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hudna.grammar.numerals import Number, Numerals
from hudna.grammar.words import split
from hudna.pack import Pack
from hudna.shapes import Block, Role, Span

UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]
SCALES = {10**9: ("مليار", "ملياران", "مليارات"), 10**6: ("مليون", "مليونان", "ملايين"),
          1000: ("ألف", "ألفان", "آلاف")}


def below_thousand(number: int) -> list[str]:
    parts = [HUNDREDS[number // 100]] if number >= 100 else []
    rest = number % 100
    if rest in (11, 12):
        parts.append(("أحد" if rest == 11 else "اثنا") + " عشر")
    elif 13 <= rest <= 19:
        parts.append(f"{UNITS[rest - 10]} عشر")
    else:
        parts += [word for word in (UNITS[rest % 10], TENS[rest // 10]) if word]
    return parts


def spell(number: int) -> str:
    parts = []
    for scale, (one, two, many) in SCALES.items():
        count, number = divmod(number, scale)
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(two)
        elif count:
            parts.append(" و".join(below_thousand(count)) + " " + (many if count <= 10 else one))
    return " و".join([*parts, *below_thousand(number)])


@pytest.fixture(scope="module")
def numerals(pack: Pack) -> Numerals:
    return Numerals(pack.language)


def read(numerals: Numerals, text: str) -> Number | None:
    return numerals.at(split(text, [Block(Span(0, len(text)), Role.BODY)])[0], 0)


@given(number=some.one_of(some.integers(1, 2000), some.integers(1, 10**12 - 1)))
def test_a_number_in_words_is_read_back(numerals: Numerals, number: int) -> None:
    found = read(numerals, spell(number))
    assert found is not None
    assert found.value == number


@given(number=some.integers(1, 10**9))
def test_a_number_in_figures_is_read_back(numerals: Numerals, number: int) -> None:
    arabic = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for text in (str(number), arabic, f"{number:,}", f"و{number}", f"لـ{number}", f"الـ{number}"):
        found = read(numerals, text)
        assert found is not None
        assert found.value == number


@pytest.mark.parametrize(("text", "value"), [
    ("4 آلاف جندي", 4000), ("مئتي ألف", 200_000), ("خمسة آلاف وثلاثمائة رجل", 5300), ("مليون ونصف", 1_500_000),
    ("مليون ونصف المليون", 1_500_000), ("نصف مليون", 500_000), ("15 ألفا و671 لاجئا", 15_671),
    ("9.5 مليون", 9_500_000), ("ألفي أسير", 2000), ("مئة و أربعين", 140), ("ثلاث مئة وأربع نساء", 304),
    ("و3.9 مليون شخص", 3_900_000), ("ثمانية عشر", 18), ("أربعمائة", 400)])
def test_numbers_as_papers_write_them(numerals: Numerals, text: str, value: int) -> None:
    found = read(numerals, text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["شخص", "وزير", "نصف ساعة", "ب20x"])
def test_other_words_are_no_numbers(numerals: Numerals, text: str) -> None:
    assert read(numerals, text) is None


def test_a_number_stops_where_the_next_begins(numerals: Numerals) -> None:
    assert read(numerals, "خمسة عشر وعشرين") == Number(0, 2, 15)
