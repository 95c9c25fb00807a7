"""Expressions that fix a day, month or year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from hudna.grammar.anchors import Anchors
from hudna.grammar.dates import DateFinder, Said
from hudna.grammar.dating import Valued, value
from hudna.grammar.tense import Future
from hudna.mentions import quotes
from hudna.pack import Pack
from hudna.shapes import Article, Basis, Quote, TimeMention

_SINCE = 90    # a page was written about so many days after the newest dated event of which it speaks
_UNTIL = 60    # and so many before one that it says is to come
_WORDS = 3     # in a quotation of more words somebody speaks


class TimeFinder:
    """Finds dates and values them from the article's publication date; compiled once for a pack."""

    def __init__(self, pack: Pack, dates: DateFinder | None = None) -> None:
        self._dates = dates or DateFinder(pack.language)
        self._future = Future(pack.language)
        self._anchors = Anchors(pack)

    def find(self, article: Article) -> tuple[TimeMention, ...]:
        """The dates said, in the order of the text."""
        found: list[TimeMention] = []
        quoted: tuple[Quote, ...] | None = None
        saids = list(_with_years(article, self._dates.find(article.words)))
        about = self._about(article, saids)
        for said in saids:
            if _stamped(article, said):
                continue
            if _today(said):
                quoted = quotes.find(article) if quoted is None else quoted
                if any(quote.first <= said.first < quote.last and quote.last - quote.first > _WORDS
                       for quote in quoted):
                    continue
            valued = self._value(article, said, found[-1].value if found else "") or _by_era(said, about)
            if valued is not None:
                found.append(TimeMention(said.first, said.last, valued.value, valued.reason))
        return tuple(found)

    def _value(self, article: Article, said: Said, before: str) -> Valued | None:
        """A date's value: that of the event it is known by where the page's own day is unknown or inferred."""
        published = article.published
        future = self._future.at(article.words, said.first, said.last)
        unsure = published.value is None or published.basis is Basis.INFERRED
        if said.year is None and said.day is not None and (
                (said.turn in (None, -1) and unsure) or (said.turn is None and said.shift is None and not future)):
            for anchor in self._anchors.of_day(article.words, said):
                if published.value is None or anchor.day <= published.value:
                    return Valued(anchor.day.isoformat(), f"known from {anchor.name_en}")
        return value(said, published.value, future=future, before=before)

    def _about(self, article: Article, saids: Sequence[Said]) -> date | None:
        """About when an undated page was written, by the newest dated event whose day it names without a year."""
        if article.published.value is not None:
            return None
        named = [(anchor.day, said.turn) for said, anchor in self._anchors.of_page(article.words, saids)
                 if said.turn != 0]
        if not named:
            return None
        day, turn = max(named, key=lambda pair: pair[0])
        return day + timedelta(days=_SINCE if turn is None or turn < 0 else -_UNTIL)


def _with_years(article: Article, saids: Sequence[Said]) -> Iterator[Said]:
    """The dates said; a day of a month whose year was said in the same sentence is of that year."""
    years: dict[tuple[int, int], int] = {}
    for said in saids:
        if said.month is None:
            yield said
            continue
        place = (article.words[said.first].sentence, said.month)
        if said.year is not None:
            years[place] = said.year
        open_year = said.year is None and said.day is not None and said.turn is None and said.shift is None
        yield replace(said, year=years[place]) if open_year and place in years else said


def _by_era(said: Said, about: date | None) -> Valued | None:
    """A month, a year or a day of a month by the time about which the page was written."""
    near = said.weekday is not None or (said.shift is not None and said.shift[0] == "day")
    return None if about is None or near or said.refers else value(said, about)


def _today(said: Said) -> bool:
    """Say whether it is no more than «today», which in somebody's mouth means nowadays."""
    return said.shift == ("day", 0) and said.weekday is None and said.day is None and said.last == said.first + 1


def _stamped(article: Article, said: Said) -> bool:
    stamp = article.stamp
    return stamp is not None and stamp.start <= article.words[said.first].start < stamp.end
