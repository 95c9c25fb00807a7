"""Groups, bodies and bare head nouns that stand for the same actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hudna.clusters import Clusters
from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.pack import Entry, Pack
from hudna.shapes import NameMention

_GROUPS = frozenset({"armed", "party", "media", "igo", "org"})


class Bodies:
    """Joins mentions of everything but persons; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        rules: Mapping[str, Any] = defaultdict(list, pack.domain.get("same") or {})
        self._entries = {entry.id: entry for entry in pack.entries}
        self._entry_heads: Known[str, set[str]] = Known(self._heads_of)
        self._article = folded_key(pack.language["clitics"]["article"])
        self._like = {folded_key(word): folded_key(several[0]) for several in rules["like"] for word in several}
        self._naming = {folded_key(word) for word in rules["naming"]}
        self._generic = {folded_key(word) for word in rules["generic"]}
        self._state = {folded_key(word) for word in rules["state"]}
        self._rebels = {folded_key(word) for word in rules["rebels"]}
        self._by_rebels = {self._as_rebels(folded_key(alias)): entry.id for entry in pack.entries
                           if entry.kind == "armed" for alias in entry.aliases
                           if folded_key(alias).removeprefix(self._article).split()[0] in self._rebels}
        self._forces = {folded_key(word) for word in rules["forces"]}
        self._never = {folded_key(word) for word in rules["never_again"]}
        self._far = {folded_key(word) for word in rules["far"]}
        self._people = {folded_key(word) for word in rules["people"]}

    def join(self, names: Sequence[NameMention], clusters: Clusters) -> None:
        """Join all that share a mark, then bare heads to the nearest that has the head."""
        seen: dict[str, int] = {}
        for place, name in enumerate(names):
            for mark in self._marks(name):
                clusters.join(seen.setdefault(mark, place), place)
        heads = [self._heads(name) for name in names]
        for place, name in enumerate(names):
            if self._bare(name):
                self._attach(place, heads, names, clusters)

    def _as_rebels(self, key: str) -> str:
        """The qualifiers of a word for rebels or fighters, so that all such words with the same ones meet."""
        return " ".join(word.removeprefix(self._article) for word in key.split()[1:])

    def _marks(self, name: NameMention) -> Iterator[str]:
        """What makes a mention the same as others."""
        if name.kind == "person":
            return
        if name.refs:
            yield f"ref {name.refs[0]}"
            yield f"key {name.kind} {name.key}"
            return
        head, _, rest = name.key.partition(" ")
        like = self._like.get(head, head)
        entry = self._entries.get(name.of or "")
        if name.own:
            return
        force = self._force(head, name.of)
        if force:
            yield force
        elif head == "folk" and name.of in self._far:
            yield f"ref {name.of}"
        elif head in self._people and name.of:
            yield f"people {name.of}"
        elif head in self._rebels and self._as_rebels(name.key) in self._by_rebels:
            yield f"ref {self._by_rebels[self._as_rebels(name.key)]}"
        elif self._is_its_of(head, entry):
            yield f"ref {name.of}"
        else:
            yield f"key {name.kind} {like} {rest}" if rest else f"bare {like} {name.definite}"

    def _force(self, head: str, of: str | None) -> str:
        """The mark of somebody's forces: by the pack the force that he commands, else by his last name."""
        if not of or head not in self._forces:
            return ""
        entry = self._entries.get(of)
        if entry is None:
            return f"forces {of.split()[-1]}"
        if entry.kind != "person":
            return ""
        name = folded_key(entry.name).split()[-1]
        led = [self._entries[office.of] for office in entry.offices if office.of in self._entries]
        own = next((e.id for e in led if any(name in folded_key(alias).split() for alias in e.aliases)), None)
        return f"ref {own}" if own else f"forces {name}"

    def _is_its_of(self, head: str, entry: Entry | None) -> bool:
        """Say whether a phrase of this head names the very state or group that it is of."""
        if entry is None:
            return False
        if entry.kind == "state":
            return head in self._state
        return entry.kind in _GROUPS and (head in self._naming or head in self._generic)

    def _bare(self, name: NameMention) -> bool:
        return (name.manner == "group" and name.definite and not name.own and " " not in name.key
                and name.key not in self._people)

    def _heads(self, name: NameMention) -> frozenset[str]:
        """The head nouns by which a mention may be taken up again."""
        if name.kind == "person" or (name.kind == "state" and name.refs):
            return frozenset()
        own = set() if self._bare(name) else {name.key.split()[0]}
        words = self._entry_heads[name.refs[0]] if name.refs else own
        plain = {w.removeprefix(self._article) for w in words} - self._never
        return frozenset(self._like.get(w, w) for w in plain)

    def _heads_of(self, ref: str) -> set[str]:
        entry = self._entries[ref]
        words = {folded_key(alias).split()[0] for alias in entry.aliases if " " in alias}
        return words | {folded_key(entry.name).split()[0]}

    def _attach(self, place: int, heads: list[frozenset[str]], names: Sequence[NameMention],
                clusters: Clusters) -> None:
        head = self._like.get(names[place].key, names[place].key)
        strict = names[place].kind in {"gov", "mil"}
        fits = [i for i in range(len(names)) if head in heads[i] and i != place
                and not (strict and names[i].kind != names[place].kind)]
        before = [i for i in reversed(fits) if i < place]
        after = [i for i in fits if i > place]
        found = (before or after)[:1]
        if found:
            clusters.join(found[0], place)
