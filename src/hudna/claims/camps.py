"""On whose side bodies and forces are: those of two sides are never one actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.pack import Entry, Pack
from hudna.shapes import NameMention

_FORCES = frozenset({"armed", "mil", "party"})
_BODIES = _FORCES | {"gov"}
_LED = _FORCES | {"person"}
_TWO = 2   # words of the name of a government that says only of what place it is
_NOWHERE = frozenset({"place", "state", "gov", "people", "igo", "media"})


class Camp(NamedTuple):
    """Whose a mention is: all that it belongs to, up to its state, and of these the forces and their leaders."""

    whole: frozenset[str] = frozenset()
    forces: frozenset[str] = frozenset()


class Camps:
    """Tells whose mentions are; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._entries = {entry.id: entry for entry in pack.entries}
        self._capitals = {(entry.id, folded_key(entry.capital)) for entry in pack.entries if entry.capital}
        self._leaders: dict[str, set[str]] = defaultdict(set)
        for entry in pack.entries:
            for office in entry.offices:
                self._leaders[office.of].add(entry.id)
        self._article = folded_key(pack.language["clitics"]["article"])
        self._known: Known[str, Camp] = Known(self._camp)

    @cached_property
    def _named(self) -> list[tuple[str, list[set[str]]]]:
        """The names of forces and persons: thousands, and only who weighs who is who asks for them."""
        return [(id, [set(name) for name in self._names(entry)]) for id, entry in self._entries.items()
                if entry.kind in _LED]

    def _names(self, entry: Entry) -> list[list[str]]:
        """The names of an entry, each as its words without articles; of a person his family name."""
        last = slice(-1, None) if entry.kind == "person" else slice(None)
        return [[word.removeprefix(self._article) for word in folded_key(name).split()[last]] for name in entry.aliases]

    def of(self, mention: NameMention) -> Camp:
        """The camp of a mention; an empty one for what may be anybody's."""
        ref = (mention.refs[0] if mention.refs else mention.of) or ""
        if mention.kind not in _BODIES or self._is_vague(ref):
            return Camp()
        camp = self._known[ref]
        if mention.kind in _FORCES:
            return camp
        return Camp(frozenset({ref}) if self._is_of_province(mention, ref) else camp.whole)

    def _is_of_province(self, mention: NameMention, ref: str) -> bool:
        """Say whether a government or parliament is that of a province or town: one word with a place's name."""
        entry = self._entries[ref]
        return (entry.kind == "place" and len(mention.key.split()) == _TWO
                and (entry.of or "", folded_key(entry.name)) not in self._capitals)

    def _is_vague(self, ref: str) -> bool:
        """Say whether it belongs to nobody in particular, as what is «international» does."""
        entry = self._entries.get(ref)
        return entry is None or not (
            entry.of or entry.near or entry.offices or entry.capital or entry.kind in _FORCES)

    def _camp(self, ref: str) -> Camp:
        whole: set[str] = set()
        todo = [ref]
        while todo:
            entry = self._entries.get(id := todo.pop())
            if entry is not None and id not in whole:
                whole.add(id)
                todo.extend(self._above(entry))
        entry = self._entries[ref]
        if entry.kind not in _LED:
            return Camp(frozenset(whole))
        forces = {id for id in whole if self._entries[id].kind not in _NOWHERE} | self._leaders[ref]
        return Camp(frozenset(whole), frozenset(forces | self._called_after(entry)))

    def _called_after(self, entry: Entry) -> set[str]:
        """The forces in whose names its name stands: they may be it, a part of it, or it and others."""
        names = self._names(entry)
        return {id for id, theirs in self._named if any(their.issuperset(name) for name in names for their in theirs)}

    def _above(self, entry: Entry) -> Sequence[str]:
        """What an entry belongs to."""
        return (*filter(None, [entry.of]), *entry.near, *(office.of for office in entry.offices))


def are_apart(one: Camp, other: Camp) -> bool:
    """Say whether two camps have nothing in common: no state and no body above them, or two forces of one state."""
    if not one.whole or not other.whole:
        return False
    return one.whole.isdisjoint(other.whole) or bool(
        one.forces and other.forces and one.forces.isdisjoint(other.forces))
