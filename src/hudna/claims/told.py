"""What the net says of who stands in which relation to a word of one article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from hudna.claims.scene import Scene
from hudna.infer import Arcs, Placed
from hudna.infer.opinion import SORTS, WINDOW, asks
from hudna.shapes import Spot


class Told:
    """Log-odds of arcs from words to actors (or initiatives) at some spots; nothing without a net."""

    def __init__(self, scene: Scene, spots: Sequence[Spot]) -> None:
        tagging = scene.found.tagging
        self._words = scene.article.words
        self._spots = sorted(spots, key=lambda spot: self._words[spot.first].sentence)
        self._sentences = [self._words[spot.first].sentence for spot in self._spots]
        self._arcs = Arcs(tagging, scene.once(_asks), [w.sentence for w in self._words], [
            Placed(s.first, s.last, s.kind, s.id) for s in self._spots]) if tagging else None

    @classmethod
    def of_actors(cls, scene: Scene) -> Told:
        """What is told of an article's actors."""
        return cls(scene, scene.cast.spots)

    def of(self, place: int, sort: str, relations: Sequence[str]) -> Mapping[str, Mapping[str, float]]:
        """For each actor near a word its log-odds in these relations."""
        if self._arcs is None or sort not in SORTS:
            return {}
        here = self._words[place].sentence
        low, high = bisect_left(self._sentences, here - WINDOW), bisect_left(self._sentences, here + WINDOW + 1)
        return {id: dict(zip(relations, odds, strict=True))
                for id, odds in self._arcs.of(place, sort, slice(low, high), relations).items()}


def _asks(scene: Scene) -> Mapping[tuple[int, str], Any]:
    """What words ask of actors and of initiatives alike."""
    return asks(scene.found.tagging)
