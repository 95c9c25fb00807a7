"""Nouns for people, as they are counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hudna.grammar.lexicon import Lexicon
from hudna.letters import fold
from hudna.shapes import Hit, Word


class Noun(NamedTuple):
    """A noun for people at words [first, last): how many its form says (1, 2, or 0 for several)."""

    first: int
    last: int
    number: int
    what: str
    force: bool
    bare: bool
    definite: bool
    joined: bool
    other: bool
    nation: bool
    sure: bool


class PeopleNouns:
    """The nouns for people, compiled once for a language."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self._endings = language["counting"]["endings"]
        self._feminine = fold(language["clitics"]["feminine"])
        self._open = fold(language["clitics"]["open_feminine"])
        self._joint = fold(language["clitics"]["conjunctions"][0])
        self._lexicon = Lexicon([family for row in language["people_nouns"] for family in self._families(row)],
                                language)

    def at(self, words: Sequence[Word], place: int) -> Noun | None:
        """The noun for people at a word."""
        if place >= len(words):
            return None
        hits = self._lexicon.at(words, place)
        if not hits:
            return None
        hit = max(hits, key=lambda h: (h.last, -len(h.proclitics), h.data["number"] == 0))
        return self._noun(hit)

    def _noun(self, hit: Hit) -> Noun:
        row = hit.data["row"]
        return Noun(hit.first, hit.last, hit.data["number"], row.get("what", ""), bool(row.get("force")),
                    row.get("bare", True), hit.definite, self._joint in hit.proclitics, bool(row.get("other")),
                    bool(row.get("nation")), row.get("sure", True))

    def _families(self, row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        one = str(row["one"])
        stem = one[:-1] + self._open if fold(one[-1]) == self._feminine else one
        first, _, rest = stem.partition(" ")
        tail = f" {rest}" if rest else ""
        dual, sound = self._endings["dual"], self._endings["sound"]
        single = [one] if stem != one or row.get("nation") else [one, first + self._endings["accusative"] + tail]
        two = row.get("two") or [first + ending + tail for ending in dual[: 1 if row.get("sound") else 2]]
        many = [*(row.get("many") or ()), *(stem + ending for ending in sound if row.get("sound"))]
        if row.get("nation"):  # the adjective in the accusative is a state's name too: only after a number
            many.append(stem + self._endings["accusative"])
        if row.get("fem"):
            many.append(stem[:-1] + self._endings["feminine"])
        for number, words in ((1, single), (2, two), (0, many)):
            if words:
                yield {"lemma": one, "words": words, "number": number, "row": row}
