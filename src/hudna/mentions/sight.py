"""The words of an article as the finders of names look at them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hudna.grammar.clitics import Clitics, Split
from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.shapes import Article, Word

_QUIET = frozenset("\"'-()[]")


def word_set(text: str) -> frozenset[str]:
    """The folded words of a block of words; `_` joins the words of a phrase."""
    return frozenset(folded_key(word.replace("_", " ")) for word in str(text).split())


class Splits:
    """The ways to read each word as a noun, worked out once a form."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self._clitics = Clitics.of(language["clitics"])
        self.article = self._clitics.article
        self.joints = self._clitics.conjunctions
        self.bares: Known[str, tuple[str, ...]] = Known(lambda form: tuple(map(self.bare, self.of(form))))

    def of(self, form: str) -> tuple[Split, ...]:
        """The ways to read a folded word, the least taken apart first."""
        return self._clitics.noun_splits(form)

    def bare(self, split: Split) -> str:
        """The word without particles, the article put back."""
        return self.article + split.stem if split.definite else split.stem


@dataclass(frozen=True, slots=True)
class Sight:
    """An article's words, how each can be taken apart, and the day on which it came out, if that is known."""

    words: Sequence[Word]
    splits: Sequence[tuple[Split, ...]]
    text: str
    day: date | None = None

    @classmethod
    def of(cls, article: Article, splits: Splits) -> Sight:
        """The sight of an article's words."""
        return cls(article.words, [splits.of(word.form) for word in article.words], article.text,
                   article.published.value)

    def printed(self, place: int) -> str:
        """The word at `place` as it is printed."""
        word = self.words[place]
        return self.text[word.start : word.end]

    def linked(self, place: int, *, quotes: bool = False) -> bool:
        """Say whether word `place` goes on from the word before it, without punctuation (quotation marks aside)."""
        if not 0 < place < len(self.words):
            return False
        word = self.words[place]
        if word.sentence != self.words[place - 1].sentence:
            return False
        return not word.before or (quotes and _QUIET.issuperset(word.before))

    def form(self, place: int) -> str:
        """The folded word at `place`, empty outside the text."""
        return self.words[place].form if 0 <= place < len(self.words) else ""
