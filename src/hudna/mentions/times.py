"""Expressions that fix a day, month or year."""

from __future__ import annotations

from hudna.grammar.dates import DateFinder
from hudna.grammar.dating import value
from hudna.grammar.tense import Future
from hudna.pack import Pack
from hudna.shapes import Article, TimeMention


class TimeFinder:
    """Finds dates and values them from the article's publication date; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._dates = DateFinder(pack.language)
        self._future = Future(pack.language)

    def find(self, article: Article) -> tuple[TimeMention, ...]:
        """The dates said, in the order of the text."""
        spoken = article.published.value
        found: list[TimeMention] = []
        for said in self._dates.find(article.words):
            future = self._future.at(article.words, said.first, said.last)
            valued = value(said, spoken, future=future, before=found[-1].value if found else "")
            if valued is not None:
                found.append(TimeMention(said.first, said.last, valued.value, valued.reason))
        return tuple(found)
