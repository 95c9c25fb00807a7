"""Gather things that are alike: average linkage, the same in any order."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hudna.clusters import Clusters

Pair = tuple[int, int]
_DIGITS = 9  # that count when two means are compared
_SLACK = 1e-6  # more than rounding can lift a mean


@dataclass(frozen=True, slots=True)
class Rule:
    """From which mean likeness on groups are joined, and what pairs count that were never compared."""

    least: float
    unknown: float = 0.0


@dataclass(slots=True)
class _Groups:
    """Groups by the least of their members; the likenesses between them, summed, with the number of pairs known."""

    rule: Rule
    members: dict[int, list[int]]
    sums: dict[int, dict[int, tuple[float, int]]] = field(default_factory=lambda: defaultdict(dict))
    heap: list[tuple[float, int, int]] = field(default_factory=list)
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def part(self, a: int, b: int) -> None:
        """Note that two groups are never one."""
        self.apart[a].add(b)
        self.apart[b].add(a)

    def set(self, a: int, b: int, known: tuple[float, int]) -> None:
        """Note how alike two groups are."""
        self.sums[a][b] = self.sums[b][a] = known
        pairs = len(self.members[a]) * len(self.members[b])
        mean = (known[0] + (pairs - known[1]) * self.rule.unknown) / pairs
        if mean >= self.rule.least - _SLACK and (mean := round(mean, _DIGITS)) >= self.rule.least:
            heapq.heappush(self.heap, (-mean, a, b) if a < b else (-mean, b, a))

    def mean(self, a: int, b: int) -> float:
        """The mean likeness of all pairs of two groups."""
        total, known = self.sums[a][b]
        pairs = len(self.members[a]) * len(self.members[b])
        return round((total + (pairs - known) * self.rule.unknown) / pairs, _DIGITS)

    def merge(self, a: int, b: int) -> None:
        """Make two groups one, under the number of the first."""
        theirs, ours = self.sums.pop(b), self.sums.pop(a)
        self.members[a] += self.members.pop(b)
        for other in self.apart.pop(b, set()):
            self.apart[other].discard(b)
            self.part(a, other)
        for other in {*ours, *theirs} - {a, b}:
            self.sums[other].pop(b, None)
            first, second = ours.get(other, (0.0, 0)), theirs.get(other, (0.0, 0))
            self.set(a, other, (first[0] + second[0], first[1] + second[1]))

    def holds(self, mean: float, a: int, b: int) -> bool:
        """Say whether a mean on the heap is that of two groups as they are now."""
        return (a in self.members and b in self.sums.get(a, ()) and b not in self.apart.get(a, ())
                and self.mean(a, b) == mean)


def _telling(number: int, alike: Mapping[Pair, float], rule: Rule,
             together: Sequence[Sequence[int]]) -> list[tuple[Pair, float]]:
    """The likenesses that can matter.

    No mean reaches what joins unless one of its pairs does: so groups never reach beyond what such pairs, and what is
    one from the start, hold together.
    """
    if rule.unknown >= rule.least - _SLACK:
        return list(alike.items())
    sets = Clusters(number)
    for group in together:
        for place in group:
            sets.join(group[0], place)
    for (a, b), value in alike.items():
        if value >= rule.least - _SLACK:
            sets.join(a, b)
    return [(pair, value) for pair, value in alike.items() if sets.root(pair[0]) == sets.root(pair[1])]


def gathered(number: int, alike: Mapping[Pair, float], rule: Rule,
             together: Sequence[Sequence[int]] = (), apart: Sequence[Pair] = ()) -> list[list[int]]:
    """The places 0 to `number` in groups, each in order; `alike` holds likenesses of pairs (less, greater).

    Groups of the greatest mean likeness are joined first, those of the least numbers among equals; those of
    `together` are one from the start (no place in two of them), pairs of `apart` are never in one group.
    """
    of = {place: min(group) for group in together for place in group}
    members: dict[int, list[int]] = defaultdict(list)
    for place in range(number):
        members[of.get(place, place)].append(place)
    groups = _Groups(rule, dict(members))
    totals: dict[tuple[int, int], tuple[float, int]] = defaultdict(lambda: (0.0, 0))
    for (a, b), value in sorted(_telling(number, alike, rule, together)):
        first, second = sorted((of.get(a, a), of.get(b, b)))
        if first != second:
            total, pairs = totals[first, second]
            totals[first, second] = total + value, pairs + 1
    for a, b in apart:
        groups.part(of.get(a, a), of.get(b, b))
    for (a, b), known in totals.items():
        groups.set(a, b, known)
    while groups.heap:
        mean, a, b = heapq.heappop(groups.heap)
        if groups.holds(-mean, a, b):
            groups.merge(a, b)
    return [sorted(group) for _, group in sorted(groups.members.items())]
