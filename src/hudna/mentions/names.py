"""Names, roles and groups that stand for actors."""

from __future__ import annotations

from hudna.pack import Pack
from hudna.shapes import Article, NameMention


class NameFinder:
    """Finds mentions of actors; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def find(self, article: Article) -> tuple[NameMention, ...]:
        """The mentions of actors, in the order of the text."""
        return ()
