"""What the views give: boards, timelines, cards, ties, disputes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hudna.shapes.course import Course, Standing
from hudna.shapes.fact import Fact, Name, Process, Source


@dataclass(frozen=True, slots=True)
class Tallied:
    """A number of people with all facts that give it."""

    what: str
    least: int | None
    most: int | None
    when: str | None
    who: tuple[Name, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Bond:
    """A standing relation between two actors with the facts that assert, deny and put it in the past.

    `first` and `last` are the first and last day of these facts; `sources` counts the independent ones of those that
    assert it; `disputed` is True where one voice asserts and another denies it, of these two or of all parties.
    """

    type: str
    source: Name
    target: Name
    asserted: tuple[Fact, ...]
    denied: tuple[Fact, ...] = ()
    past: tuple[Fact, ...] = ()
    first: str | None = None
    last: str | None = None
    sources: int = 0
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """An actor and who backs it."""

    actor: Name
    backers: tuple[Bond, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Accounts that cannot all be true: `kind` is `denied`, `accusations`, `counts`, `dates` or `doers`.

    `accounts` are the facts of each account; `covered` is True where one speaks of all parties and the other of one;
    `apart` says whether the accounts have voices of their own, `sources` how many independent sources tell them.
    """

    kind: str
    type: str
    accounts: tuple[tuple[Fact, ...], ...]
    covered: bool = False
    apart: bool = True
    sources: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """An initiative, or all of a process, at a glance; `waiting` claims wait for review and are left out.

    `on` is the day on which the record is seen (None: now); with `changed_since` only what is new since that day
    stands here.
    """

    process: Process | None
    courses: tuple[Course, ...]
    sides: tuple[Side, ...]
    counts: tuple[Tallied, ...]
    disputes: tuple[Dispute, ...]
    sources: tuple[Source, ...]
    waiting: int = 0
    on: date | None = None
    changed_since: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened on a day, with all facts that say so."""

    day: str | None
    type: str
    real: str
    who: tuple[Name, ...]
    whom: tuple[Name, ...]
    where: tuple[Name, ...]
    about: Name | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A story: who tells it, how many `independent` sources they are, and how many `copies` repeat a text of others.

    `texts` are its pages by the text that they print.
    """

    id: str
    title: str
    first: str | None
    last: str | None
    pages: int
    outlets: tuple[str, ...]
    independent: int
    copies: int
    texts: tuple[tuple[Source, ...], ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """An actor's standing on one initiative."""

    initiative: Name
    standing: Standing


@dataclass(frozen=True, slots=True)
class Post:
    """That a person leads a body: from and until when as the pack knows it, or the facts of the pages that tell it.

    `first` and `last` are the first and last day on which pages tell it.
    """

    person: Name
    body: Name
    title: str = ""
    title_en: str = ""
    start: date | None = None
    end: date | None = None
    first: str | None = None
    last: str | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Met:
    """An actor with the number of its pages and mentions in the whole record."""

    actor: Name
    pages: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Card:
    """An actor: its names, what it leads and who leads it, its ties, where it stands, what it said and did."""

    actor: Name
    names: tuple[str, ...]
    pages: int
    mentions: int
    posts: tuple[Post, ...]
    ties: tuple[Bond, ...]
    stands: tuple[Stand, ...]
    said: tuple[Fact, ...]
    events: tuple[Entry, ...]
