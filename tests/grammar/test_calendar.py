from __future__ import annotations

from datetime import date

from hudna.grammar.calendar import Calendar, from_hijri
from hudna.grammar.words import split
from hudna.pack import Pack
from hudna.shapes import Block, Role, Span


def test_figures_shed_particles_and_eras(pack: Pack) -> None:
    calendar = Calendar(pack.language)
    words = split("الـ20 و2015م 1436هـ ب7 x9", [Block(Span(0, 24), Role.BODY)])[0]
    found = [calendar.figures(word) for word in words]
    assert [(f.value, f.era) if f else None for f in found] == [
        (20, ""), (2015, "gregorian"), (1436, "hijri"), (7, ""), None]


def test_hijri_days() -> None:
    assert from_hijri(1441, 9, 1) == date(2020, 4, 24)
    assert from_hijri(1441, 13, 1) is None
    assert from_hijri(900, 1, 1) is None
