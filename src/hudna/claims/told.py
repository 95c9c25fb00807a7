"""What the net says of who stands in which relation to a word of one article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from hudna.claims.scene import Scene
from hudna.infer import Arcs, Placed
from hudna.infer.opinion import RELATIONS, SORTS, WINDOW
from hudna.shapes import Spot


class Told:
    """Log-odds of arcs from words to actors (or initiatives) at some spots; nothing without a net."""

    def __init__(self, scene: Scene, spots: Sequence[Spot]) -> None:
        tagging = scene.found.tagging
        self._words = scene.article.words
        self._spots = sorted(spots, key=lambda spot: self._words[spot.first].sentence)
        self._sentences = [self._words[spot.first].sentence for spot in self._spots]
        self._arcs = Arcs(tagging, tagging.tables, [w.sentence for w in self._words], [
            Placed(s.first, s.last, s.kind, s.id) for s in self._spots]) if tagging else None

    def of(self, place: int, sort: str, relations: Sequence[str]) -> Mapping[str, Mapping[str, float]]:
        """For each actor near a word its log-odds in these relations."""
        if self._arcs is None or sort not in SORTS:
            return {}
        here = self._words[place].sentence
        low, high = (bisect_left(self._sentences, at) for at in (here - WINDOW, here + WINDOW + 1))
        numbers = [(name, RELATIONS.index(name)) for name in relations]
        return {id: {name: row[number] for name, number in numbers}
                for id, row in self._arcs.of(place, sort, slice(low, high)).items()}
