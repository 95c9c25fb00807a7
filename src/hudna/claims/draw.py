"""All drawers, run over one article."""

from __future__ import annotations

from hudna.claims.conditions import ConditionDrawer
from hudna.claims.counts import CountDrawer
from hudna.claims.events import EventDrawer
from hudna.claims.once import without_ties
from hudna.claims.says import SaysDrawer
from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.claims.ties import TieDrawer
from hudna.claims.who import WhoIsWho
from hudna.infer import Weigher
from hudna.pack import Pack
from hudna.shapes import Article, Cast, DateSaid, Found, Reading, Tagging


class Drawer:
    """Draws the claims of an article; compiled once for a pack. With a weigher its reasons are weighed."""

    def __init__(self, pack: Pack, weigher: Weigher | None = None) -> None:
        self.who = WhoIsWho(pack, weigher)
        syntax = Syntax(pack)
        self.says = SaysDrawer(pack, weigher, syntax)
        self.events = EventDrawer(pack, weigher, syntax)
        self.ties = TieDrawer(pack, weigher, syntax)
        self._conditions = ConditionDrawer(pack, syntax)
        self._counts = CountDrawer(pack, syntax)

    def draw(self, article: Article, found: Found, tagging: Tagging) -> Reading:
        """The reading of an article: its cast and its claims."""
        return self.finish(self.scene(article, found))

    def scene(self, article: Article, found: Found, cast: Cast | None = None) -> Scene:
        """Who is who (unless `cast` says it) and who said what."""
        scene = Scene(article, found, cast or self.who.settle(article, found))
        return scene.saying(self.says.draw(scene))

    def finish(self, scene: Scene) -> Reading:
        """The claims of a scene."""
        article, found, cast = scene.article, scene.found, scene.cast
        ties = self.ties.draw(scene)
        return Reading(
            article=article, actors=cast.actors, initiatives=cast.initiatives,
            dates=tuple(DateSaid(article.span_of(t.first, t.last), t.value, t.reason) for t in found.times),
            says=scene.says, events=without_ties(self.events.draw(scene), ties, self.events.kinds), ties=ties,
            conditions=self._conditions.draw(scene), counts=self._counts.draw(scene))
