"""Stamps."""

from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.text.lines import cut
from hudna.text.stamps import Stamps


@pytest.fixture(scope="module")
def stamps(pack: Pack) -> Stamps:
    return Stamps(pack)


@pytest.mark.parametrize(
    "text",
    [
        "2020.09.08 | 06:49 دمشق",
        "نشر في 18 أوت 2021 على الساعة 17:45",
        "الأحد 19 شوال 1445هـ - 28 أبريل 2024م",
        "آخر تحديث: 14/6/2023",
        "الأربعاء ١٤ سبتمبر ٢٠٢٢ - ٠٦:٣٠ م",
        "1200 (GMT+04:00) - 17/06/09",
        "18:12 ت م",
        "كتبت - هالة سامي الأحد 18/فبراير/2024 - 02:15 م",
    ],
)
def test_lines_that_are_stamps(stamps: Stamps, text: str) -> None:
    assert stamps.is_stamp(cut(text)[0])


@pytest.mark.parametrize(
    "text",
    [
        "وقع الطرفان الهدنة يوم الأحد 18 فبراير 2024 في القاهرة.",
        "هدنة 2024",
        "يناير",
        "قتل 12 شخصا في 3 أيام",
        "حصيلة 2023 و2024",
    ],
)
def test_lines_that_are_none(stamps: Stamps, text: str) -> None:
    assert not stamps.is_stamp(cut(text)[0])


def test_the_writer_before_the_date_is_set_apart(roles) -> None:
    text = "الوسيط يعلن هدنة جديدة\nكتبت - هالة سامي الأحد 18/2/2024 - 02:15 م\nأعلن الوسيط أن الطرفين قبلا الهدنة أمس."
    assert roles(text)[1:3] == [("byline", "كتبت - هالة سامي"), ("stamp", "الأحد 18/2/2024 - 02:15 م")]
