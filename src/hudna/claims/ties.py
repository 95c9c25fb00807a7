"""Standing relations."""

from __future__ import annotations

from hudna.claims.scene import Scene
from hudna.pack import Pack
from hudna.shapes import Tie


class TieDrawer:
    """Draws ties; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def draw(self, scene: Scene) -> tuple[Tie, ...]:
        """The ties of an article, in the order of the text."""
        return ()
