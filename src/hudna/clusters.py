"""Things that turn out to be one, put into sets."""

from __future__ import annotations

from collections.abc import Iterable


class Clusters:
    """Disjoint sets of numbered things, joined two at a time."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, one: int) -> int:
        """The least of the set that holds `one`."""
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Make one set of two; the least leads."""
        a, b = self.root(one), self.root(other)
        self._parent[max(a, b)] = min(a, b)

    def groups(self) -> Iterable[list[int]]:
        """The sets, each in order, by the least in them."""
        found: dict[int, list[int]] = {}
        for one in range(len(self._parent)):
            found.setdefault(self.root(one), []).append(one)
        return found.values()


def joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The sets of two and more that pairs of numbered things make, each in order."""
    sets = Clusters(count)
    for one, other in pairs:
        sets.join(one, other)
    return [group for group in sets.groups() if len(group) > 1]
