"""Words that stand for somebody's state without naming it: his country, their country."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace

from hudna.claims.scene import Scene
from hudna.claims.syntax import Phrases, Syntax
from hudna.pack import Pack
from hudna.shapes import Spot

_OWNERS = frozenset({"person", "gov", "mil", "people"})


class Homelands:
    """Finds such words; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        self._words = Phrases(pack.language["roles"]["homelands"], syntax.clitics)

    def added(self, scene: Scene, homes: Mapping[str, str]) -> Scene:
        """The scene with the states that such words stand for as parts of its sentences; `homes` are those of actors.

        Only a state that is among the actors by its name counts.
        """
        found = list(self._spots(scene, homes))
        if not found:
            return scene
        taken = {spot.first for spot in found}
        spots = [spot for spot in scene.cast.spots if spot.first not in taken or spot.last - spot.first > 1]
        return replace(scene, cast=replace(scene.cast, spots=tuple(sorted([*spots, *found]))))

    def _spots(self, scene: Scene, homes: Mapping[str, str]) -> Iterator[Spot]:
        words = scene.article.words
        states = {actor.ref: actor.id for actor in scene.cast.actors if actor.kind == "state" and actor.ref}
        for place in range(len(words)):
            if not self._words.at(words, place):
                continue
            owner = self._speaker(place, scene) or self._before(place, scene)
            id = states.get(homes.get(owner, ""))
            if id is not None:
                yield Spot(place, place + 1, id, "state", place, place + 1)

    @staticmethod
    def _speaker(place: int, scene: Scene) -> str:
        """Who says the words in which a word stands: the innermost statement's speaker."""
        at = scene.article.words[place].start
        inside = [said for said in scene.says if said.content.start <= at < said.content.end]
        return min(inside, key=lambda said: said.content.end - said.content.start).who if inside else ""

    @staticmethod
    def _before(place: int, scene: Scene) -> str:
        """The person or body named last before a word in its sentence."""
        words, spots = scene.article.words, scene.cast.spots
        for number in range(bisect_left(spots, (place,)) - 1, -1, -1):
            spot = spots[number]
            if words[spot.first].sentence != words[place].sentence:
                break
            if spot.kind in _OWNERS and spot.last <= place:
                return spot.id
        return ""
