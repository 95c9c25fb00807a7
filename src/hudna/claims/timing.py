"""When an event took place, and which initiative it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hudna.claims.about_reasons import AboutReasons, Choice
from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.claims.when_reasons import WhenReasons
from hudna.infer import Weigher
from hudna.shapes import Hit, Spot

_REACH = 12  # words within which a date is the event's
_ABOUT, _WHEN = 0.45, 0.45  # chances from which on an initiative, and a date, are an event's


class Timing:
    """Dates the events of one article and says which initiative each concerns, one after the other.

    Without a weigher that knows these questions, distance decides.
    """

    def __init__(self, scene: Scene, hits: Sequence[Hit], syntax: Syntax, weigher: Weigher | None = None) -> None:
        self._scene, self._hits, self._weigher = scene, hits, weigher
        self._about, self._when = AboutReasons(scene, hits, syntax), WhenReasons(scene, hits, syntax)
        self.abouts: list[tuple[Hit, str | None]] = []
        self.whens: list[tuple[Hit, str | None]] = []

    def about(self, hit: Hit, kind: Mapping[str, Any]) -> str | None:
        """The initiative that the next event concerns; `kind` gives the reaches of its type."""
        found = about(hit, self._scene, kind)
        if self._weigher is not None and self._weigher.knows("about"):
            found = _best(self._weigher, "about", _ABOUT, self._about.of(hit, found, self.abouts))
        self.abouts.append((hit, found))
        return found

    def when(self, hit: Hit, real: str) -> str | None:
        """The date of the next event; `real` is what the grammar says of its status."""
        found = when(hit, self._scene, self._hits)
        if self._weigher is not None and self._weigher.knows("when"):
            found = _best(self._weigher, "when", _WHEN, self._when.of(hit, found, self.whens, real))
        self.whens.append((hit, found))
        return found

    def about_choices(self, hit: Hit, kind: Mapping[str, Any]) -> Iterable[Choice]:
        """The initiatives that the next event may concern, with reasons."""
        return self._about.of(hit, about(hit, self._scene, kind), self.abouts)

    def when_choices(self, hit: Hit, real: str) -> Iterable[Choice]:
        """The dates that the next event may have, with reasons."""
        return self._when.of(hit, when(hit, self._scene, self._hits), self.whens, real)


def _best(weigher: Weigher, question: str, least: float, choices: Iterable[Choice]) -> str | None:
    rated = [(weigher.chance(question, choice.reasons), choice.id) for choice in choices]
    chance, best = max(rated, default=(0.0, None), key=lambda pair: pair[0])
    return best if chance >= least else None


def about(hit: Hit, scene: Scene, kind: Mapping[str, Any]) -> str | None:
    """The initiative that an event concerns: the nearest after it in its sentence, else before it.

    `kind` gives the reach by event type: `about_after`, `about_before` in words, and `about_always` for stages,
    which else concern the initiative last spoken of.
    """
    words = scene.article.words
    same = [s for s in scene.cast.initiative_spots if words[s.first].sentence == words[hit.first].sentence]
    after = [s for s in same if hit.first <= s.first <= hit.last + int(kind.get("about_after", 0))]
    before = [s for s in same if hit.first - int(kind.get("about_before", 0)) <= s.last <= hit.first]
    if after and kind.get("about_after"):
        return after[0].id
    if before:
        return before[-1].id
    return _last_spoken_of(hit, scene.cast.initiative_spots) if kind.get("about_always") else None


def _last_spoken_of(hit: Hit, spots: Sequence[Spot]) -> str | None:
    earlier = [s for s in spots if s.last <= hit.first]
    return (earlier[-1] if earlier else spots[0]).id if spots else None


def when(hit: Hit, scene: Scene, hits: Sequence[Hit]) -> str | None:
    """The date in the event's sentence that stands nearest to it, with no other event or cue between."""
    words = scene.article.words
    same = [time for time in scene.found.times if words[time.first].sentence == words[hit.first].sentence]
    others = [h.first for h in (*hits, *scene.found.cues) if h.first != hit.first] if same else []
    best: tuple[int, str] | None = None
    for time in same:
        low, high = sorted((hit.first, time.first))
        if any(low < other < high for other in others):
            continue
        distance = abs(time.first - hit.first)
        if distance <= _REACH and (best is None or distance < best[0]):
            best = (distance, time.value)
    return best[1] if best else None
