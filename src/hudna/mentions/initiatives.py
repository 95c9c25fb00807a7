"""Noun phrases that name truces, talks, plans, agreements, resolutions, embargoes and operations."""

from __future__ import annotations

from hudna.pack import Pack
from hudna.shapes import Article, InitiativeMention


class InitiativeFinder:
    """Finds mentions of initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def find(self, article: Article) -> tuple[InitiativeMention, ...]:
        """The mentions of initiatives, in the order of the text."""
        return ()
