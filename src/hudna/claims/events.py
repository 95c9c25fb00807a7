"""What happened, is planned, wanted, possible or denied."""

from __future__ import annotations

from collections.abc import Iterator

from hudna.claims.gates import Bare, Gates
from hudna.claims.scene import Scene
from hudna.pack import Pack
from hudna.shapes import Event, Hit


class EventDrawer:
    """Draws events; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._bare = Bare(pack.language)
        self._gates = Gates(pack.families("triggers"), pack.domain.get("word_sets") or {}, self._bare)

    def draw(self, scene: Scene) -> tuple[Event, ...]:
        """The events of an article, in the order of the text."""
        return tuple(Event(hit.data["type"], scene.article.span_of(hit.first, hit.last))
                     for hit in self.chosen(scene))

    def chosen(self, scene: Scene) -> Iterator[Hit]:
        """The hits that count as triggers: the longest first at each word, one type a word."""
        last = 0
        covered = [(s.first, s.last) for s in scene.cast.spots if s.kind != "people"]
        covered += [(s.first, s.last) for s in scene.cast.initiative_spots if s.last - s.first > 1]
        inside = {i for first, end in covered for i in range(first, end)}
        for hit in sorted(scene.found.triggers, key=lambda h: (h.first, -h.last)):
            if hit.first < last or (hit.first in inside and hit.data["type"] != "meet"):
                continue
            if self._gates.open(hit, scene):
                last = hit.last
                yield hit
