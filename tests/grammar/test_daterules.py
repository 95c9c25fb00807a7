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


def test_month_and_day_are_put_in_order(pack: Pack) -> None:
    (said,) = rules.figures(steps(pack, "09/28/2015"), 0)
    assert (said.month, said.day) == (9, 28)


@pytest.mark.parametrize("text", ["45/7/2015", "26/17/2015", "12/12/3015"])
def test_figures_that_are_no_day(pack: Pack, text: str) -> None:
    assert rules.figures(steps(pack, text), 0) == []
