from __future__ import annotations

import pytest

from hudna.grammar.bounds import Bounding
from hudna.grammar.words import split
from hudna.pack import Pack
from hudna.shapes import Block, Role, Span


@pytest.fixture(scope="module")
def bounding(pack: Pack) -> Bounding:
    return Bounding(pack.language)


def words(text: str):
    return split(text, [Block(Span(0, len(text)), Role.BODY)])[0]


@pytest.mark.parametrize(("text", "least", "most"), [
    ("أكثر من 1000 شخص", 1000, None), ("ما لا يقل عن ثلاثة عشر", 13, None), ("لأكثر من ألفي أسرة", 2000, None),
    ("نحو 20", 20, 20), ("حوالي خمسين", 50, 50), ("أقل من 40", None, 40), ("يصل إلى 390 رجلا", None, 390),
    ("بين 15 ألف و20 ألف", 15_000, 20_000), ("ما بين 150 ألفاً إلى 200 ألف", 150_000, 200_000),
    ("بين 12 و15 ألف جندي", 12_000, 15_000), ("مابين 45 و55", 45, 55),
    ("عشرات القتلى", 24, 99), ("بالمئات", 200, 999), ("الآلاف", 2000, 9999), ("عشرات الآلاف", 20_000, 99_999),
    ("مئات الآلاف من الناس", 200_000, 999_999), ("بضعة رجال", 3, 9), ("الملايين", 2_000_000, None)])
def test_bounds(bounding: Bounding, text: str, least: int | None, most: int | None) -> None:
    found = bounding.at(words(text), 0)
    assert found is not None
    assert (found.least, found.most) == (least, most)


def test_words_behind_the_noun_open_a_bound(bounding: Bounding) -> None:
    assert bounding.after(words("40 شخصا على الأقل"), 2) == ("least", 4)


def test_between_needs_two_numbers(bounding: Bounding) -> None:
    assert bounding.at(words("بين 20 رجلا"), 0) is None
