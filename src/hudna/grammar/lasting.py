"""How long something is said to last."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from hudna.grammar.calendar import Calendar, Part
from hudna.grammar.datesteps import Steps
from hudna.grammar.numerals import Numerals
from hudna.grammar.words import split
from hudna.shapes import Block, Role, Span

_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
_UNITS = ("counted", "lengths")
_OFF = ("ago", "ahead")  # «five days ago», «in five days»: from then to now, no length


class Lengths:
    """Finds lengths of time in a sentence; compiled once for a language."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self._calendar, self._numerals = Calendar(language), Numerals(language)

    def days(self, sentence: str) -> tuple[int, ...]:
        """The lengths that a sentence gives, in days; a month counts as 30 and a year as 365 days, hours as
        the days that they begin."""
        words = split(sentence, [Block(Span(0, len(sentence)), Role.BODY)])[0]
        steps = Steps(self._calendar, self._numerals, words)
        found = (_length(steps, at) for at in range(len(words)))
        return tuple(days for days in found if days)


def _length(steps: Steps, at: int) -> int | None:
    """«five days», «two months»: a number and what it counts, or a dual; «for a week»."""
    number = steps.numerals.at(steps.words, at)
    unit = steps.part(at, *_UNITS)
    value: float | None = number.value if number is not None else _alone(steps, at, unit)
    if number is not None:
        unit = steps.part(number.last, *_UNITS) if steps.near(number.last) else None
    if unit is None or value is None or unit.definite or (at and steps.part(at - 1, *_OFF) is not None):
        return None
    return math.ceil(value * _DAYS[unit.value[0]])


def _alone(steps: Steps, at: int, unit: Part | None) -> int | None:
    """How many of what is counted a word without a number means."""
    if unit is None:
        return None
    if unit.value[1] == "two":
        return 2
    return 1 if unit.value[1] == "one" and at and steps.part(at - 1, "lasting") is not None else None
