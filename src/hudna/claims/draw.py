"""All drawers, run over one article."""

from __future__ import annotations

from dataclasses import replace

from hudna.claims.conditions import ConditionDrawer
from hudna.claims.counts import CountDrawer
from hudna.claims.events import EventDrawer
from hudna.claims.says import SaysDrawer
from hudna.claims.scene import Scene
from hudna.claims.ties import TieDrawer
from hudna.claims.who import WhoIsWho
from hudna.pack import Pack
from hudna.shapes import Article, Cast, DateSaid, Found, Reading, Tagging


class Drawer:
    """Draws the claims of an article; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._who = WhoIsWho(pack)
        self._says = SaysDrawer(pack)
        self._events = EventDrawer(pack)
        self._ties = TieDrawer(pack)
        self._conditions = ConditionDrawer(pack)
        self._counts = CountDrawer(pack)

    def draw(self, article: Article, found: Found, tagging: Tagging) -> Reading:
        """The reading of an article: its cast and its claims."""
        return self.draw_with(article, found, self._who.settle(article, found))

    def draw_with(self, article: Article, found: Found, cast: Cast) -> Reading:
        """The claims of an article whose cast is already known."""
        scene = Scene(article, found, cast)
        scene = replace(scene, says=self._says.draw(scene))
        return Reading(
            article=article, actors=cast.actors, initiatives=cast.initiatives,
            dates=tuple(DateSaid(article.span_of(t.first, t.last), t.value, t.reason) for t in found.times),
            says=scene.says, events=self._events.draw(scene), ties=self._ties.draw(scene),
            conditions=self._conditions.draw(scene), counts=self._counts.draw(scene))
