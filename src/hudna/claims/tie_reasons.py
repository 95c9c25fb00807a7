"""Reasons for and against a tie between two actors, whoever proposed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hudna.claims.scene import Scene
from hudna.claims.tie_phrases import Draft
from hudna.claims.told import Told
from hudna.infer import step
from hudna.infer.opinion import LINKS
from hudna.shapes import Spot

NET = "net"
_WORTH, _ARC = -2.0, -1.5   # log-odds of the net from which on a word may tie, an actor may be an end
_ENDS = 3                   # likeliest actors at each end that the net proposes
_NEAR = (0, 1, 3, 6, 12)


class Proposed(NamedTuple):
    """A tie that may be drawn and who proposes it: a part of the grammar, or the net."""

    way: str
    draft: Draft


class TieReasons:
    """Proposes ties by the net and lists the reasons of any, in one article."""

    def __init__(self, scene: Scene) -> None:
        self._words, self._links = scene.article.words, scene.found.tagging.links
        self._told = scene.once(Told.of_actors)
        self._kinds = {actor.id: actor.kind for actor in scene.cast.actors}
        self._spots: dict[str, list[Spot]] = {}
        for spot in scene.cast.spots:
            self._spots.setdefault(spot.id, []).append(spot)
        self._bonds = {hit.first: hit for hit in scene.found.bonds}
        self._arcs: dict[tuple[int, str], Mapping[str, Mapping[str, float]]] = {}

    def proposed(self) -> Iterator[Proposed]:
        """The ties that the net alone would draw."""
        if self._links is None:
            return
        for number, type in enumerate(LINKS[:-2]):
            for place in (self._links[:, number] >= _WORTH).nonzero()[0]:
                ends = {side: sorted(((odds[side], id) for id, odds in self._ends(int(place), type).items()
                                      if odds[side] >= _ARC), reverse=True)[:_ENDS] for side in ("from", "to")}
                for _, source in ends["from"]:
                    for _, target in ends["to"]:
                        if source != target:
                            yield Proposed(NET, Draft(type, int(place), int(place) + 1, source, target))

    def of(self, draft: Draft, ways: Iterable[str]) -> list[str]:
        """The reasons of a tie; `ways` are those who propose it."""
        type, place = draft.type, draft.first
        kinds = f"{self._kinds.get(draft.source, '?')}>{self._kinds.get(draft.target, '?')}"
        rules = "+".join(sorted(way for way in set(ways) if way != NET)) or "none"
        hit = self._bonds.get(place)
        word = f"{hit.lemma}/{hit.pos}" if hit is not None else self._words[place].form
        found = ["bias", f"rule={rules}", f"rule={rules}/{type}", f"type={type}", f"kinds={kinds}",
                 f"kinds={kinds}/{type}", f"rule={rules}/{kinds}", f"word={word}/{type}", f"real={draft.real}/{type}"]
        sides = (("from", draft.source), ("to", draft.target))
        for side, id in sides:
            gap, where = self._gap(place, id)
            found += [f"{side}={where}{gap}/{type}", f"{side}={where}{gap}/{rules}"]
        if self._links is not None and type in LINKS:
            link = step(float(self._links[place : draft.last, LINKS.index(type)].max()))
            found += [f"net={link}", f"net={link}/{type}", f"net={link}/{rules}"]
            ends = self._ends(place, type)
            odds = [step(ends[id][side]) if id in ends else -7 for side, id in sides]
            found += [f"net {side}={one}/{rules}" for (side, _), one in zip(sides, odds, strict=True)]
            found += [f"net both={min(odds)}", f"net both={min(odds)}/{link}", f"net both={min(odds)}/{type}"]
            best = [_best(ends, side) == id for side, id in sides]
            found.append(f"net best={best[0]}{best[1]}/{rules}")
        return found

    def _ends(self, place: int, type: str) -> Mapping[str, Mapping[str, float]]:
        if (place, type) not in self._arcs:
            self._arcs[place, type] = self._told.of(place, type, ("from", "to"))
        return self._arcs[place, type]

    def _gap(self, place: int, id: str) -> tuple[int, str]:
        """How far the actor's nearest mention stands, in a few steps, and on which side."""
        gaps = [(max(s.first - place, place - s.last + 1), "after" if s.first > place else "before")
                for s in self._spots.get(id, ())
                if self._words[s.first].sentence == self._words[place].sentence]
        if not gaps:
            return 9, "elsewhere"
        gap, side = min(gaps)
        return next((i for i, limit in enumerate(_NEAR) if gap <= limit), len(_NEAR)), side


def _best(ends: Mapping[str, Mapping[str, float]], side: str) -> str:
    return max(ends, key=lambda id: ends[id][side], default="")


def together(proposed: Iterable[Proposed]) -> list[tuple[Draft, list[str]]]:
    """Each tie once, with all who propose it: the grammar before the net, past ties before those that hold."""
    found: dict[tuple[str, str, str], tuple[Draft, list[str]]] = {}
    order = sorted(proposed, key=lambda p: (p.way == NET, p.draft.first, p.draft.last))
    for way, draft in order:
        pair = (draft.type, draft.source, draft.target)
        known, ways = found.setdefault(pair, (draft, []))
        ways.append(way)
        if known.real == "holds" and draft.real != "holds" and way != NET:
            found[pair] = (draft, ways)
    return sorted(found.values(), key=lambda pair: (pair[0].first, pair[0].last))


def likeliest(rated: Sequence[tuple[float, Draft]]) -> list[tuple[float, Draft]]:
    """The ties in the order of the text; of one type between two actors in both directions the likelier."""
    found: dict[tuple[str, frozenset[str]], tuple[float, Draft]] = {}
    for chance, draft in rated:
        pair = (draft.type, frozenset((draft.source, draft.target)))
        if pair not in found or found[pair][0] < chance:
            found[pair] = (chance, draft)
    return sorted(found.values(), key=lambda pair: (pair[1].first, pair[1].last))
