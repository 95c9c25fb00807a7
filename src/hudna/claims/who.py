"""Who is who inside one article."""

from __future__ import annotations

from hudna.pack import Pack
from hudna.shapes import Article, Cast, Found


class WhoIsWho:
    """Gathers mentions into actors and initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def settle(self, article: Article, found: Found) -> Cast:
        """The cast of an article."""
        return Cast()
