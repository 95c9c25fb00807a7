"""Numbers with their bounds: «more than», «about», «between», «dozens»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hudna.grammar.lexicon import Lexicon
from hudna.grammar.numerals import Numerals, family
from hudna.known import Known
from hudna.shapes import Hit, Word

_LEADS = frozenset({"about", "least", "most", "between"})


class Bounds(NamedTuple):
    """Words [first, last) that say a number with its bounds; None where open."""

    first: int
    last: int
    least: int | None
    most: int | None
    vague: bool = False


class Bounding:
    """The words that bound numbers, compiled once for a language."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self.numerals = Numerals(language)
        self._bounds = Lexicon(tuple(_bound_families(language["numerals"])), language)
        self._begins: Known[str, bool] = Known(self._may_begin)

    def at(self, words: Sequence[Word], first: int) -> Bounds | None:
        """The number with its bounds that begins at word `first`."""
        if not self._begins[words[first].form]:
            return None
        lead = self._lead(words, first)
        if lead is not None:
            return self._led(words, lead)
        return self._plain(words, first)

    def _may_begin(self, form: str) -> bool:
        """Say whether a word may begin a number with its bounds: most words don't, and are not looked at further."""
        return bool(self._bounds.readings[form]) or self.numerals.may_begin(form)

    def _lead(self, words: Sequence[Word], first: int) -> Hit | None:
        hits = [hit for hit in self._bounds.at(words, first) if hit.data["kind"] in _LEADS]
        return max(hits, key=lambda h: h.last, default=None)

    def _led(self, words: Sequence[Word], lead: Hit) -> Bounds | None:
        if lead.last >= len(words) or words[lead.last].sentence != words[lead.first].sentence:
            return None
        if lead.data["kind"] == "between":
            return self._range(words, lead)
        inner = self.at(words, lead.last)
        if inner is None:
            return None
        least, most = inner.least, inner.most
        if lead.data["kind"] == "least":
            most = None if not inner.vague else most
        elif lead.data["kind"] == "most":
            least = None
        return Bounds(lead.first, inner.last, least, most, inner.vague)

    def _range(self, words: Sequence[Word], lead: Hit) -> Bounds | None:
        low = self.numerals.at(words, lead.last)
        if low is None or low.last >= len(words):
            return None
        to = [h for h in self._bounds.at(words, low.last) if h.data["kind"] == "between_to"]
        last = max((h.last for h in to), default=low.last)
        if not to and not words[last].form.startswith(self.numerals.joint):
            return None
        high = self.numerals.at(words, last) if last < len(words) else None
        if high is None:
            return None
        least = low.value
        if least < 1000 <= high.value and high.value % 1000 == 0 and least * 1000 < high.value:
            least *= 1000
        return Bounds(lead.first, high.last, least, high.value) if least < high.value else None

    def _plain(self, words: Sequence[Word], first: int) -> Bounds | None:
        vague = [h for h in self._bounds.at(words, first) if h.data["kind"] == "vague"]
        if vague:
            hit = max(vague, key=lambda h: h.last)
            return Bounds(first, hit.last, hit.data["least"], hit.data["most"], vague=True)
        number = self.numerals.at(words, first)
        return None if number is None else Bounds(first, number.last, number.value, number.value)

    def after(self, words: Sequence[Word], first: int) -> tuple[str, int] | None:
        """Words behind a counted noun that open a bound: `least` or `most`, and where they end."""
        if first >= len(words):
            return None
        for hit in self._bounds.at(words, first):
            if hit.data["kind"] in ("least_after", "most_after"):
                return hit.data["kind"].removesuffix("_after"), hit.last
        return None


def _bound_families(section: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for kind in ("about", "least", "most", "between", "between_to", "least_after", "most_after"):
        yield family(kind, kind, section[kind])
    for row in section["vague"]:
        yield family("vague", None, row["words"], least=row["least"], most=row["most"])
