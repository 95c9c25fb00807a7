from __future__ import annotations

import pytest

from hudna.grammar.calendar import Calendar
from hudna.grammar.datesteps import Said, Steps
from hudna.grammar.numerals import Numerals
from hudna.grammar.words import split
from hudna.pack import Pack
from hudna.shapes import Block, Role, Span


def steps(pack: Pack, text: str) -> Steps:
    words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    return Steps(Calendar(pack.language), Numerals(pack.language), words)


@pytest.mark.parametrize(("text", "found"), [
    ("شهر مايو", ("months", 5, 2)), ("تشرين الثاني/نوفمبر", ("months", 11, 3)), ("تموز (يوليو)", ("months", 7, 2)),
    ("كانون ثاني", ("months", 1, 2)), ("ذي القعدة", ("hijri", 11, 2)), ("مايو ويونيو", ("months", 5, 1))])
def test_a_month_under_all_its_names(pack: Pack, text: str, found: tuple[str, int, int]) -> None:
    assert steps(pack, text).month(0) == found


@pytest.mark.parametrize(("text", "value"), [("الـ20", 20), ("السادس", 6), ("الخامس عشر", 15), ("32", None)])
def test_a_day_of_the_month(pack: Pack, text: str, value: int | None) -> None:
    found = steps(pack, text).day_number(0)
    assert (found and found[0]) == value


def test_a_full_stop_parts_words(pack: Pack) -> None:
    assert not steps(pack, "قال. أمس").near(1)
    assert steps(pack, "أمس (الأحد)").near(1)


def test_what_fixes_a_day() -> None:
    assert Said(0, 1, weekday=3).is_day()
    assert not Said(0, 1, month=3).is_day()
    assert Said(0, 1, year=2015, month=3, day=4).is_full()
    assert not Said(0, 1, month=3, day=4).is_full()
