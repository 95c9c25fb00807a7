"""Examples of statements: is this cue one, who speaks, where do the words end.

Gathered from gold readings with the gold's own decisions as history; `fit_reasons.py` fits the weights.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from examples import Example, Record

from hudna.claims.ends import END
from hudna.claims.extents import Extent
from hudna.claims.says import Desk, SaysDrawer, cues, ruled, told
from hudna.claims.scene import Scene
from hudna.claims.speakers import Said
from hudna.shapes import Hit, Word

_NEAR = 2  # words by which a beginning may differ from the gold's


class Gold(NamedTuple):
    """A statement of the gold in word numbers, joint speakers together."""

    cue: tuple[int, int]
    first: int
    last: int
    who: tuple[str, ...]


class SaysExamples:
    """Gathers the examples of statements, by question."""

    def __init__(self, drawer: SaysDrawer) -> None:
        self.drawer = drawer
        self.examples: dict[str, list[Example]] = {"says": [], "speaker": [], END: []}

    def add(self, record: Record, scene: Scene, alias: Mapping[str, str]) -> None:
        """Gather the examples of one article; `alias` gives the gold's actor for each of the scene's."""
        desk, golds = self.drawer.desk(scene), _golds(record, scene.article.words)
        back = {gold: mine for mine, gold in alias.items()}
        earlier: tuple[Said, ...] = ()
        for hits in cues(scene):
            gold = next((g for g in golds for h in hits if g.cue[0] < h.last and g.cue[1] > h.first),
                        self._relayed(desk, hits, golds, earlier))
            chosen = self._extents(desk, hits, gold, earlier)
            if gold is None or chosen is None:
                continue
            hit, extent = chosen
            options = desk.ends.options(extent)
            for end in options if gold.last in options else ():
                self.examples[END].append((desk.ends.of(hit, extent, end), end == gold.last))
            for voter in desk.persons.of(hit, extent, earlier):
                self.examples["speaker"].append((voter.reasons, alias.get(voter.id) in gold.who))
            who = tuple(back[id] for id in gold.who if id in back)
            if not who:
                rule = ruled(desk, hit, earlier)
                who = rule.who if rule is not None else ()
            if who and not told(extent, earlier):
                earlier = (Said(hit, who, extent.first, gold.last), *earlier)

    def _relayed(self, desk: Desk, hits: Sequence[Hit], golds: Sequence[Gold],
                 earlier: tuple[Said, ...]) -> Gold | None:
        """The statement that a relaying verb brings in, though the gold takes a later word for its cue."""
        return next((g for hit in hits if hit.data.get("relay") for extent in desk.extents.options(hit, earlier)
                     for g in golds if hit.first < g.cue[0] <= extent.first and _fits(extent, g)), None)

    def _extents(self, desk: Desk, hits: Sequence[Hit], gold: Gold | None,
                 earlier: tuple[Said, ...]) -> tuple[Hit, Extent] | None:
        options = [(hit, extent) for hit in hits for extent in desk.extents.options(hit, earlier)]
        fitting = [o for o in options if gold is not None and _fits(o[1], gold)]
        chosen = min(fitting, key=lambda o: abs(o[1].first - gold.first), default=None) if gold is not None else None
        for hit, extent in options:
            right = chosen is not None and extent.first == chosen[1].first and hit.family == chosen[0].family
            self.examples["says"].append((desk.said.of(hit, extent, earlier), right))
        return chosen


def _fits(extent: Extent, gold: Gold) -> bool:
    if extent.how == "credit":
        return _overlap(extent.first, extent.last, gold) >= 0.5
    return abs(extent.first - gold.first) <= _NEAR


def _overlap(first: int, last: int, gold: Gold) -> float:
    shared = min(last, gold.last) - max(first, gold.first)
    return shared / (max(last, gold.last) - min(first, gold.first)) if shared > 0 else 0.0


def _golds(record: Record, words: Sequence[Word]) -> list[Gold]:
    starts = [word.start for word in words]
    ends = [word.end for word in words]

    def span(extent: Sequence[int]) -> tuple[int, int]:
        return bisect_left(ends, extent[0] + 1), bisect_left(starts, extent[1])

    found: dict[tuple[tuple[int, int], tuple[int, int]], tuple[str, ...]] = {}
    for says in record["says"]:
        if says["cue"]:
            place = (span(says["cue"]), span(says["content"]))
            found[place] = (*found.get(place, ()), says["who"])
    return [Gold(cue, first, last, who) for (cue, (first, last)), who in found.items()]
