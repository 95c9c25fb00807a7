"""When an event took place, and which initiative it concerns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hudna.claims.scene import Scene
from hudna.shapes import Hit, Spot

_REACH = 12  # words within which a date is the event's


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
    others = [h.first for h in (*hits, *scene.found.cues) if h.first != hit.first]
    best: tuple[int, str] | None = None
    for time in scene.found.times:
        if words[time.first].sentence != words[hit.first].sentence:
            continue
        low, high = sorted((hit.first, time.first))
        if any(low < other < high for other in others):
            continue
        distance = abs(time.first - hit.first)
        if distance <= _REACH and (best is None or distance < best[0]):
            best = (distance, time.value)
    return best[1] if best else None
