"""On whose word each stretch of the text stands."""

from __future__ import annotations

from hudna.claims.scene import Scene
from hudna.shapes import OUTLET


class Voices:
    """Answers for any word of one article whose word it is."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def at(self, word: int) -> str:
        """`outlet`, the id of the innermost statement that holds the word, or of an actor credited in passing."""
        return OUTLET
