"""All finders, run over one article."""

from __future__ import annotations

from hudna.grammar.lexicon import Lexicon
from hudna.infer import Weigher
from hudna.mentions import quotes
from hudna.mentions.amounts import AmountFinder
from hudna.mentions.initiatives import InitiativeFinder
from hudna.mentions.mention_reasons import Seen
from hudna.mentions.times import TimeFinder
from hudna.mentions.weighing import NamesWeighed
from hudna.pack import Pack
from hudna.shapes import Article, Found, Tagging


class Finder:
    """Finds names, initiatives, times, amounts, quotations and triggers; compiled once for a pack.

    With a weigher reasons decide what is a name or an initiative; without one, the rules.
    """

    def __init__(self, pack: Pack, weigher: Weigher | None = None) -> None:
        self._names = NamesWeighed(pack, weigher)
        self.initiatives = InitiativeFinder(pack, weigher)
        self._times = TimeFinder(pack)
        self._amounts = AmountFinder(pack)
        self._triggers = Lexicon(pack.families("triggers"), pack.language)
        self._cues = Lexicon(pack.families("reporting"), pack.language)
        self._bonds = Lexicon(pack.families("bonds"), pack.language)
        self._terms = Lexicon(pack.families("terms"), pack.language)

    def find(self, article: Article, tagging: Tagging) -> Found:
        """All that is spotted in the article."""
        words = article.words
        triggers, cues = tuple(self._triggers.find(words)), tuple(self._cues.find(words))
        names = self._names.find(article, (*triggers, *cues))
        return Found(
            names=names,
            initiatives=self.initiatives.find(article, names, triggers),
            times=self._times.find(article),
            amounts=self._amounts.find(article),
            quotes=quotes.find(article),
            triggers=triggers,
            cues=cues,
            bonds=tuple(self._bonds.find(words)),
            terms=tuple(self._terms.find(words)),
        )

    def seen(self, article: Article) -> Seen:
        """An article as the weighing of names looks at it."""
        return self._names.seen(article, (*self._triggers.find(article.words), *self._cues.find(article.words)))
