"""What was spotted in an article's words, before anybody takes a stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Manner(StrEnum):
    """How an actor is mentioned."""

    NAME = "name"    # a proper name
    ROLE = "role"    # a title or office alone
    GROUP = "group"  # a head noun with its qualifiers


@dataclass(frozen=True, slots=True)
class NameMention:
    """Words [first, last) that name an actor.

    `kind` is an actor kind of the ontology; `refs` the pack entries that the words may name, best first;
    [phrase_first, phrase_last) is the whole noun phrase, title and apposition included; `office` is the folded
    title that stands beside the name (or is the mention, for roles), `of` the pack id or folded words of the
    state or body of that office; `key` the folded words that make it the same name elsewhere in the article;
    `definite` is False for a group head without the article, `own` True for a bare head that a clause tells apart.
    """

    first: int
    last: int
    kind: str
    manner: Manner
    key: str
    phrase_first: int
    phrase_last: int
    refs: tuple[str, ...] = ()
    office: str | None = None
    of: str | None = None
    definite: bool = True
    own: bool = False


@dataclass(frozen=True, slots=True)
class InitiativeMention:
    """Words [first, last) that name a truce, talks, plan, agreement, resolution, embargo or operation."""

    first: int
    last: int
    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words [first, last) that fix a day, month or year; `value` is ISO. `reason` says what was contradictory."""

    first: int
    last: int
    value: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """Words [first, last) that give a number: least and most, None where open."""

    first: int
    last: int
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words [first, last) inside quotation marks; `closed` is False when the closing mark is missing."""

    first: int
    last: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A lexicon family found at words [first, last).

    `family` is the index of the family in its lexicon and `data` its payload; `pos` is `past`, `present`, `noun`,
    `active`, `passive` or `word`; `person` like `3ms` for verbs; `proclitics` the attached particles in order
    (definite article apart); `suffix` the attached pronoun; `definite` True with the article.
    """

    first: int
    last: int
    family: int
    lemma: str
    pos: str
    data: Any
    person: str = ""
    proclitics: str = ""
    suffix: str = ""
    definite: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Tagging:
    """What a trained net says of an article's words; arrays of one row a word, empty for the reader by rules.

    `names`, `plans`, `events` and `real` hold log-probabilities, `links` and `said` log-odds; `ask`, `first` and
    `last` are the sides of words from which, with the net's `tables`, scores of arcs are worked out.
    """

    model: str = ""
    names: Any = None
    plans: Any = None
    events: Any = None
    links: Any = None
    said: Any = None
    real: Any = None
    ask: Any = None
    first: Any = None
    last: Any = None
    tables: Any = None

    def __bool__(self) -> bool:
        return bool(self.model)


@dataclass(frozen=True, slots=True)
class Found:
    """All that was spotted in one article, each kind in the order of the text."""

    names: tuple[NameMention, ...] = ()
    initiatives: tuple[InitiativeMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    quotes: tuple[Quote, ...] = ()
    triggers: tuple[Hit, ...] = ()   # events
    cues: tuple[Hit, ...] = ()       # reporting words
    bonds: tuple[Hit, ...] = ()      # words of ties
    terms: tuple[Hit, ...] = ()      # words of conditions
    fates: tuple[Hit, ...] = ()      # words for what became of people
    tagging: Tagging = Tagging()     # what the net says
