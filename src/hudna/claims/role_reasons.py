"""Reasons for and against an actor's being doer, target or place of an event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hudna.claims.frames import Frame, Frames
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.told import Told
from hudna.infer import step
from hudna.known import Known
from hudna.shapes import Hit, Spot

_CLOSE = (1, 2, 4, 7, 12, 20)
_WORTH = -1.5  # log-odds of the net from which on an actor of another sentence is a candidate
ROLES = ("who", "whom", "where")


def _steps(odds: Mapping[str, float]) -> Iterator[str]:
    """What the net says of an actor's roles."""
    best = max(odds, key=lambda role: odds[role])
    for role, one in odds.items():
        yield f"net {role}={step(one)}"
    yield f"net best={best}/{step(odds[best])}"


class Candidate(NamedTuple):
    """An actor that may have a part in an event, and the reasons for and against it."""

    id: str
    reasons: list[str]


class RoleReasons:
    """Lists the candidates of events in one article with their reasons."""

    def __init__(self, scene: Scene, subjects: Subjects, frames: Frames, hits: Sequence[Hit]) -> None:
        self._told = scene.once(Told.of_actors)
        self.scene, self.subjects, self.frames = scene, subjects, frames
        self.words = scene.article.words
        self.spots = subjects.spots
        self._marks = sorted({h.first for h in hits} | {h.first for h in scene.found.cues if h.pos != "word"})
        self._by_sentence: dict[int, list[Spot]] = {}
        for spot in scene.cast.spots:
            self._by_sentence.setdefault(self.words[spot.first].sentence, []).append(spot)
        self._speakers = {s.id: s.who for s in scene.says}
        self._kinds = {a.id: a.kind for a in scene.cast.actors}
        self._clauses: dict[int, tuple[int, int]] = {}
        self._opening: Known[int, bool] = Known(self._opens)
        often = sorted(scene.cast.actors, key=lambda a: -len(a.mentions))
        self._salience = {a.id: rank for rank, a in enumerate([a for a in often if a.kind != "place"])}
        self._nested = {id(s) for near in self._by_sentence.values() for s in near for o in near
                        if s is not o and o.phrase_first <= s.first and s.last <= o.phrase_last
                        and o.phrase_last - o.phrase_first > s.last - s.first and o.id != s.id}

    def of(self, hit: Hit, by: str, past: Sequence[tuple[Hit, Frame]]) -> Iterator[Candidate]:
        """The candidates of a hit whose voice is `by`; `past` are the earlier hits with their roles."""
        rules = self.frames.of(hit)
        gathered: dict[str, list[str]] = {}
        for spot, where in self._ranked(hit):
            gathered.setdefault(spot.id, []).extend(self._spot_reasons(hit, spot, where))
        for id, reason in self._carried(hit, by, past):
            gathered.setdefault(id, []).append(reason)
        for role, ids in rules._asdict().items():
            for id in ids:
                gathered.setdefault(id, []).extend([f"rule={role}/{hit.pos}", f"rule={role}/{hit.data['type']}"])
        told = self._told.of(hit.first, hit.data["type"], ROLES)
        for id, odds in told.items():
            if id in gathered or max(odds.values()) >= _WORTH:
                gathered.setdefault(id, []).extend(_steps(odds))
        pronoun = self._pronoun_before(hit)
        for id, reasons in gathered.items():
            kind, type = self._kinds.get(id, "?"), hit.data["type"]
            salient = self._salience.get(id, 9)
            reasons += [f"salient={min(salient, 4)}/{hit.pos}", f"salient={min(salient, 4)}/{kind}"]
            if pronoun:
                reasons += [f"{pronoun}/{r}" for r in reasons if r.startswith(("last=", "place=before", "same="))]
            yield Candidate(id, ["bias", f"kind={kind}", f"kind={kind}/{type}", f"kind={kind}/{hit.pos}",
                                 f"type={type}", *dict.fromkeys(reasons)])

    def joined(self, hit: Hit, one: str, other: str) -> bool:
        """Say whether two actors stand joined by a conjunction in the hit's sentence."""
        near = self._by_sentence.get(self.words[hit.first].sentence, [])
        return any({one, other} <= {s.id for s in self.spots.joined(spot)} for spot in near if spot.id in (one, other))

    def _ranked(self, hit: Hit) -> Iterator[tuple[Spot, str]]:
        """The spots of the hit's sentence with side and rank among those on their side."""
        near = self._by_sentence.get(self.words[hit.first].sentence, [])
        after = [s for s in near if s.phrase_first >= hit.last]
        before = [s for s in reversed(near) if s.last <= hit.first]
        over = [s for s in near if s.first < hit.last and s.last > hit.first]
        for side, spots in (("after", after), ("before", before), ("over", over)):
            rank = 0
            for number, spot in enumerate(spots[:8]):
                rank += number > 0 and not self._joined(spots[number - 1], spot)
                yield spot, f"{side}{min(rank, 3)}"

    def _joined(self, one: Spot, other: Spot) -> bool:
        left, right = sorted((one, other), key=lambda s: s.first)
        return any(s.first == right.first for s in self.spots.joined(left)[1:])

    def _spot_reasons(self, hit: Hit, spot: Spot, place: str) -> Iterator[str]:
        side = place[:-1]
        governed = self.spots.governed(spot)
        low, high = (hit.last, spot.phrase_first) if side == "after" else (spot.last, hit.first)
        marks = max(0, bisect_left(self._marks, high) - bisect_left(self._marks, low))
        near = next((i for i, limit in enumerate(_CLOSE) if high - low < limit), len(_CLOSE))
        type, pos = hit.data["type"], hit.pos
        wanted = hit.data.get("whom")
        frame = ("object" if wanted == "object" else "particle" if wanted else "none")
        yield f"place={place}/{pos}"
        yield f"governed={side}/{governed}/{pos}"
        yield f"governed={side}/{governed}/{type}"
        yield f"near={side}{near}/{pos}"
        yield f"marks={side}{min(marks, 3)}/{pos}"
        fits = "bare" if not governed else governed if governed in (wanted or ()) else "other"
        yield f"frame={frame}/{side}/{fits}/{pos}"
        yield f"lemma={hit.lemma}/{side}/{governed}/{pos}"
        if self._same_clause(hit, spot):
            yield f"clause={place}/{pos}"
        if side == "before" and high - low <= 1 and low < len(self.words) and self.subjects.syntax.relatives.at(
                self.words, min(low, hit.first - 1)):
            yield f"antecedent/{pos}/{type}"
            yield f"antecedent/{pos}/{bool(hit.suffix)}"
        if high == low:
            yield f"touches={side}/{pos}/{hit.data.get('genitive', '')}"
            yield f"touches={side}/{hit.lemma}/{pos}"
        if not marks:
            yield f"first={place}/{type}"
        if hit.suffix:
            yield f"suffix={place}/{pos}"
        if id(spot) in self._nested:
            yield f"nested/{spot.kind}"
        if self._crosses(low, high):
            yield f"crosses={side}/{pos}"
        gender = self._agreement(hit, spot)
        if gender:
            yield f"agrees={side}/{gender}/{pos}"
        if spot.phrase_first > spot.first - 1 and side == "before" and not governed and place == "before0":
            yield f"leads/{pos}"

    def _same_clause(self, hit: Hit, spot: Spot) -> bool:
        first, last = self._clauses.setdefault(hit.first, self.subjects.clause(hit.first))
        return first <= spot.first < last

    def _pronoun_before(self, hit: Hit) -> str:
        """`that+pronoun` when the verb follows a conjunction with a pronoun ('that they')."""
        place = hit.first - 1
        if place < 0 or hit.pos not in ("past", "present"):
            return ""
        joint = self.subjects.syntax.complementizers.at(self.words, place)
        return f"that{len(self.words[place].form)}" if joint else ""

    def _crosses(self, low: int, high: int) -> bool:
        return any(self._opening[place] for place in range(max(low, 0), min(high, low + 20)))

    def _opens(self, place: int) -> bool:
        """Say whether a word opens a clause."""
        return self.subjects.syntax.opens(self.words, place)

    def _agreement(self, hit: Hit, spot: Spot) -> str:
        gender = self.spots.gender(spot.id)
        if not gender or hit.pos not in ("past", "present") or hit.person not in ("3ms", "3fs"):
            return ""
        return "yes" if hit.person[1] == gender else "no"

    def _carried(self, hit: Hit, by: str, past: Sequence[tuple[Hit, Frame]]) -> Iterator[tuple[str, str]]:
        """Actors brought along from elsewhere: the speaker, and those of earlier events."""
        type, pos = hit.data["type"], hit.pos
        speaker = self._speakers.get(by)
        if speaker:
            yield speaker, f"speaker/{type}"
            yield speaker, f"speaker/{pos}"
            yield speaker, f"speaker/{hit.person[:1]}/{pos}"
        same = next(((h, f) for h, f in reversed(past) if h.data["type"] == type), None)
        last = past[-1] if past else None
        for name, pair in (("same", same), ("last", last)):
            if pair is None:
                continue
            gap = abs(self.words[hit.first].sentence - self.words[pair[0].first].sentence)
            for role, ids in pair[1]._asdict().items():
                for id in ids:
                    yield id, f"{name}={role}/{type}"
                    yield id, f"{name}={role}/{pos}/{min(gap, 3)}/{hit.definite}"
                    yield id, f"{name}={role}/{pair[0].data['type']}/{type}"
        if hit.suffix:
            for id in (last[1].who if last else ()):
                yield id, f"suffix last/{pos}"

