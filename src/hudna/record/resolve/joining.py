"""Names put into sets, the likeliest first; what may never be one stays apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hudna.record.members import Likeness
from hudna.record.resolve.bearer import Node
from hudna.record.resolve.judge import ground
from hudna.record.resolve.rulings import Ruled


class Joining:
    """Disjoint sets of names. Rulings are obeyed at once; two entries of the pack and names that clash stay apart."""

    def __init__(self, nodes: Mapping[str, Node], ruled: Ruled) -> None:
        self._nodes = nodes
        self._root = {key: key for key in nodes}
        self._sets = {key: {key} for key in nodes}
        self._clashes: dict[str, set[str]] = {}
        self._ruled_apart: dict[str, set[str]] = {}
        self.taken: list[Likeness] = []
        self.refused: list[Likeness] = []
        for _, left, right in ruled.apart:
            if left in nodes and right in nodes:
                _both(self._ruled_apart, left, right)
        for number, left, right in ruled.same:
            if left in nodes and right in nodes and not self.apart(self.root(left), self.root(right), ruled=True):
                self._unite(left, right)
                self.taken.append(Likeness(min(left, right), max(left, right), (), number))

    def root(self, key: str) -> str:
        """The first name, by letters, of the set that holds a name."""
        return self._root[key]

    def clash(self, found: Iterable[Likeness]) -> None:
        """Note pairs that no third name may bring together."""
        for one in found:
            _both(self._clashes, one.left, one.right)

    def join(self, found: Iterable[Likeness]) -> None:
        """Join pairs, the likeliest first; those that would bring together what stays apart are refused."""
        for one in sorted(found, key=lambda f: (-f.score, f.left, f.right)):
            left, right = self.root(one.left), self.root(one.right)
            if left == right:
                self.taken.append(one)
            elif self.apart(left, right):
                self.refused.append(replace(one, grounds=(*one.grounds, ground("would_join_two"))))
            else:
                self._unite(left, right)
                self.taken.append(one)

    def apart(self, left: str, right: str, *, ruled: bool = False) -> bool:
        """Say whether two sets must stay apart; with `ruled`, by a ruling."""
        small, large = sorted((self._sets[self.root(left)], self._sets[self.root(right)]), key=len)
        if any(self._ruled_apart.get(key, set()) & large for key in small):
            return True
        if ruled:
            return False
        refs = {self._nodes[key].ref for key in small} - {None}, {self._nodes[key].ref for key in large} - {None}
        return bool(refs[0] and refs[1]) or any(self._clashes.get(key, set()) & large for key in small)

    def _unite(self, left: str, right: str) -> None:
        first, second = sorted((self.root(left), self.root(right)))
        if first != second:
            self._sets[first] |= self._sets.pop(second)
            for key in self._sets[first]:
                self._root[key] = first


def _both(table: dict[str, set[str]], left: str, right: str) -> None:
    table.setdefault(left, set()).add(right)
    table.setdefault(right, set()).add(left)
