"""What is settled about mentions once they stand: leaders, groups told apart by a clause, people of known names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from hudna.mentions.looks import Parts
from hudna.mentions.sight import Sight, word_set
from hudna.mentions.strangers import Strangers
from hudna.pack import Pack
from hudna.shapes import Manner, NameMention

_CLAUSE = 6      # words of a clause that may name whose a group is


class Finisher:
    """Settles mentions; compiled once for a pack."""

    def __init__(self, pack: Pack, parts: Parts) -> None:
        heads: Mapping[str, Any] = pack.domain.get("actor_heads") or {}
        self._parts = parts
        self._strangers = Strangers(pack)
        self._relatives = word_set(heads.get("relatives", ""))
        self._own_kinds = frozenset(heads.get("own_kinds", ()))

    def of(self, sight: Sight, names: Sequence[NameMention]) -> tuple[NameMention, ...]:
        """The mentions, one for each leader where several are named by one word."""
        begun = {name.first for name in names if name.manner is Manner.NAME}
        found: list[NameMention] = []
        for name in names:
            if self._adjective(sight, name, names):
                continue
            found.extend(self._leaders(sight, name) or [replace(name, own=self._own(sight, name, begun))])
        return tuple(self._strangers.freed(found))

    def _adjective(self, sight: Sight, name: NameMention, names: Sequence[NameMention]) -> bool:
        """Say whether a body's name is only an adjective in a group's name."""
        if name.kind != "gov" or name.manner is not Manner.NAME or not name.first or not any(
                split.definite for split in sight.splits[name.first - 1]):
            return False
        return any(o.first < name.first and name.last <= o.last and o.manner is Manner.GROUP for o in names)

    def _leaders(self, sight: Sight, name: NameMention) -> list[NameMention]:
        """A role in the plural, once for each of its adjectives of nationality."""
        if name.manner is Manner.NAME or name.last - name.first < 2:
            return []
        office = self._parts.titles.one_of_many(sight, name.first)
        if not office:
            return []
        nations = (self._parts.nations.at(sight, place) for place in range(name.first + 1, name.last))
        states = dict.fromkeys(nation.of for nation in nations if nation is not None)
        if len(states) < 2:
            return []
        role = replace(name, kind="person", manner=Manner.ROLE, refs=(), office=office)
        return [replace(role, key=f"{office} {state}", of=state) for state in states]

    def _own(self, sight: Sight, name: NameMention, begun: set[int]) -> bool:
        """Say whether a clause after a bare group's head tells it apart by naming somebody."""
        if name.manner is not Manner.GROUP or not name.definite or name.last - name.first > 1 or (
                name.kind not in self._own_kinds) or sight.form(name.last) not in self._relatives:
            return False
        for place in range(name.last, min(name.last + _CLAUSE, len(sight.words))):
            if not sight.linked(place):
                return False
            if place in begun:
                return True
        return False
