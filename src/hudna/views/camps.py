"""On whose side a voice speaks."""

from __future__ import annotations

from collections.abc import Mapping

from hudna.pack import Pack, state_of
from hudna.shapes import Name

_OF_STATE = frozenset({"state", "gov", "mil"})


class Camps:
    """Knows for which bodies an actor speaks: itself, what it leads or is part of, and the state that these are of.

    A state at war within itself is nobody's side, as its bodies may be of two; two at war with each other are sides.
    """

    def __init__(self, pack: Pack, speaks_for: Mapping[str, frozenset[str]]) -> None:
        self._speaks_for = speaks_for
        self._entries = {entry.id: entry for entry in pack.entries}
        self._of_what = {entry.id: entry.of for entry in pack.entries}
        self._kinds = {entry.id: entry.kind for entry in pack.entries}
        homes = [row["of"] for row in pack.domain.get("processes") or ()]
        self._torn = frozenset(str(of[0]) for of in homes if len(of) == 1)
        self._known: dict[tuple[str, str], frozenset[str]] = {}

    def of(self, actor: Name) -> frozenset[str]:
        """The ids of an actor's side."""
        found = self._known.get((actor.id, actor.kind))
        if found is None:
            found = self._known[actor.id, actor.kind] = self._of(actor)
        return found

    def _of(self, actor: Name) -> frozenset[str]:
        bodies = self._speaks_for.get(actor.id, frozenset()) | {actor.id}
        states = {home for body in bodies if (self._kinds.get(body) or actor.kind) in _OF_STATE
                  and (home := self._state(body))}
        return bodies | states

    def _state(self, body: str) -> str | None:
        """The state of a body, if it is not at war within itself."""
        state = state_of(body, self._entries)
        return None if state in self._torn else state

    def is_of(self, actor: Name, state: Name) -> bool:
        """Say whether an actor is a body of a state, or speaks for one."""
        return state.kind == "state" and any(
            self._kinds.get(body) in _OF_STATE and self._of_what.get(body) == state.id for body in self.of(actor))

    def unknown(self, actor: Name) -> bool:
        """Say whether nothing tells on whose side an actor is: not in the pack, or a person of no known body."""
        return not actor.in_pack or (actor.kind == "person" and len(self.of(actor)) == 1)

    def same(self, left: Name, right: Name) -> bool:
        """Say whether two actors are of one side."""
        return bool(self.of(left) & self.of(right))

    def side(self, one: Name, other: Name) -> bool:
        """Say whether two actors are of one side, a state's bodies among them."""
        return self.same(one, other) or self.is_of(one, other) or self.is_of(other, one)
