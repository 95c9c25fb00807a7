"""Numbers, in figures and in words."""

from __future__ import annotations

from hudna.pack import Pack
from hudna.shapes import Amount, Article


class AmountFinder:
    """Finds numbers with their bounds; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def find(self, article: Article) -> tuple[Amount, ...]:
        """The numbers said, in the order of the text."""
        return ()
