"""What people have decided, as it is in force: the newest word on a pair holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hudna.record.members import Likeness
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


@dataclass(frozen=True, slots=True)
class Held:
    """What rulings hold together and apart among places in a list, and the pairs that they made one."""

    together: tuple[tuple[int, ...], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    said: tuple[Likeness, ...] = ()

    @classmethod
    def of(cls, keys: Sequence[str], ruled: Ruled) -> Held:
        """The rulings on some keys; two that are ruled apart are not brought together by rulings on a third."""
        place = {key: number for number, key in enumerate(keys)}
        apart = [(place[left], place[right]) for _, left, right in ruled.apart if left in place and right in place]
        groups = {number: {number} for pair in (*ruled.same, *ruled.apart) for key in pair[1:]
                  if (number := place.get(key)) is not None}
        said = []
        for number, left, right in ruled.same:
            if left in place and right in place:
                both = groups[place[left]] | groups[place[right]]
                if not any(a in both and b in both for a, b in apart):
                    groups.update(dict.fromkeys(both, both))
                    said.append(Likeness(min(left, right), max(left, right), (), number))
        together = {tuple(sorted(group)) for group in groups.values() if len(group) > 1}
        return cls(tuple(sorted(together)), tuple(sorted((min(one), max(one)) for one in apart)), tuple(said))
