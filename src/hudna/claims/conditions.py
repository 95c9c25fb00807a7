"""What an initiative depends on."""

from __future__ import annotations

from hudna.claims.scene import Scene
from hudna.pack import Pack
from hudna.shapes import Condition


class ConditionDrawer:
    """Draws conditions; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def draw(self, scene: Scene) -> tuple[Condition, ...]:
        """The conditions of an article, in the order of the text."""
        return ()
