"""Expressions that fix a day, a month or a year, as they are said: not yet valued."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hudna.grammar import daterules as rules
from hudna.grammar.calendar import Calendar
from hudna.grammar.datesteps import Said, Steps
from hudna.grammar.numerals import Numerals
from hudna.grammar.yearrules import years
from hudna.shapes import Word

__all__ = ["DateFinder", "Said"]

_RULES = (rules.weekday, rules.relative, rules.ago, rules.unit, rules.months, years)


class DateFinder:
    """Finds dates among words; compiled once for a language."""

    def __init__(self, language: Mapping[str, Any], numerals: Numerals | None = None) -> None:
        self.calendar = Calendar(language)
        self.numerals = numerals or Numerals(language)
        self._last: tuple[Sequence[Word], tuple[Said, ...]] = ((), ())  # an article's words are asked about twice

    def find(self, words: Sequence[Word]) -> list[Said]:
        """The dates said, in the order of the text."""
        read, found = self._last
        if read is not words or not isinstance(words, tuple):
            found = tuple(_run(Steps(self.calendar, self.numerals, words)))
            self._last = words, found
        return [*found]


def _run(steps: Steps) -> Iterator[Said]:
    last = 0
    for at, word in enumerate(steps.words):
        if at >= last and (steps.parts[at] or _has_digit(word.form)):
            found = _several(steps, at) or _one(steps, at)
            yield from found
            last = max([at + 1, *(said.last for said in found)])


def _has_digit(form: str) -> bool:
    return not form.isalpha() and any(map(str.isdigit, form))


def _one(steps: Steps, at: int) -> list[Said]:
    """The date that begins at a place, with the dates that stand in apposition to it."""
    found = next((found for rule in _RULES if (found := rule(steps, at))), [])

    if len(found) != 1 or not found[0].is_day():
        return found
    return [_extended(steps, found[0])]


def _several(steps: Steps, at: int) -> list[Said]:
    """A day in figures or of a month, possibly a list of them."""
    found = rules.figures(steps, at) or rules.day_month(steps, at)
    return [_extended(steps, found[0])] if len(found) == 1 else found


def _extended(steps: Steps, said: Said) -> Said:
    """A day together with the other ways in which it is said right after."""
    for _ in range(4):
        at = steps.skip(said.last, "agreeing")
        if not steps.near(at):
            break
        more = rules.figures(steps, at) or rules.day_month(steps, at) or rules.weekday(steps, at)
        if len(more) != 1 or not _fits(said, more[0], linked=at > said.last or bool(
                set(steps.words[at].before) & set("(-/[")) or said.shift is not None):
            break
        said = _merged(said, more[0])
    return said


def _fits(said: Said, more: Said, *, linked: bool) -> bool:
    """Say whether two ways of saying a day that stand side by side say the same day."""
    if more.weekday is not None:
        return said.weekday is None and linked
    if more.hijri is not None:
        return said.hijri is None and (linked or said.day is None)
    if more.day is not None:
        return said.day is None
    return False


def _merged(said: Said, more: Said) -> Said:
    """One date out of two that stand in apposition."""
    return replace(said, last=more.last, year=more.year or said.year, month=more.month or said.month,
                   day=more.day or said.day, hijri=more.hijri or said.hijri,
                   weekday=said.weekday if more.weekday is None else more.weekday,
                   turn=said.turn if more.turn is None else more.turn,
                   shift=said.shift if more.shift is None else more.shift, refers=said.refers or more.refers)
