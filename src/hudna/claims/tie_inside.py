"""Ties that a longer name holds in itself: the office of a party, the commission of a union."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hudna.claims.syntax import Syntax
from hudna.claims.tie_names import Named, Names
from hudna.claims.tie_phrases import Draft
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Spot

_BODIES = frozenset({"gov", "igo", "party", "org", "mil", "armed"})


class InsideTies:
    """Draws ties from the parts of longer names; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        self._syntax = syntax
        words = pack.language["tie_words"]
        self._parts = frozenset(map(folded_key, words["parts"]))
        self._led = frozenset(map(folded_key, words["governments_of"]))

    def draw(self, names: Names, bonds: Collection[int]) -> Iterator[Draft]:
        """The ties that the article's longer names hold; `bonds` are words of relation, which speak for themselves."""
        for spot in names.spots:
            if spot.kind not in _BODIES or any(w in bonds for w in range(spot.first + 1, spot.last)):
                continue
            yield from self._led_by(spot, names)
            if not self._syntax.is_one(names.words[spot.first].form, self._parts):
                continue
            inner = (names.inner(at, at) for at in range(spot.first + 1, spot.last))
            whole = next((n for n in inner if n is not None and self._is_whole(n, spot, names)), None)
            if whole is not None:
                yield Draft("part_of", spot.first, spot.last, spot.id, whole.id)

    def _led_by(self, spot: Spot, names: Names) -> Iterator[Draft]:
        """A government or administration that goes by the name of its head."""
        if not self._syntax.is_one(names.words[spot.first].form, self._led):
            return
        inner = (names.inner(at, at) for at in range(spot.first + 1, spot.last))
        head = next((n for n in inner if n is not None and n.kind == "person" and n.last == spot.last), None)
        if head is not None:
            yield Draft("leads", spot.first, spot.last, head.id, spot.id)

    def _is_whole(self, inner: Named, spot: Spot, names: Names) -> bool:
        if inner.kind not in _BODIES or inner.id == spot.id or inner.joined or inner.last > spot.last:
            return False
        return inner.last == spot.last or bool(self._syntax.prepositions.at(names.words, inner.last))
