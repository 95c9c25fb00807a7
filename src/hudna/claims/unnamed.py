"""Somebody who is called by calling and nationality, or by an honour alone, beside being named."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.clusters import Clusters
from hudna.grammar.clitics import Clitics
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import NameMention

_LEAD, _NEAR = 60, 60   # words of an article's lead, and from there to the name


class Unnamed:
    """Joins an unnamed person in the lead to the first countryman named after, and an honour to the person named last.

    Compiled once for a pack.
    """

    def __init__(self, pack: Pack) -> None:
        rules = pack.domain.get("same") or {}
        self._entries = {entry.id: entry for entry in pack.entries}
        self._heads = {folded_key(word) for word in rules.get("named_next", ())}
        self._clitics = Clitics.of(pack.language["clitics"])
        self._honours = {folded_key(word) for word in rules.get("honours", ())}

    def join(self, names: Sequence[NameMention], clusters: Clusters) -> None:
        """Join the mentions of the unnamed to those of the named."""
        for place, name in enumerate(names):
            if self._is_honour(name):
                last = next((i for i in range(place - 1, -1, -1) if names[i].kind == "person"), None)
                if last is not None:
                    clusters.join(last, place)
                continue
            if name.first >= _LEAD or name.kind != "person" or name.definite or (
                    name.of is None or name.key.split()[0] not in self._heads):
                continue
            named = next((i for i in range(place + 1, len(names)) if names[i].first - name.first < _NEAR
                          and self._countryman(names[i], name.of)), None)
            if named is not None:
                clusters.join(place, named)

    def _is_honour(self, name: NameMention) -> bool:
        """Say whether a mention is nothing but an honour with a pronoun."""
        return name.kind == "person" and " " not in name.key and any(
            whole.suffix and whole.stem in self._honours
            for split in self._clitics.noun_splits(name.key) for whole in self._clitics.without_pronoun(split))

    def _countryman(self, name: NameMention, state: str) -> bool:
        """Say whether a person by name is of that state."""
        if name.kind != "person" or name.manner != "name":
            return False
        entry = self._entries.get(name.refs[0]) if name.refs else None
        if entry is not None:
            wholes = [entry.of, *(office.of for office in entry.offices)]
            bodies = [self._entries[whole].of for whole in wholes if whole in self._entries]
            return state in wholes or state in bodies or name.of == state
        return name.of == state
