"""Reasons for an event's concerning an initiative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hudna.claims.near import Near, recalled
from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.claims.told import Told
from hudna.infer import step
from hudna.shapes import Hit, Spot

_GAP, _RANK = 4, 3


class Choice(NamedTuple):
    """An initiative, or a date, that may be an event's, and the reasons for and against it."""

    id: str
    reasons: list[str]


class AboutReasons:
    """Lists the initiatives that the events of one article may concern, with reasons."""

    def __init__(self, scene: Scene, hits: Sequence[Hit], syntax: Syntax) -> None:
        self.scene, self.near = scene, Near(scene, hits, syntax)
        self._told = Told(scene, scene.cast.initiative_spots)
        self.words = scene.article.words
        self._kinds = {i.id: i.kind for i in scene.cast.initiatives}
        often = sorted(scene.cast.initiatives, key=lambda i: -len(i.mentions))
        self._salience = {i.id: min(rank, _RANK) for rank, i in enumerate(often)}
        self._title = {s.id for s in scene.cast.initiative_spots if self.words[s.first].line == self.words[0].line}
        self._spots: dict[str, list[Spot]] = {}
        for spot in scene.cast.initiative_spots:
            self._spots.setdefault(spot.id, []).append(spot)

    def of(self, hit: Hit, rule: str | None, past: Sequence[tuple[Hit, str | None]]) -> Iterator[Choice]:
        """The initiatives and their reasons; `rule` is what distance says, `past` the earlier events' initiatives."""
        type, pos = hit.data["type"], hit.pos
        same = [s for s in self.scene.cast.initiative_spots if self.near.same_sentence(hit, s.first)]
        after = list(dict.fromkeys(s.id for s in same if s.last > hit.first))
        before = list(dict.fromkeys(s.id for s in reversed(same) if s.first < hit.first))
        last = next((s.id for s in reversed(self.scene.cast.initiative_spots) if s.first < hit.first), None)
        told = self._told.of(hit.first, type, ("about",))
        best = max(told, key=lambda id: told[id]["about"], default=None)
        earlier = list(recalled(hit, past))
        for id, spots in self._spots.items():
            kind = self._kinds.get(id, "?")
            reasons = [f"kind={kind}/{type}", f"kind={kind}/{hit.lemma}", f"type={type}", f"lemma={hit.lemma}/{pos}",
                       f"title={id in self._title}/{type}", f"salient={self._salience[id]}/{type}",
                       f"number={min(len(self._spots), _RANK)}/{type}", f"last={id == last}/{type}",
                       f"rule={'this' if rule == id else 'none' if rule is None else 'other'}/{type}",
                       f"rule={'this' if rule == id else 'none' if rule is None else 'other'}/{pos}"]
            rank = f"{_rank(after, id)}/{_rank(before, id)}"
            reasons += [f"rank={rank}/{type}", f"rank={rank}/{pos}", f"rank={rank}/{kind}", f"rank={rank}/{hit.lemma}"]
            reasons += self._farther(hit, id, spots, last)
            for side, spot in self._nearest(hit, spots):
                reasons += self.near.of(hit, side, spot)
                reasons += [f"{side}/{kind}/{type}", f"{side}/{len(self._spots) > 1}/{type}"]
                reasons += [f"{side}={w}/{hit.lemma}" for w in self._phrase(spot)]
            reasons += self._carried(hit, id, earlier)
            if id in told:
                odds = step(told[id]["about"])
                reasons += [f"net={odds}", f"net={odds}/{id == best}", f"net={odds}/{type}"]
            yield Choice(id, ["bias", *dict.fromkeys(reasons)])

    def _nearest(self, hit: Hit, spots: Sequence[Spot]) -> Iterator[tuple[str, Spot]]:
        """The nearest spot on each side of the hit in its sentence, and one that holds it."""
        same = [s for s in spots if self.near.same_sentence(hit, s.first)]
        after = next((s for s in same if s.first >= hit.last), None)
        before = next((s for s in reversed(same) if s.last <= hit.first), None)
        over = next((s for s in same if s.first < hit.last and hit.first < s.last), None)
        return ((side, s) for side, s in (("after", after), ("before", before), ("over", over)) if s is not None)

    def _phrase(self, spot: Spot) -> set[str]:
        return {f"long{min(spot.last - spot.first, _RANK)}"}

    def _farther(self, hit: Hit, id: str, spots: Sequence[Spot], last: str | None) -> list[str]:
        """The nearest mention in earlier sentences."""
        type = hit.data["type"]
        earlier = [s for s in spots if s.first < hit.first]
        if not earlier:
            return [f"unspoken/{type}", f"unspoken/{hit.pos}"]
        gap = min(self.words[hit.first].sentence - self.words[earlier[-1].first].sentence, _GAP)
        reasons = [f"gap={gap}/{type}", f"gap={gap}/{id == last}/{type}", f"gap={gap}/{id == last}/{hit.lemma}",
                   f"gap={gap}/{id == last}/{hit.pos}/{hit.definite}"]
        return [*reasons, f"gap={gap}/{id == last}/suffix"] if hit.suffix else reasons

    def _carried(self, hit: Hit, id: str, earlier: Sequence[tuple[str, Hit, str | None]]) -> Iterator[str]:
        """What the events before concern."""
        type = hit.data["type"]
        for name, other, concern in earlier:
            gap = min(self.words[hit.first].sentence - self.words[other.first].sentence, _GAP)
            it = "this" if concern == id else "none" if concern is None else "other"
            yield f"{name}={it}/{type}"
            yield f"{name}={it}/{gap}/{name == 'event' and other.data['type']}"
            yield f"{name}={it}/{gap}/{hit.pos}"


def _rank(ids: Sequence[str], id: str) -> str:
    return str(min(ids.index(id), _RANK)) if id in ids else "-"
