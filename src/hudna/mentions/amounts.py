"""Numbers, in figures and in words."""

from __future__ import annotations

from hudna.grammar.bounds import Bounding
from hudna.pack import Pack
from hudna.shapes import Amount, Article


class AmountFinder:
    """Finds numbers with their bounds; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._bounding = Bounding(pack.language)

    def find(self, article: Article) -> tuple[Amount, ...]:
        """The numbers said, in the order of the text; years and days of the month are numbers too."""
        words = article.words
        found: list[Amount] = []
        at = 0
        while at < len(words):
            bounds = self._bounding.at(words, at)
            if bounds is None:
                at += 1
                continue
            found.append(Amount(at, bounds.last, bounds.least, bounds.most))
            at = bounds.last
        return tuple(found)
