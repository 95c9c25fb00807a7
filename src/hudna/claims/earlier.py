"""Mentions of an initiative that went before the one a page tells of: the previous truce, the first one, of May."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any

from hudna.grammar.clitics import Clitics
from hudna.grammar.words import folded_key
from hudna.shapes import Article, InitiativeMention, TimeMention

_LONG_AGO = timedelta(days=20)   # before the page, of a day beside what is called the first


class Earlier:
    """Knows the words by which what went before is told from what is; compiled once for a pack."""

    def __init__(self, rules: Mapping[str, Any], clitics: Clitics) -> None:
        self._article, self._feminine = clitics.article, clitics.feminine
        self._adjectives = frozenset(folded_key(rules.get("earlier") or "").split())
        self._adverbs = tuple(tuple(folded_key(words).split()) for words in rules.get("earlier_after") or ())
        self._times = frozenset(folded_key(rules.get("times") or "").split())
        self._firsts = frozenset(folded_key(rules.get("first") or "").split())

    def tells(self, article: Article, mention: InitiativeMention, times: Sequence[TimeMention]) -> bool:
        """Say whether a mention is of what went before: its adjective, an adverb or an old date says so."""
        words = [word.form for word in article.words[mention.first : mention.last]]
        if any(self._agrees(words[0], word) and noun.removeprefix(self._article) not in self._times
               for noun, word in pairwise(words)):
            return True
        behind = tuple(word.form for word in article.words[mention.last : mention.last + 3])
        if any(behind[:len(adverb)] == adverb for adverb in self._adverbs):
            return True
        before = mention.first - 1
        return before >= 0 and article.words[before].form in self._firsts and self._is_old(article, mention, times)

    def _agrees(self, head: str, word: str) -> bool:
        """Say whether an adjective for what went before stands with a head: both are of one gender."""
        bare = word.removeprefix(self._article)
        return bare in self._adjectives and head.endswith(self._feminine) == bare.endswith(self._feminine)

    def _is_old(self, article: Article, mention: InitiativeMention, times: Sequence[TimeMention]) -> bool:
        """Say whether a day long past stands in the sentence of a mention."""
        published, sentence = article.published.value, article.words[mention.first].sentence
        if published is None:
            return False
        least = (published - _LONG_AGO).isoformat()
        return any(time.value < least[:len(time.value)] for time in times
                   if article.words[time.first].sentence == sentence)
