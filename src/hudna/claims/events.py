"""What happened, is planned, wanted, possible or denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from hudna.claims.frames import Frame, Frames, Markers
from hudna.claims.gates import Bare, Gates
from hudna.claims.hanging import Hanging
from hudna.claims.hearsay import Hearsay
from hudna.claims.homelands import Homelands
from hudna.claims.homes import Homes
from hudna.claims.not_doers import NotDoers
from hudna.claims.once import once
from hudna.claims.parts_ruled import PartsRuled
from hudna.claims.real_reasons import REALS, RealReasons
from hudna.claims.reality import Reality
from hudna.claims.role_reasons import RoleReasons
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.claims.timing import Timing
from hudna.claims.trigger_reasons import TriggerReasons
from hudna.claims.voices import Voices
from hudna.infer import TriggerOdds, Weigher
from hudna.pack import Pack
from hudna.shapes import OUTLET, Event, Hit

ROLES = ("who", "whom", "where")
# chances from which on a word is a trigger, an actor has a part, and has it beside a likelier one not joined to it
_TRIGGER, _ROLE, _ALONE = 0.38, 0.43, 0.55
_JOINED = 0.27  # the chance from which on an actor has the role of one to whom it is joined
_WORTH = 0.15   # the net's chance from which on a word that no lexicon knows may be a trigger
NET = "net"     # the lemma and part of speech of such a word


class Tools(NamedTuple):
    """What looks at the event words of one article."""

    frames: Frames
    roles: RoleReasons
    real: RealReasons
    timing: Timing
    ruled: PartsRuled
    subjects: Subjects
    hanging: Hanging


class EventDrawer:
    """Draws events; compiled once for a pack. Without a weigher the grammar alone decides."""

    def __init__(self, pack: Pack, weigher: Weigher | None = None, syntax: Syntax | None = None) -> None:
        self.weigher = weigher
        self._who = weigher.joint(*ROLES) if weigher is not None and weigher.knows("who") else None
        self._status = (weigher.joint(*(f"real={real}" for real in REALS))
                        if weigher is not None and weigher.knows("real=happened") else None)
        self._bare = Bare(pack.language)
        self.syntax = syntax or Syntax(pack)
        self._reality = Reality(pack, self.syntax)
        self._hearsay = Hearsay(pack, self.syntax)
        self._gates = Gates(pack.families("triggers"), pack.domain.get("word_sets") or {}, self._bare)
        self._not_doers = NotDoers(pack, self.syntax)
        self._markers = Markers.of(pack, self.syntax)
        self._homes, self._homelands = Homes(pack, self._markers.nations), Homelands(pack, self.syntax)
        self.kinds = {kind.name: kind.more or {} for kind in pack.kinds["events"]}

    def draw(self, scene: Scene) -> tuple[Event, ...]:
        """The events of an article, in the order of the text."""
        chosen = once(list(self.chosen(scene)), scene, self.kinds)
        hits = [hit for hit, _ in chosen]
        voices = scene.once(Voices, self.syntax)
        tools = self.tools(scene, hits)
        hearsay = self._hearsay.of(scene.article.words)
        denials = {rumour.denial.first for rumour in hearsay.values() if rumour.denial is not None}
        past: list[tuple[Hit, Frame]] = []
        events = []
        for hit, chance in title_last(chosen, scene):
            by = voices.at(hit.first)
            frame, doers = self._roles(hit, by, past, tools)
            frame = self._not_doers.of(hit, frame, past, tools.subjects)
            past.append((hit, frame))
            rule = self._reality.of(hit, scene.article.words, tools.real.scopes)
            told = hearsay.get(hit.first)
            real, certain = (told.real, 1.0) if told is not None else self._real(hit, rule, by, tools)
            if told is not None and told.denial is not None and by == OUTLET:
                by = next(iter(tools.subjects.subject(told.denial)), OUTLET)
            when = tools.timing.when(hit, rule)
            about = tools.timing.about(hit, self.kinds[hit.data["type"]])
            events.append(Event(
                type=hit.data["type"], trigger=scene.article.span_of(hit.first, hit.last),
                who=frame.who, whom=frame.whom, where=frame.where, when=when,
                about=None if hit.first in denials else about,
                real=real, by=by, confidence=round(chance * doers * certain, 3)))
        return tuple(sorted(events, key=lambda e: e.trigger))

    def tools(self, scene: Scene, hits: Sequence[Hit]) -> Tools:
        """What looks at these hits of the scene."""
        homes = self._homes.of(scene)
        scene = self._homelands.added(scene, homes)
        subjects = scene.once(Subjects, self.syntax)
        frames = Frames(subjects, scene.cast, hits, self._markers)
        scopes = self._reality.scopes(scene.article.words)
        return Tools(frames, RoleReasons(scene, subjects, frames, hits),
                     RealReasons(scene, scopes, hits, self._bare),
                     Timing(scene, hits, self.syntax, self.weigher),
                     PartsRuled(scene, subjects, self._markers.nations, hits, homes),
                     subjects, Hanging(scene, subjects))

    def triggers(self, scene: Scene) -> TriggerReasons:
        """What lists the reasons of the words that may be triggers."""
        return TriggerReasons(scene, self._gates, self._bare)

    def rule_real(self, hit: Hit, scene: Scene) -> str:
        """What the grammar alone says of a hit's status."""
        return self._reality.of(hit, scene.article.words, self._reality.scopes(scene.article.words))

    def chosen(self, scene: Scene) -> Iterator[tuple[Hit, float]]:
        """The hits that count as triggers with their chances, one type a word."""
        last = 0
        for hit, chance in self._ranked(scene):
            if hit.first >= last:
                last = hit.last
                yield hit, chance

    def _ranked(self, scene: Scene) -> list[tuple[Hit, float]]:
        if self.weigher is None or not self.weigher.knows("trigger"):
            return [(hit, 0.5) for hit in sorted(self._plain(scene), key=lambda h: (h.first, -h.last))]
        reasons = self.triggers(scene)
        weighed = [(hit, self.weigher.chance("trigger", reasons.of(hit))) for hit in candidates(scene)
                   if not self._gates.barred(hit, scene)]
        best = [(hit, chance) for hit, chance in weighed if chance >= _TRIGGER]
        best.sort(key=lambda pair: -pair[1])
        taken: set[int] = set()
        kept = []
        for hit, chance in best:
            if not taken & set(range(hit.first, hit.last)):
                taken |= set(range(hit.first, hit.last))
                kept.append((hit, chance))
        return sorted(kept, key=lambda pair: pair[0].first)

    def _plain(self, scene: Scene) -> Iterator[Hit]:
        covered = [(s.first, s.last) for s in scene.cast.spots if s.kind != "people"]
        covered += [(s.first, s.last) for s in scene.cast.initiative_spots if s.last - s.first > 1]
        inside = {i for first, end in covered for i in range(first, end)}
        for hit in scene.found.triggers:
            if (hit.first not in inside or hit.data["type"] == "meet") and self._gates.open(hit, scene):
                yield hit

    def _roles(self, hit: Hit, by: str, past: Sequence[tuple[Hit, Frame]], tools: Tools) -> tuple[Frame, float]:
        """The actors of an event, and the chance that its doers are right."""
        if self._who is None:
            return tools.frames.of(hit), 1.0
        found: dict[str, list[tuple[float, str]]] = {role: [] for role in ROLES}
        doing: dict[str, float] = {}
        for candidate in tools.roles.of(hit, by, past):
            chances = self._who.chances(candidate.reasons)
            chance, role = max(zip(chances, ROLES, strict=True))
            doing[candidate.id] = chances[0]
            if chance >= _JOINED:
                found[role].append((-chance, candidate.id))
        frame = Frame(*(tuple(self._together(hit, sorted(found[role]), tools)) for role in ROLES))
        frame = tools.ruled.of(hit, frame, tools.frames.both(hit))
        frame = frame if frame.who else frame._replace(who=tools.frames.launchers(hit))
        right = [doing[id] for id in frame.who if id in doing]
        wrong = max((chance for id, chance in doing.items() if id not in frame.who), default=0.0)
        return frame, min([*right, 1 - wrong])

    @staticmethod
    def _together(hit: Hit, ranked: Sequence[tuple[float, str]], tools: Tools) -> Iterator[str]:
        """The likeliest actor, those joined to it, and others only when they are likely by themselves."""
        if not ranked or -ranked[0][0] < _ROLE:
            return
        for number, (chance, id) in enumerate(ranked[:4]):
            if number == 0 or -chance >= _ALONE or tools.roles.joined(hit, ranked[0][1], id):
                yield id

    def _real(self, hit: Hit, rule: str, by: str, tools: Tools) -> tuple[str, float]:
        """The status of an event and the chance that it is right; what hangs on somebody has not happened."""
        chances = self._status.chances(tools.real.of(hit, rule, by)) if self._status is not None else None
        real, sure = (rule, 1.0) if chances is None else (
            REALS[chances.index(max(chances))], max(chances) / sum(chances))
        if real != "happened":
            return real, sure
        if tools.hanging.holds(hit):
            return "possible", sure
        return (rule if self._reality.held(hit, tools.subjects.words, tools.real.scopes) else real), sure


def candidates(scene: Scene) -> list[Hit]:
    """The words that may be triggers: those that the lexicon knows, and those that the net takes for one."""
    known = {(place, hit.data["type"]) for hit in scene.found.triggers for place in range(hit.first, hit.last)}
    found = list(scene.found.triggers)
    if scene.found.tagging:
        for place, kind in TriggerOdds(scene.found.tagging.events).likely(_WORTH):
            if (place, kind) not in known:
                found.append(Hit(place, place + 1, -1, NET, NET, {"type": kind}))
    return found


def title_last(chosen: Sequence[tuple[Hit, Any]], scene: Scene) -> list[tuple[Hit, Any]]:
    """The hits of the body, then those of the title, which leaves out what the body says in full."""
    words = scene.article.words
    title = scene.article.title
    if title is None:
        return list(chosen)
    return sorted(chosen, key=lambda pair: title.start <= words[pair[0].first].start < title.end)
