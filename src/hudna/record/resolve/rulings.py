"""What people have decided, as it is in force: the newest word on a pair holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hudna.shapes import Ruling, Verdict

Pair = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Ruled:
    """Rulings in force on pairs of names (their number and keys), the newest first."""

    same: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """All names that a ruling in force names."""
        return frozenset(key for _, left, right in (*self.same, *self.apart) for key in (left, right))


def in_force(rulings: Iterable[Ruling]) -> Ruled:
    """The rulings on actors that hold: not taken back, and no newer one on the same pair."""
    found: dict[tuple[str, ...], Ruling] = {}
    for ruling in sorted(rulings, key=lambda r: r.age):
        if ruling.right is not None and ruling.undone_by is None:
            found[ruling.on] = ruling
    newest = sorted(found.values(), key=lambda r: r.age, reverse=True)

    def of(verdict: Verdict) -> tuple[Pair, ...]:
        return tuple((r.number, r.left, str(r.right)) for r in newest if r.verdict is verdict)

    return Ruled(of(Verdict.SAME), of(Verdict.DIFFERENT))
