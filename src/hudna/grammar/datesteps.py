"""Small steps over the calendar words of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hudna.grammar.calendar import Calendar, Part
from hudna.grammar.numerals import Numerals
from hudna.shapes import Word

_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})")
LIGHT = frozenset("()[],\u060c-/:'\"|")
_CLOSE = frozenset(")]'\"")
FIRST_YEAR, LAST_YEAR = 1800, 2100
HIJRI_FIRST, HIJRI_LAST = 1300, 1500


@dataclass(frozen=True, slots=True)
class Said:
    """A date as words [first, last) say it.

    `shift` counts units (`day`, `month`, `year`) from the day of speaking; `turn` is -1 for the last such one, 0 for
    the present, 1 for the next; `hijri` is year (or None), month, day; `refers` points to a date said before.
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: tuple[str, int] | None = None
    turn: int | None = None
    hijri: tuple[int | None, int, int] | None = None
    refers: str = ""

    def is_day(self) -> bool:
        """Say whether it fixes a day."""
        return (self.day is not None or self.weekday is not None or self.hijri is not None
                or (self.shift is not None and self.shift[0] == "day") or self.refers.endswith("day"))

    def is_full(self) -> bool:
        """Say whether it fixes a day without any help."""
        return None not in (self.year, self.month, self.day) or (self.hijri is not None and self.hijri[0] is not None)


class Steps:
    """One text's words with their calendar words, and what can be read at a place."""

    def __init__(self, calendar: Calendar, numerals: Numerals, words: Sequence[Word]) -> None:
        self.calendar, self.numerals, self.words = calendar, numerals, words
        self.parts = calendar.parts(words)

    def part(self, at: int, *kinds: str) -> Part | None:
        """The longest calendar word of these kinds at a place."""
        if at >= len(self.words):
            return None
        for part in self.parts[at]:
            if part.kind in kinds:
                return part
        return None

    def near(self, at: int, allowed: frozenset[str] = LIGHT) -> bool:
        """Say whether the word at a place goes on from the one before, with no more than light punctuation."""
        if not 0 < at < len(self.words):
            return False
        word, last = self.words[at], self.words[at - 1]
        return word.line == last.line and word.sentence == last.sentence and allowed.issuperset(word.before)

    def among_before(self, name: str, at: int) -> bool:
        """Say whether the word before a place, its particles off, stands in one of the calendar's lists."""
        return at > 0 and any(self.calendar.among(name, form) for form in self.calendar.bare(self.words[at - 1].form))

    def skip(self, at: int, *kinds: str) -> int:
        """Where to go on after a calendar word of these kinds; the place itself where there is none."""
        part = self.part(at, *kinds) if self.near(at) else None
        return at if part is None else part.last

    def number(self, at: int) -> int | None:
        """A day of the month in figures."""
        figures = self.calendar.figures(self.words[at]) if at < len(self.words) else None
        if figures is None or figures.era or figures.digits > 2 or not 1 <= figures.value <= 31:
            return None
        return figures.value

    def day_number(self, at: int) -> tuple[int, int] | None:
        """A day of the month in figures or as an ordinal, and where it ends."""
        value = self.number(at)
        if value is not None:
            return value, at + 1
        ordinal = self.part(at, "ordinals")
        if ordinal is not None:
            return ordinal.value, ordinal.last
        if at < len(self.words) and (found := _DAYS.fullmatch(self.words[at].form)):
            return int(found.group(1)), at + 1
        return None

    def month(self, at: int) -> tuple[str, int, int] | None:
        """A month under one or two names: its calendar, number and end."""
        noun = self.part(at, "nouns")
        start = noun.last if noun is not None and noun.value == "month" else at
        if start > at and not self.near(start):
            return None
        name = self.part(start, "months", "hijri")
        if name is None:
            return None
        last = name.last
        again = self.part(last, "months", "hijri") if self.near(last) else None
        if again is not None and (again.kind, again.value) == (name.kind, name.value) and not self.joined(last):
            last = again.last
        return name.kind, name.value, last

    def joined(self, at: int) -> bool:
        """Say whether the word at a place is joined to the one before by a conjunction."""
        return self.words[at].form.startswith(self.calendar.joint) and len(self.parts[at]) == 0

    def year(self, at: int) -> tuple[int, str, int] | None:
        """A year in four figures: its value, era and end."""
        figures = self.calendar.figures(self.words[at]) if at < len(self.words) else None
        if figures is None or figures.digits != 4:
            return None
        era, last = figures.era, at + 1
        if not era and self.near(last, frozenset()) and self.calendar.era(self.words[last]):
            era, last = self.calendar.era(self.words[last]), last + 1
        if FIRST_YEAR <= figures.value <= LAST_YEAR and era != "hijri":
            return figures.value, "gregorian", last
        if HIJRI_FIRST <= figures.value <= HIJRI_LAST and era != "gregorian":
            return figures.value, "hijri", last
        return None

    def named_year(self, at: int) -> tuple[int, int] | None:
        """«year 2011», in figures or in words; «year 48» too."""
        noun = self.part(at, "nouns")
        if noun is None or noun.value != "year" or not self.near(noun.last, LIGHT - {"(", "-"}):
            return None
        found = self.year(noun.last)
        if found is not None:
            return (found[0], found[2]) if found[1] == "gregorian" else None
        figures = self.calendar.figures(self.words[noun.last])
        if figures is not None and figures.digits == 2 and figures.value >= 30 and not self.counts(noun.last + 1):
            return 1900 + figures.value, noun.last + 1
        spelled = self.numerals.at(self.words, noun.last)
        if spelled is not None and FIRST_YEAR <= spelled.value <= LAST_YEAR:
            return spelled.value, spelled.last
        return None

    def counts(self, at: int) -> bool:
        """Say whether the word at a place is something counted, so that the number before it is no year."""
        return at < len(self.words) and self.calendar.among("not_year_after", self.words[at].form)

    def yearly(self, at: int) -> bool:
        """Say whether «of every year» follows: what is said comes back each year and is no date."""
        last = self.skip(at, "of")
        return self.near(last) and self.calendar.among("every", self.words[last].form)

    def turn(self, at: int) -> Part | None:
        """«last», «this», «next» right after a word, a closing mark between them or none."""
        return self.part(at, "turns") if self.near(at, _CLOSE) else None

    def definite(self, at: int) -> bool:
        """Say whether the word at a place has the article, particles before it or not."""
        return any(form.startswith(self.calendar.article) for form in self.calendar.bare(self.words[at].form))
