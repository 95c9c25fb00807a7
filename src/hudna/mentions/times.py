"""Expressions that fix a day, month or year."""

from __future__ import annotations

from hudna.pack import Pack
from hudna.shapes import Article, TimeMention


class TimeFinder:
    """Finds dates and values them from the article's publication date; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def find(self, article: Article) -> tuple[TimeMention, ...]:
        """The dates said, in the order of the text."""
        return ()
