from __future__ import annotations

from datetime import date

import pytest

from hudna.grammar.dates import DateFinder
from hudna.shapes import Block, Role, Span
from hudna.text.stamped import Stamp, StampFinder


def stamps(pack, text: str) -> list[Stamp]:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(start, start + len(line)), Role.BODY))
        start += len(line) + 1
    return StampFinder(pack.language, DateFinder(pack.language)).find(text, blocks)


def test_the_surest_stamp_comes_first(pack) -> None:
    found = stamps(pack, "خبر عن الهدنة\n5 سبتمبر 2020\nتاريخ النشر: 6 سبتمبر 2020")
    assert [stamp.day for stamp in found] == [date(2020, 9, 6), date(2020, 9, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "خبر عن الهدنة\nوقع الطرفان في 5 سبتمبر 2020 اتفاقا ينهي القتال في البلاد بعد وساطة.",
        "5 سبتمبر 2020 يوم تاريخي\nوقع الطرفان اتفاقا.",
        "خبر\n5 سبتمبر",
    ],
)
def test_dates_of_the_story_are_no_stamps(pack, text: str) -> None:
    assert stamps(pack, text) == []


def test_a_stamp_may_stand_inside_a_long_line(pack) -> None:
    text = "الرئيسية   آخر تحديث:  الاثنين, 11 يناير/ كانون الثاني, 2010, 14:21 GMT      وصل الوفد إلى المدينة"
    assert [stamp.day for stamp in stamps(pack, text)] == [date(2010, 1, 11)]
