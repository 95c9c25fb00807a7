"""The names that the pack knows, taken apart once and found by what they share with others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from hudna.pack import Entry, Pack
from hudna.record.processes import Homes
from hudna.record.resolve.alike import Spelling
from hudna.record.resolve.bearer import BODY, Node, ref_key
from hudna.record.resolve.blocks import family_key, keys
from hudna.record.resolve.names import PERSON, Names, Taken
from hudna.record.resolve.strayed import Strayed


class Known:
    """What is compiled once of a pack; `of` gives the same for the same pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.names = Names(pack)
        self.spelling = Spelling(pack.language.get("alike") or {}, self.names.arab)
        self.homes = Homes(pack)
        self.strayed = Strayed(pack, self.homes)
        self._groups = {kind.name: kind.group for kind in pack.kinds.get("actors", ())}
        self._taken = {entry.id: self._all_names(entry) for entry in pack.entries}
        self._by_key: dict[str, list[str]] = defaultdict(list)
        self._by_family: dict[str, list[str]] = defaultdict(list)
        for entry in pack.entries:
            node = self.node(entry.id)
            for key in keys(node, self.spelling):
                self._by_key[key].append(entry.id)
            if node.group == PERSON:
                for family in {family_key(taken, self.spelling) for taken in node.taken}:
                    self._by_family[family].append(entry.id)

    @classmethod
    def of(cls, pack: Pack) -> Known:
        """What is compiled of a pack."""
        return _known(_Same(pack))

    def node(self, ref: str, name: str = "", kind: str = "") -> Node:
        """A new node for an entry; for one that this pack does not know, by the name and kind it was read with."""
        entry = self.homes.entries.get(ref)
        kind = entry.kind if entry else kind
        taken = self._taken.get(ref) or (self.names.take(name, kind),)
        since = entry.start.isoformat() if entry and entry.start else ""
        node = Node(ref_key(ref), self.group(kind), taken, ref, kinds={kind} if entry else set(), since=since)
        home = self.homes(ref)
        node.conflicts.update({home} if home else ())
        return node

    def group(self, kind: str) -> str:
        """Kinds of one group may be told of one actor: persons, bodies, places."""
        return PERSON if kind == PERSON else self._groups.get(kind) or BODY

    def near(self, nodes: Iterable[Node], named: Iterable[str]) -> frozenset[str]:
        """The entries that share a key with a name, and those whose keys are named."""
        found = {ref for ref in self._taken if ref_key(ref) in set(named)} if named else set()
        for node in nodes:
            if node.ref is None:
                for key in keys(node, self.spelling):
                    found.update(self._by_key.get(key, ()))
                if node.is_single:
                    found.update(self._by_family.get(family_key(node.taken[0], self.spelling), ()))
        return frozenset(found)

    def _all_names(self, entry: Entry) -> tuple[Taken, ...]:
        return tuple(dict.fromkeys(self.names.take(alias, entry.kind) for alias in entry.aliases))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A pack, told from others by being itself."""

    pack: Pack

    def __hash__(self) -> int:
        return id(self.pack)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.pack is other.pack


@lru_cache(maxsize=4)
def _known(same: _Same) -> Known:
    return Known(same.pack)
