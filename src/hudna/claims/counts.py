"""Numbers of people."""

from __future__ import annotations

from hudna.claims.scene import Scene
from hudna.pack import Pack
from hudna.shapes import Count


class CountDrawer:
    """Draws counts; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def draw(self, scene: Scene) -> tuple[Count, ...]:
        """The counts of an article, in the order of the text."""
        return ()
