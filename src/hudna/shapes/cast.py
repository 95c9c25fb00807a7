"""Who is who inside one article, and where each stands in its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from hudna.shapes.claim import Actor, Initiative


class Spot(NamedTuple):
    """A mention in word numbers: words [first, last) name `id` (an actor or an initiative).

    [phrase_first, phrase_last) is the whole noun phrase, title and apposition included.
    """

    first: int
    last: int
    id: str
    kind: str
    phrase_first: int
    phrase_last: int


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors and initiatives of an article and the spots of their mentions, in the order of the text."""

    actors: tuple[Actor, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    spots: tuple[Spot, ...] = ()        # of actors
    initiative_spots: tuple[Spot, ...] = ()

    def actor(self, id: str) -> Actor:
        """The actor with that id; KeyError when there is none."""
        for actor in self.actors:
            if actor.id == id:
                return actor
        raise KeyError(id)
