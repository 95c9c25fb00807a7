"""When two mentions name the same actor."""

from __future__ import annotations

from collections.abc import Iterable


class Clusters:
    """Disjoint sets of mentions, joined by shared keys."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, one: int) -> int:
        """The first mention of the set that holds `one`."""
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Make one set of two; the earlier mention leads."""
        a, b = self.root(one), self.root(other)
        self._parent[max(a, b)] = min(a, b)

    def groups(self) -> Iterable[list[int]]:
        """The sets, in the order of their first mentions."""
        found: dict[int, list[int]] = {}
        for one in range(len(self._parent)):
            found.setdefault(self.root(one), []).append(one)
        return found.values()
