from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hudna.grammar.dates import DateFinder, Said
from hudna.grammar.dating import value, weekday_near
from hudna.grammar.words import split
from hudna.pack import Pack
from hudna.shapes import Block, Role, Span

WEDNESDAY = date(2020, 9, 9)


@pytest.fixture(scope="module")
def finder(pack: Pack) -> DateFinder:
    return DateFinder(pack.language)


def valued(finder: DateFinder, text: str, spoken: date | None = WEDNESDAY, *, future: bool = False):
    said = finder.find(split(text, [Block(Span(0, len(text)), Role.BODY)])[0])
    return value(said[0], spoken, future=future)


@pytest.mark.parametrize(("text", "day"), [
    ("الاثنين", "2020-09-07"), ("الأربعاء", "2020-09-09"), ("الأربعاء الماضي", "2020-09-02"),
    ("الخميس المقبل", "2020-09-10"), ("الأربعاء المقبل", "2020-09-16"), ("أمس", "2020-09-08"),
    ("غدا الخميس", "2020-09-10"), ("الشهر الماضي", "2020-08"), ("العام المقبل", "2021"), ("قبل عامين", "2018"),
    ("4 أبريل", "2020-04-04"), ("17 نوفمبر", "2020-11-17"), ("يوليو الماضي", "2020-07"),
    ("سبتمبر الماضي", "2019-09"), ("مايو المقبل", "2021-05"), ("22 من الشهر الجاري", "2020-09-22"),
    ("أغسطس/آب من العام الماضي", "2019-08"), ("شباط 2012", "2012-02"), ("20 محرم 1442 هـ", "2020-09-08")])
def test_values_seen_from_a_wednesday(finder: DateFinder, text: str, day: str) -> None:
    found = valued(finder, text)
    assert found is not None
    assert found.value == day


def test_a_future_cue_turns_a_weekday_ahead(finder: DateFinder) -> None:
    assert valued(finder, "السبت", future=True).value == "2020-09-12"


def test_the_date_wins_over_the_weekday_and_says_so(finder: DateFinder) -> None:
    found = valued(finder, "الخميس 8 سبتمبر 2020")
    assert found.value == "2020-09-08"
    assert "not a Thursday" in found.reason


def test_the_common_date_wins_over_the_hijri_one(finder: DateFinder) -> None:
    found = valued(finder, "8 سبتمبر 2020 الموافق 1 محرم 1442 هـ")
    assert found.value == "2020-09-08"
    assert "Hijri" in found.reason


def test_nothing_is_valued_from_an_unknown_day(finder: DateFinder) -> None:
    assert [valued(finder, text, None) for text in ("أمس", "الخميس", "4 أبريل", "الشهر الماضي")] == [None] * 4
    assert valued(finder, "4 أبريل 2019", None).value == "2019-04-04"


def test_a_day_that_does_not_exist_has_no_value(finder: DateFinder) -> None:
    assert valued(finder, "31 فبراير 2015") is None


@given(spoken=some.dates(date(1950, 1, 1), date(2050, 1, 1)), weekday=some.integers(0, 6), future=some.booleans())
def test_a_weekday_is_within_a_week(spoken: date, weekday: int, future: bool) -> None:
    found = weekday_near(Said(0, 1, weekday=weekday), spoken, future=future)
    assert found.weekday() == weekday
    assert -6 <= (found - spoken).days <= (6 if future else 0)


def test_a_date_may_point_to_the_one_before() -> None:
    assert value(Said(0, 1, refers="next_day"), WEDNESDAY, before="2020-09-04").value == "2020-09-05"
    assert value(Said(0, 1, day=25, refers="same_month"), WEDNESDAY, before="2019-10").value == "2019-10-25"
    assert value(Said(0, 1, refers="next_day"), WEDNESDAY) is None


@pytest.mark.parametrize(("future", "month"), [(False, "2019-10"), (True, "2020-10")])
def test_a_later_month_is_past_unless_something_looks_ahead(finder: DateFinder, future: bool, month: str) -> None:
    found = valued(finder, "أكتوبر", future=future)
    assert found is not None
    assert found.value == month


@pytest.mark.parametrize(("text", "day"), [("أمس الأربعاء", "2020-09-08"), ("اليوم الثلاثاء", "2020-09-08")])
def test_a_weekday_that_does_not_fit(finder: DateFinder, text: str, day: str) -> None:
    found = valued(finder, text)
    assert found is not None
    assert found.value == day
    assert "as the text says" in found.reason
