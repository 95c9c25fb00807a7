"""Words that tell what became of people: what somebody reports who speaks of the dead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hudna.claims.extents import Extent
from hudna.grammar.lexicon import Lexicon
from hudna.pack import Pack
from hudna.shapes import Hit, Word

_TELLS = frozenset({"past", "present", "noun"})
_HARM = frozenset({"killed", "wounded", "missing", "detained", "displaced"})


class Tolls:
    """Finds what is reported of people killed, hurt or driven out; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._fates = Lexicon(pack.families("counts"), pack.language)

    def find(self, words: Sequence[Word]) -> frozenset[int]:
        """The words that are nouns for what became of people: the killing of, the wounding of."""
        return frozenset(hit.first for hit in self._fates.find(words) if hit.pos == "noun" and not hit.definite
                         and hit.data["what"] in _HARM)

    @staticmethod
    def told(hit: Hit, extents: Iterable[Extent], tolls: frozenset[int]) -> Extent | None:
        """What a verb or noun of saying reports, where that opens with what became of people."""
        if not hit.data.get("toll") or hit.pos not in _TELLS or hit.definite:
            return None
        return next((extent for extent in extents if extent.first in tolls and extent.first >= hit.last), None)
