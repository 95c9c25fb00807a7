"""Of which state an actor of an article is."""

from __future__ import annotations

from collections.abc import Mapping

from hudna.claims.scene import Scene
from hudna.pack import Pack, state_of
from hudna.shapes import Actor, Spot


class Homes:
    """Knows the state of actors, by the pack or by the adjective of nation in their names; compiled once for a pack.

    `nations` are adjectives of nation (folded) with their state's entry.
    """

    def __init__(self, pack: Pack, nations: Mapping[str, str]) -> None:
        self._entries = {entry.id: entry for entry in pack.entries}
        self._nations = nations

    def of(self, scene: Scene) -> dict[str, str]:
        """The entry of the state of each actor of a scene, by the actor's id, where it is known."""
        offices = {(name.first, name.last): name.of for name in scene.found.names if name.of}
        actors = {actor.id: actor for actor in scene.cast.actors}
        found: dict[str, str] = {}
        for spot in scene.cast.spots:
            if spot.id not in found and spot.id in actors:
                state = self._known(actors[spot.id]) or self._state(offices.get((spot.first, spot.last))) or (
                    self._told(spot, scene))
                if state:
                    found[spot.id] = state
        return found

    def _known(self, actor: Actor) -> str:
        """The state of an actor that the pack knows: a person's by the office that he held last."""
        entry = self._entries.get(actor.ref or "")
        if entry is None:
            return ""
        return self._state(entry.id) or next(filter(None, (self._state(o.of) for o in reversed(entry.offices))), "")

    def _state(self, id: str | None) -> str | None:
        return state_of(id, self._entries)

    def _told(self, spot: Spot, scene: Scene) -> str:
        """The state whose adjective stands in a name or in the title before it."""
        words = scene.article.words[spot.phrase_first : max(spot.last, spot.phrase_last)]
        return next((self._nations[word.form] for word in words if word.form in self._nations), "")
