"""For how long an initiative was to last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hudna.grammar.lasting import Lengths
from hudna.shapes import Fact
from hudna.views.independent import independent

_FULL = len("2015-07-26")


@dataclass(frozen=True, slots=True)
class Term:
    """Finds on which day an initiative was to end; `today` is the day on which one looks."""

    lengths: Lengths
    today: str

    def end(self, began: str, facts: Iterable[Fact]) -> tuple[str | None, tuple[Fact, ...]]:
        """The last day of what began on a day, by the length that most independent sources give, and their facts.

        A length counts that stands in the sentence of a fact; the shorter of equals. None where no length is told.
        """
        told: dict[int, list[Fact]] = defaultdict(list)
        for fact in facts:
            for days in set(self.lengths.days(fact.evidence.sentence)):
                told[days].append(fact)
        if not told or len(began) != _FULL:
            return None, ()
        days = min(told, key=lambda length: (-independent(told[length]), length))
        return (date.fromisoformat(began) + timedelta(days)).isoformat(), tuple(told[days])
