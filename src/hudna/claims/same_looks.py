"""Mentions as the gathering of actors sees them, and those that are one by their words alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hudna.claims.camps import Camp, Camps
from hudna.grammar.words import folded_key
from hudna.infer import Company, Weigher
from hudna.known import Known
from hudna.pack import Pack
from hudna.shapes import Article, Manner, NameMention


class Look(NamedTuple):
    """A mention as the gathering sees it: its head, the rest of its words, how it is said, what stands around it."""

    mention: NameMention
    head: str
    rest: frozenset[str]
    manner: str
    sentence: int
    ref: str
    before: str
    after: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Unit:
    """Mentions that are one by their words alone: numbers in the order of the text, and the looks of all of them."""

    members: tuple[int, ...]
    looks: tuple[Look, ...]

    @property
    def first(self) -> Look:
        """Its first mention."""
        return self.looks[0]


class Looks:
    """Looks at mentions; `like` brings heads of one meaning to one word."""

    def __init__(self, article: str, like: Mapping[str, str], company: Company, camps: Camps) -> None:
        self._article, self._like, self.company, self.camps = article, like, company, camps
        self._bare: Known[str, tuple[str, ...]] = Known(self._words)

    @classmethod
    def of_pack(cls, pack: Pack, weigher: Weigher | None) -> Looks:
        """Looks by what a pack says of words."""
        several = (pack.domain.get("same") or {}).get("like", ())
        like = {folded_key(word): folded_key(words[0]) for words in several for word in words}
        return cls(folded_key(pack.language["clitics"]["article"]), like, weigher.company if weigher else Company(),
                   Camps(pack))

    def _words(self, key: str) -> tuple[str, ...]:
        words = [word.removeprefix(self._article) if len(word) > 4 else word for word in key.split()]
        return (self._like.get(words[0], words[0]), *words[1:]) if words else ("",)

    def of(self, article: Article, mention: NameMention) -> Look:
        """What one mention looks like."""
        head, *rest = self._bare[mention.key]
        many = "+" if rest else ""
        manner = "name" if mention.manner is Manner.NAME else "role" if mention.manner is Manner.ROLE else (
            "the" if mention.definite else "its" if f" {self._article}" in mention.key else "a")
        words = article.words
        return Look(mention, head, frozenset(rest), manner + many, words[mention.first].sentence,
                    mention.refs[0] if mention.refs else "", words[mention.first - 1].form if mention.first else "",
                    words[mention.last].form if mention.last < len(words) else "", frozenset((head, *rest)))


class Side(NamedTuple):
    """What is asked of a unit again and again: its set by the grammar, its fullest look, its heads, where it stands."""

    rule: int
    best: Look
    heads: frozenset[str]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, unit: Unit, rule: int) -> Side:
        """The side of a unit that the grammar puts into set `rule`."""
        best = max(unit.looks, key=lambda look: (bool(look.ref), len(look.rest), look.manner == "name"))
        return cls(rule, best, frozenset(look.head for look in unit.looks),
                   tuple(look.mention.first for look in unit.looks))


class SameScene(NamedTuple):
    """All units of one article, the side of each, and whose each is.

    `places` are where mentions stand; `nested` the pairs of units, the later first, of which one names the other.
    """

    units: Sequence[Unit]
    sides: Sequence[Side]
    places: Sequence[int]
    nested: frozenset[tuple[int, int]]
    camps: tuple[Camp, ...]
