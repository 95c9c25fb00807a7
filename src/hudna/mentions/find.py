"""All finders, run over one article."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hudna.grammar.dates import DateFinder
from hudna.grammar.lexicon import Lexicon, Lexicons
from hudna.infer import ACTOR_KINDS, Spans, Weigher
from hudna.mentions import quotes
from hudna.mentions.amounts import AmountFinder
from hudna.mentions.clues import Clue, Noticed, clues
from hudna.mentions.initiatives import InitiativeFinder
from hudna.mentions.mention_reasons import Seen
from hudna.mentions.times import TimeFinder
from hudna.mentions.weighing import NamesWeighed
from hudna.pack import Pack
from hudna.shapes import Article, Found, Tagging

_FAMILIES = ("triggers", "reporting", "bonds", "terms", "counts")
Tagger = Callable[[Article, Sequence[Clue]], Tagging]


class Finder:
    """Finds names, initiatives, times, amounts, quotations and triggers; compiled once for a pack.

    With a weigher reasons decide what is a name or an initiative; without one, the rules. A tagger (the net) adds
    reasons of its own.
    """

    def __init__(self, pack: Pack, weigher: Weigher | None = None, tagger: Tagger | None = None,
                 dates: DateFinder | None = None) -> None:
        self._names = NamesWeighed(pack, weigher)
        self._tagger = tagger
        self.initiatives = InitiativeFinder(pack, weigher)
        self._times = TimeFinder(pack, dates)
        self._amounts = AmountFinder(pack)
        self._lexicons = Lexicons(*(Lexicon(pack.families(name), pack.language) for name in _FAMILIES))

    def find(self, article: Article) -> Found:
        """All that is spotted in the article."""
        noticed = self._noticed(article)
        seen, tagging = self._look(article, noticed)
        names = self._names.find(seen)
        return Found(
            names=names,
            initiatives=self.initiatives.find(article, names, noticed.triggers, tagging),
            times=tuple(noticed.times), amounts=tuple(noticed.amounts), quotes=tuple(noticed.quotes),
            triggers=tuple(noticed.triggers), cues=tuple(noticed.cues), bonds=tuple(noticed.bonds),
            terms=tuple(noticed.terms), fates=tuple(noticed.fates), tagging=tagging)

    def seen(self, article: Article) -> Seen:
        """An article as the weighing of names looks at it."""
        return self._look(article, self._noticed(article))[0]

    def clues(self, article: Article) -> list[Clue]:
        """What the rules notice at each word of an article."""
        noticed = self._noticed(article)
        return clues(self._names.seen(article, (*noticed.triggers, *noticed.cues)), noticed)

    def _look(self, article: Article, noticed: Noticed) -> tuple[Seen, Tagging]:
        """The article as names are looked for, and what the net says of it."""
        seen = self._names.seen(article, (*noticed.triggers, *noticed.cues))
        tagging = Tagging() if self._tagger is None else self._tagger(article, clues(seen, noticed))
        if tagging:
            seen = seen._replace(reasons=seen.reasons.with_net(Spans(tagging.names, ACTOR_KINDS)))
        return seen, tagging

    def _noticed(self, article: Article) -> Noticed:
        triggers, cues, bonds, terms, fates = self._lexicons.find(article.words)
        return Noticed(triggers, cues, bonds, terms, fates, quotes.find(article), self._times.find(article),
                       self._amounts.find(article))
