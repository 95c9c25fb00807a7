"""What facts tell well enough to go by: what is likelier right than not, by their confidence and their sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hudna.shapes import Fact, Name
from hudna.views.independent import confidences, likelihood

_LIKELY = 0.5
_SLACK = 1e-9  # more than rounding can take from a chance


@dataclass(frozen=True, slots=True)
class Likely:
    """Knows from which chance on something counts as told: an even one, or where nothing reaches it, the best."""

    bar: float

    @classmethod
    def of(cls, kinds: Iterable[Sequence[Fact]]) -> Likely:
        """The bar for what is told of one thing, by kinds that each tell something else of it."""
        return cls(min(_LIKELY, max(map(likelihood, kinds), default=0.0)) - _SLACK)

    def enough(self, facts: Sequence[Fact]) -> list[Fact]:
        """The facts, where they are together likely enough; none of them otherwise."""
        return list(facts) if facts and likelihood(facts) >= self.bar else []

    def may_be(self, facts: Sequence[Fact]) -> bool:
        """Say whether facts are together at least half as likely as is enough."""
        return bool(facts) and likelihood(facts) >= self.bar / 2

    def since(self, facts: Sequence[Fact]) -> str:
        """The day from which on it is likely enough: claims of days before alone would not do."""
        days = sorted({fact.day or "" for fact in facts})
        return next((day for day in days if self.enough([fact for fact in facts if (fact.day or "") <= day])), days[0])

    def last(self, facts: Sequence[Fact]) -> str:
        """The last day on which it is told well enough, or else the last at all; empty without facts."""
        days = sorted({fact.day or "" for fact in facts}, reverse=True)
        return next((day for day in days if self.enough([fact for fact in facts if (fact.day or "") == day])),
                    days[0] if days else "")

    def doers(self, facts: Sequence[Fact]) -> tuple[Name, ...]:
        """Who is told well enough to have done it, or of whom it is told best; those of most facts first."""
        told = [name for fact in facts for name in fact.actors("who")]
        chance = {name: likelihood(fact for fact in facts if name in fact.actors("who")) for name in told}
        bar = min(self.bar, max(chance.values(), default=0.0) - _SLACK)
        found = [name for name in dict.fromkeys(told) if chance[name] >= bar]
        return tuple(sorted(found, key=lambda name: -told.count(name)))


def expected(facts: Iterable[Fact]) -> float:
    """How many of the independent sources of some facts are right, as may be expected."""
    return round(sum(confidences(facts)), 6)
