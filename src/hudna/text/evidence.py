"""What a page's dates say about the day on which it was written."""

from __future__ import annotations

import calendar as common
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hudna.grammar.dates import Said
from hudna.grammar.dating import full_day
from hudna.grammar.tense import Future
from hudna.shapes import Word


class Fact(NamedTuple):
    """Words [first, last) that tie a weekday, or a day of a month, to the day of writing plus `shift` days."""

    first: int
    last: int
    shift: int
    weekday: int | None = None
    month: int | None = None
    day: int | None = None

    def holds(self, written: date) -> bool:
        """Say whether a page written on that day would say so."""
        meant = written + timedelta(days=self.shift)
        return ((self.weekday is None or meant.weekday() == self.weekday)
                and (self.month is None or meant.month == self.month)
                and (self.day is None or meant.day == self.day))

    def english(self) -> str:
        """The fact in words."""
        day = common.day_name[self.weekday] if self.weekday is not None else f"{self.month}-{self.day}"
        names = {0: "today", -1: "yesterday", 1: "tomorrow"}
        return f"{names.get(self.shift, f'{self.shift:+d} days')} is {day}"


class Evidence(NamedTuple):
    """All that a page's dates say about its day."""

    facts: tuple[Fact, ...]            # today, yesterday … with a weekday or date
    exact: tuple[date, ...]            # days of writing that follow from a full date beside «today» and the like
    bare: tuple[Said, ...]             # weekdays alone that lie in the past
    relative: frozenset[int]           # today, yesterday … alone
    this_month: tuple[int, ...]        # months said to be the present one
    past: tuple[tuple[int, int], ...]  # months and days without a year that lie behind


def gather(saids: Sequence[Said], words: Sequence[Word], future: Future) -> Evidence:
    """What the dates said in an article tell of its day."""
    facts, exact, bare, relative, present, past = [], [], [], set(), [], []
    for said in saids:
        if said.shift is not None and said.shift[0] == "day" and not said.refers:
            steps = said.shift[1]
            day = full_day(said)
            if day is not None:
                exact.append(day - timedelta(days=steps))
            if said.weekday is not None or said.day is not None:
                facts.append(Fact(said.first, said.last, steps, said.weekday, said.month, said.day))
            else:
                relative.add(steps)
        elif _bare(said) and not future.at(words, said.first, said.last):
            bare.append(said)
        if said.month is not None and said.turn == 0:
            present.append(said.month)
        if said.month is not None and said.day is not None and said.year is None and not future.at(
                words, said.first, said.last):
            past.append((said.month, said.day))
    return Evidence(tuple(facts), tuple(exact), tuple(bare), frozenset(relative), tuple(present), tuple(past))


def _bare(said: Said) -> bool:
    return said.weekday is not None and said.turn is None and said.day is None and said.hijri is None
