"""All finders, run over one article."""

from __future__ import annotations

from hudna.grammar.lexicon import Lexicon
from hudna.infer import Weigher
from hudna.mentions import quotes
from hudna.mentions.amounts import AmountFinder
from hudna.mentions.initiatives import InitiativeFinder
from hudna.mentions.names import NameFinder
from hudna.mentions.times import TimeFinder
from hudna.pack import Pack
from hudna.shapes import Article, Found, Tagging


class Finder:
    """Finds names, initiatives, times, amounts, quotations and triggers; compiled once for a pack."""

    def __init__(self, pack: Pack, weigher: Weigher | None = None) -> None:
        self._names = NameFinder(pack)
        self.initiatives = InitiativeFinder(pack, weigher)
        self._times = TimeFinder(pack)
        self._amounts = AmountFinder(pack)
        self._triggers = Lexicon(pack.families("triggers"), pack.language)
        self._cues = Lexicon(pack.families("reporting"), pack.language)
        self._bonds = Lexicon(pack.families("bonds"), pack.language)
        self._terms = Lexicon(pack.families("terms"), pack.language)

    def find(self, article: Article, tagging: Tagging) -> Found:
        """All that is spotted in the article."""
        words, names = article.words, self._names.find(article)
        triggers = tuple(self._triggers.find(words))
        return Found(
            names=names,
            initiatives=self.initiatives.find(article, names, triggers),
            times=self._times.find(article),
            amounts=self._amounts.find(article),
            quotes=quotes.find(article),
            triggers=triggers,
            cues=tuple(self._cues.find(words)),
            bonds=tuple(self._bonds.find(words)),
            terms=tuple(self._terms.find(words)),
        )
