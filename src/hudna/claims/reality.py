"""Whether a thing happened, is planned, wanted, possible or denied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hudna.claims.syntax import Phrases, Syntax
from hudna.grammar.lexicon import Lexicon
from hudna.pack import Pack
from hudna.shapes import Hit, Word

_ORDER = ("denied", "possible", "wanted", "planned")
_BACK = 9  # words that a governing word reaches over


class Reality:
    """Values the status of event words from negation, mood and what governs them; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        section = pack.language["modality"]
        self._syntax = syntax
        self._direct = {real: Phrases(section[real]["direct"], syntax.clitics) for real in _ORDER}
        families: list[Mapping[str, Any]] = [{**family, "real": real} for real in _ORDER
                                             for family in section[real].get("scope") or ()]
        self._scope = Lexicon(families, pack.language)
        self._maybe = Phrases(section["maybe_present"], syntax.clitics)
        self._that = Phrases(section["that"], syntax.clitics)
        self._future = section["future"]

    def scopes(self, words: Sequence[Word]) -> dict[int, Hit]:
        """The governing words of an article, by the word after them."""
        return {hit.last: hit for hit in self._scope.find(words)}

    def of(self, hit: Hit, words: Sequence[Word], scopes: Mapping[int, Hit]) -> str:
        """`happened`, `planned`, `wanted`, `possible` or `denied`."""
        direct = self._governed_directly(hit, words)
        if direct:
            return direct
        if hit.pos == "present" and self._future in hit.proclitics:
            return "planned"
        if hit.pos in ("past", "active", "passive") and not self._conditional(hit, words, scopes):
            return "happened"
        if hit.pos == "noun" and hit.proclitics.endswith("\u0644") and not hit.definite:
            governed = self._governor(hit, words, scopes)
            return governed or "planned"
        return self._governor(hit, words, scopes) or "happened"

    def _governed_directly(self, hit: Hit, words: Sequence[Word]) -> str:
        for back in (1, 2, 3):
            place = hit.first - back
            if place < 0 or words[place].sentence != words[hit.first].sentence:
                break
            if back > 1 and not self._that.at(words, place + 1):
                continue
            for real in _ORDER:
                if self._direct[real].at(words, place) == 1:
                    return real
            if hit.pos == "present" and self._maybe.at(words, place):
                return "possible"
        return ""

    def _conditional(self, hit: Hit, words: Sequence[Word], scopes: Mapping[int, Hit]) -> bool:
        governor = scopes.get(hit.first)
        return governor is not None and governor.data["real"] == "possible" and governor.pos == "word"

    def held(self, hit: Hit, words: Sequence[Word], scopes: Mapping[int, Hit]) -> bool:
        """Say whether a noun is governed by words that say outright that it has not come to pass."""
        governor = self._governing(hit, words, scopes) if hit.pos == "noun" else None
        return governor is not None and bool(governor.data.get("firm"))

    def _governor(self, hit: Hit, words: Sequence[Word], scopes: Mapping[int, Hit]) -> str:
        governor = self._governing(hit, words, scopes)
        return str(governor.data["real"]) if governor is not None else ""

    def _governing(self, hit: Hit, words: Sequence[Word], scopes: Mapping[int, Hit]) -> Hit | None:
        for place in range(hit.first, max(hit.first - _BACK, -1), -1):
            if words[place].sentence != words[hit.first].sentence:
                break
            governor = scopes.get(place)
            if governor is not None and governor.last <= hit.first and governor.first != hit.first:
                return governor
            if place < hit.first and self._barrier(words, place):
                break
        return None

    def _barrier(self, words: Sequence[Word], place: int) -> bool:
        """A clause border that no governing word reaches over."""
        return bool(self._syntax.relatives.at(words, place) or self._syntax.openers.at(words, place)
                    or "." in words[place].before or '"' in words[place].before)
