"""Adjectives of states and bodies, and the peoples that they name."""

from __future__ import annotations

from typing import NamedTuple

from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.mentions.sight import Sight, Splits
from hudna.pack import Pack


class Gentilic(NamedTuple):
    """What an adjective points to, how it is formed (`one`, `she`, `many`, `folk`), and whether it is definite."""

    of: str
    number: str
    definite: bool
    proclitics: str


class Nations:
    """Finds adjectives such as those of nationality; compiled once for a pack."""

    def __init__(self, pack: Pack, splits: Splits) -> None:
        rules = pack.language["gentilics"]
        self._forms: dict[str, tuple[str, str]] = {}
        self._definite: dict[str, tuple[str, str]] = {}
        endings = [(folded_key(ending), number) for number, several in rules["endings"].items() for ending in several]
        listed = [(g, entry.id) for entry in pack.entries for g in entry.gentilics]
        for row in pack.domain.get("adjectives", ()):
            listed.extend((word, row["of"]) for word in row["words"])
            for word in row.get("folk", ()):
                self._forms.setdefault(folded_key(word), (row["of"], "folk"))
        for word, of in listed:
            stem = folded_key(word)
            for ending, number in (("", "one"), *endings):
                self._forms.setdefault(stem + ending, (of, number))
        for row in rules["folk"]:
            (self._definite if row.get("definite") else self._forms)[folded_key(row["word"])] = (row["of"], "folk")
        self._splits = splits
        self._known: Known[str, Gentilic | None] = Known(self._of)

    def at(self, sight: Sight, place: int) -> Gentilic | None:
        """The adjective at word `place`, if it is one."""
        return self._known[sight.words[place].form] if 0 <= place < len(sight.words) else None

    def _of(self, form: str) -> Gentilic | None:
        for split in self._splits.of(form):
            known = self._forms.get(split.stem) or (self._definite.get(split.stem) if split.definite else None)
            if known is not None:
                return Gentilic(*known, split.definite, split.proclitics)
        return None

    def stem(self, sight: Sight, place: int) -> str:
        """The adjective at word `place` without particles and article, the word itself where there is none."""
        return next((s.stem for s in sight.splits[place] if s.stem in self._forms), sight.form(place))
