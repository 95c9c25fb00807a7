"""How a mention stands to an event word in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.known import Known
from hudna.shapes import Hit, Spot, TimeMention

_CLOSE = (1, 2, 3, 5, 8, 12, 20)
_MANY = 3


class Near:
    """Lists reasons from what stands between event words and mentions of one article."""

    def __init__(self, scene: Scene, hits: Sequence[Hit], syntax: Syntax) -> None:
        self.words, self._syntax = scene.article.words, syntax
        self._hits = {h.first: h for h in hits}
        self._cues = {h.first for h in scene.found.cues if h.pos != "word"}
        self._actors = {s.first for s in scene.cast.spots}
        self._borders: Known[int, str] = Known(self._border)

    def same_sentence(self, hit: Hit, place: int) -> bool:
        """Say whether word `place` stands in the hit's sentence."""
        return self.words[place].sentence == self.words[hit.first].sentence

    def of(self, hit: Hit, side: str, place: Spot | TimeMention) -> Iterator[str]:
        """The reasons of a mention `after`, `before` or `over` the hit."""
        type, pos = hit.data["type"], hit.pos
        low, high = (hit.last, place.first) if side == "after" else (place.last, hit.first)
        near = next((i for i, limit in enumerate(_CLOSE) if high - low < limit), len(_CLOSE))
        yield f"near={side}{near}/{type}"
        yield f"near={side}{near}/{pos}"
        yield f"near={side}{near}/{hit.lemma}"
        others = [self._hits[i] for i in range(low, high) if i in self._hits]
        yield f"events={side}{min(len(others), _MANY)}/{type}"
        yield f"events={side}{min(len(others), _MANY)}/{pos}"
        for other in others[:1] if side == "after" else others[-1:]:
            yield f"event={side}/{other.data['type']}/{type}"
            yield f"event={side}/{other.pos}/{pos}"
        cues = any(i in self._cues for i in range(low, high))
        yield f"cue={side}/{cues}/{type}"
        yield f"actors={side}{min(sum(i in self._actors for i in range(low, high)), _MANY)}/{type}"
        border = self._crosses(low, high)
        yield f"crosses={side}/{border}/{type}"
        yield f"crosses={side}/{border}/{pos}"
        marks = {c for i in range(low, high + 1) if i < len(self.words) for c in self.words[i].before}
        yield from (f"mark={side}/{mark}/{pos}" for mark in sorted(marks))
        if high > low:
            yield f"first word={side}/{self.words[low].form}/{type}"
            yield f"last word={side}/{self.words[high - 1].form}/{type}"
            if high - low == 1:
                yield f"link={side}/{self.words[low].form}"
        if side == "after":
            yield f"governed={self.words[place.first].form[:1]}/{type}/{min(near, _MANY)}"

    def _crosses(self, low: int, high: int) -> str:
        """What border of clauses lies between: of a relative, of another clause, of speech, or none."""
        for i in range(max(low, 0), min(high + 1, low + 20, len(self.words))):
            if self._borders[i]:
                return self._borders[i]
        return "none"

    def _border(self, place: int) -> str:
        """What border a word is: of a relative, of another clause, or none."""
        if not self._syntax.opens(self.words, place):
            return ""
        return "relative" if self._syntax.relatives.at(self.words, place) else "clause"


def recalled(hit: Hit, past: Sequence[tuple[Hit, str | None]]) -> Iterator[tuple[str, Hit, str | None]]:
    """The last event before the hit, of its type and of its lemma, by name, with what each was given."""
    type = hit.data["type"]
    found = (("event", past[-1] if past else None),
             ("such", next((p for p in reversed(past) if p[0].data["type"] == type), None)),
             ("word", next((p for p in reversed(past) if p[0].lemma == hit.lemma), None)))
    for name, pair in found:
        if pair is not None:
            yield name, *pair
