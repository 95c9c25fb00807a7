"""What the views give: boards, timelines, cards, ties, disputes."""

from __future__ import annotations

from dataclasses import dataclass

from hudna.shapes.fact import Fact, Known, Name, Process, Source


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder that an actor stands on at a day: `real` says whether it did, is to, may or did not."""

    day: str | None
    type: str
    real: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """An actor's steps on an initiative, by day."""

    actor: Name
    steps: tuple[Step, ...]

    @property
    def last(self) -> Step:
        """The latest step that happened, or else the latest."""
        happened = [step for step in self.steps if step.real == "happened"]
        return (happened or list(self.steps))[-1]


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
class Course:
    """One initiative: each actor's steps, the stages that are told without a doer, conditions and breaches."""

    known: Known
    standings: tuple[Standing, ...]
    stages: tuple[Step, ...]
    conditions: tuple[Fact, ...]
    breaches: tuple[Fact, ...]

    def took(self, *types: str) -> tuple[Name, ...]:
        """The actors that took one of these steps, in the order of the days."""
        found = [(step.day or "9999", standing.actor) for standing in self.standings for step in standing.steps
                 if step.type in types and step.real == "happened"]
        return tuple(dict.fromkeys(actor for _, actor in sorted(found, key=lambda pair: pair[0])))

    @property
    def proposers(self) -> tuple[Name, ...]:
        """Who proposed it."""
        return self.took("propose")

    @property
    def callers(self) -> tuple[Name, ...]:
        """Who called for it."""
        return self.took("call")


@dataclass(frozen=True, slots=True)
class Bond:
    """A standing relation between two actors with the facts that assert, deny and put it in the past."""

    type: str
    source: Name
    target: Name
    asserted: tuple[Fact, ...]
    denied: tuple[Fact, ...] = ()
    past: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """An actor and who backs it."""

    actor: Name
    backers: tuple[Bond, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Accounts that cannot all be true: `kind` is `denied`, `accusations` or `counts`.

    `accounts` are the facts of each account; `covered` is True where one speaks of all parties and the other of one.
    """

    kind: str
    type: str
    accounts: tuple[tuple[Fact, ...], ...]
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """An initiative, or all of a process, at a glance; `waiting` claims wait for review and are left out."""

    process: Process | None
    courses: tuple[Course, ...]
    sides: tuple[Side, ...]
    counts: tuple[Tallied, ...]
    disputes: tuple[Dispute, ...]
    sources: tuple[Source, ...]
    waiting: int = 0


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
class Stand:
    """An actor's standing on one initiative."""

    initiative: Name
    standing: Standing


@dataclass(frozen=True, slots=True)
class Card:
    """An actor: its names, its ties in both directions, where it stands, what it said and did."""

    actor: Name
    names: tuple[str, ...]
    pages: int
    mentions: int
    ties: tuple[Bond, ...]
    stands: tuple[Stand, ...]
    said: tuple[Fact, ...]
    events: tuple[Entry, ...]
