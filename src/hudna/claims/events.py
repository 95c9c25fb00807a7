"""What happened, is planned, wanted, possible or denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hudna.claims.frames import Frames
from hudna.claims.gates import Bare, Gates
from hudna.claims.reality import Reality
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Phrases, Syntax
from hudna.claims.voices import Voices
from hudna.pack import Pack
from hudna.shapes import Event, Hit, Spot

_REACH = 12  # words within which an initiative is what an event is about


class EventDrawer:
    """Draws events; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._bare = Bare(pack.language)
        self._syntax = Syntax(pack)
        self._reality = Reality(pack, self._syntax)
        self._gates = Gates(pack.families("triggers"), pack.domain.get("word_sets") or {}, self._bare)
        roles = pack.language["roles"]
        self._agents = Phrases(roles["agents"], self._syntax.clitics)
        self._between = Phrases(roles["between"], self._syntax.clitics)
        self._kinds = {kind.name: kind for kind in pack.kinds["events"]}

    def draw(self, scene: Scene) -> tuple[Event, ...]:
        """The events of an article, in the order of the text."""
        hits = list(self.chosen(scene))
        voices = Voices(scene)
        frames = Frames(Subjects(scene, self._syntax), hits, self._agents, self._between)
        scopes = self._reality.scopes(scene.article.words)
        events = []
        for hit in hits:
            frame = frames.of(hit)
            events.append(Event(
                type=hit.data["type"], trigger=scene.article.span_of(hit.first, hit.last),
                who=frame.who, whom=frame.whom, where=frame.where, when=self._when(hit, scene, hits),
                about=self._about(hit, scene), real=self._reality.of(hit, scene.article.words, scopes),
                by=voices.at(hit.first)))
        return tuple(events)

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

    def _about(self, hit: Hit, scene: Scene) -> str | None:
        """The initiative that the event concerns: the nearest after it in its sentence, else before it."""
        words = scene.article.words
        kind = self._kinds.get(hit.data["type"])
        more = (kind.more or {}) if kind else {}
        same = [s for s in scene.cast.initiative_spots
                if words[s.first].sentence == words[hit.first].sentence]
        after = [s for s in same if hit.first <= s.first <= hit.last + int(more.get("about_after", 6))]
        before = [s for s in same if hit.first - int(more.get("about_before", 0)) <= s.last <= hit.first]
        if after:
            return after[0].id
        if before:
            return before[-1].id
        return self._last_spoken_of(hit, scene.cast.initiative_spots) if more.get("about_always") else None

    @staticmethod
    def _last_spoken_of(hit: Hit, spots: Sequence[Spot]) -> str | None:
        earlier = [s for s in spots if s.last <= hit.first]
        return (earlier[-1] if earlier else spots[0]).id if spots else None

    def _when(self, hit: Hit, scene: Scene, hits: Sequence[Hit]) -> str | None:
        """The date in the event's sentence that stands nearest to it, with no other event between."""
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
