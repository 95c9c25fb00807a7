from __future__ import annotations

import pytest

from hudna.grammar.calendar import Calendar
from hudna.grammar.datesteps import Steps
from hudna.grammar.numerals import Numerals
from hudna.grammar.words import split
from hudna.grammar.yearrules import years
from hudna.pack import Pack
from hudna.shapes import Block, Role, Span


@pytest.mark.parametrize(("text", "place", "found"), [
    ("عام 2011", 0, [2011]), ("في 2013", 1, [2013]), ("عامي 1995 و2001", 0, [1995, 2001]), ("1909 - ولد", 0, [1909]),
    ("من 1990 وحتى 1995", 1, [1990, 1995]), ("بعد هزيمة 1948", 2, [1948]), ("نهاية العام 2003", 0, [2003]),
    ("من 1995 إلى 1990", 1, []), ("القرار 2016", 1, []), ("في 2015 شخصا", 1, []), ("من 1900 دولار", 1, [])])
def test_years(pack: Pack, text: str, place: int, found: list[int]) -> None:
    words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    steps = Steps(Calendar(pack.language), Numerals(pack.language), words)
    assert [said.year for said in years(steps, place)] == found
