from __future__ import annotations

import pytest

from hudna.grammar import daterules as rules
from hudna.grammar.calendar import Calendar
from hudna.grammar.datesteps import Steps
from hudna.grammar.numerals import Numerals
from hudna.grammar.words import split
from hudna.pack import Pack
from hudna.shapes import Block, Role, Span


def steps(pack: Pack, text: str) -> Steps:
    words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    return Steps(Calendar(pack.language), Numerals(pack.language), words)


@pytest.mark.parametrize(("rule", "text", "fields"), [
    ("weekday", "يوم السبت الماضي", {"weekday": 5, "turn": -1}),
    ("relative", "منتصف الليلة الماضية", {"shift": ("day", -1)}),
    ("unit", "نهاية العام الجاري", {"shift": ("year", 0)}),
    ("ago", "قبل عشرة أيام", {"shift": ("day", -10)}),
    ("months", "تموز (يوليو) 2014", {"year": 2014, "month": 7}),
    ("day_month", "24 من الشهر الماضي", {"day": 24, "shift": ("month", -1)}),
    ("figures", "26/7/2015م", {"year": 2015, "month": 7, "day": 26})])
def test_each_rule_reads_its_form(pack: Pack, rule: str, text: str, fields: dict[str, object]) -> None:
    (said,) = getattr(rules, rule)(steps(pack, text), 0)
    assert {name: getattr(said, name) for name in fields} == fields


@pytest.mark.parametrize(("text", "days"), [
    ("يومي الاثنين والثلاثاء المقبلين", [(0, 1), (1, 1)]), ("السبت والأحد", [(5, None), (6, None)])])
def test_weekdays_that_are_joined_are_two_days(pack: Pack, text: str, days: list[tuple[int, int | None]]) -> None:
    assert [(said.weekday, said.turn) for said in rules.weekday(steps(pack, text), 0)] == days


def test_last_in_the_dual_holds_for_both_months(pack: Pack) -> None:
    found = rules.months(steps(pack, "نوفمبر وديسمبر الماضيين"), 0)
    assert [(said.month, said.turn) for said in found] == [(11, -1), (12, -1)]


@pytest.mark.parametrize(("text", "fields"), [
    ("12مارس", {"day": 12, "month": 3}), ("العشرون من مايو", {"day": 20, "month": 5}),
    ("السابع من الشهر نفسه", {"day": 7, "refers": "same_month"}),
    ("3 يونيو من هذا العام", {"day": 3, "month": 6, "shift": ("year", 0)})])
def test_days_of_a_month(pack: Pack, text: str, fields: dict[str, object]) -> None:
    (said,) = rules.day_month(steps(pack, text), 0)
    assert {name: getattr(said, name) for name in fields} == fields


@pytest.mark.parametrize(("rule", "text", "place"), [
    ("day_month", "14 مايو من كل عام", 0), ("months", "مايو من كل سنة", 0), ("months", "ذكرى حرب أكتوبر", 2),
    ("relative", "الليلة الفاصلة بين يومين", 0), ("relative", "وهناك اليوم مدارس كثيرة", 1)])
def test_what_comes_back_or_is_a_name_is_no_date(pack: Pack, rule: str, text: str, place: int) -> None:
    assert getattr(rules, rule)(steps(pack, text), place) == []


def test_month_and_day_are_put_in_order(pack: Pack) -> None:
    (said,) = rules.figures(steps(pack, "09/28/2015"), 0)
    assert (said.month, said.day) == (9, 28)


@pytest.mark.parametrize("text", ["45/7/2015", "26/17/2015", "12/12/3015"])
def test_figures_that_are_no_day(pack: Pack, text: str) -> None:
    assert rules.figures(steps(pack, text), 0) == []
