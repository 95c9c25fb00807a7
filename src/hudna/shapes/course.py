"""The course of an initiative: how far it has come, who stands where, what it hangs on, who broke it, who is silent."""

from __future__ import annotations

from dataclasses import dataclass

from hudna.shapes.fact import Fact, Known, Name

_LATE = "9999"


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder that an actor stands on at a day: `real` says whether it did, is to, may or did not.

    `own` are the ids of the facts in which the actor, or who speaks for it on that day, tells it itself; `through`
    the persons who took the step for a body; `conditions` the ids of the conditions that its assent hangs on;
    `sources` how many independent sources tell it.
    """

    day: str | None
    type: str
    real: str
    facts: tuple[Fact, ...]
    own: tuple[str, ...] = ()
    through: tuple[Name, ...] = ()
    conditions: tuple[str, ...] = ()
    sources: int = 1


@dataclass(frozen=True, slots=True)
class Standing:
    """An actor's steps on an initiative, by day; `latest` is the place of the step on which it stands now."""

    actor: Name
    steps: tuple[Step, ...]
    latest: int = -1

    @property
    def last(self) -> Step:
        """The step on which the actor stands now."""
        return self.steps[self.latest]

    @property
    def denied(self) -> tuple[Fact, ...]:
        """The facts in which somebody denies the step on which the actor stands."""
        against = (self.last.type, "denied") if self.last.real == "happened" else None
        return tuple(fact for step in self.steps if (step.type, step.real) == against
                     for fact in step.facts if fact.voice.speaker)


@dataclass(frozen=True, slots=True)
class Breach:
    """Who broke an initiative on a day; the voices of its facts are those who say so."""

    who: tuple[Name, ...]
    day: str | None
    real: str
    facts: tuple[Fact, ...]
    sources: int = 1


@dataclass(frozen=True, slots=True)
class Demand:
    """What an initiative, or an assent to it, hangs on; `met` are the facts that tell that it was met or has fallen."""

    type: str
    on: tuple[Name, ...]
    content: str | None
    facts: tuple[Fact, ...]
    open: bool = True
    met: tuple[Fact, ...] = ()
    sources: int = 1


@dataclass(frozen=True, slots=True)
class Status:
    """How far an initiative has come, and why one can say so.

    `stage` is `none`, `called`, `proposed`, `agreed`, `announced`, `in_force`, `extended`, `broken`, `lapsed` or
    `ended`; `day` since when; `by` who took the step (for `broken`, who is said to have broken it); `facts` the reason,
    told by `sources` independent sources; `due` the day on which it was to begin, where nobody tells that it began;
    `until` the day on which it was to end (`lapsed`: that has passed, and nobody tells of an extension).
    """

    stage: str
    day: str | None = None
    by: tuple[Name, ...] = ()
    facts: tuple[Fact, ...] = ()
    sources: int = 0
    due: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Silent:
    """A party that has said nothing of an initiative: why it counts as a party, and what others tell of it.

    `why` is `party`, `mediator`, `addressed` or `depended_on`.
    """

    actor: Name
    why: str
    told: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Particular:
    """Something told of an initiative as a whole: `key` says what it is, a `name` or a `day` what is told.

    `key` is `party`, `proposer`, `caller`, `mediator` or `place` (names), `announced`, `start` or `end` (days: when it
    was announced, began or is to begin, was or is to end); told by `sources` independent sources.
    """

    key: str
    name: Name | None
    day: str | None
    facts: tuple[Fact, ...]
    sources: int = 1


@dataclass(frozen=True, slots=True)
class Course:
    """One initiative: how far it has come, each actor's steps, stages without a doer, what it hangs on, who broke it.

    On a board of what has changed, only what is new stands here, and `before` is how far it had come before.
    """

    known: Known
    standings: tuple[Standing, ...]
    stages: tuple[Step, ...]
    conditions: tuple[Demand, ...]
    breaches: tuple[Breach, ...]
    status: Status = Status("none")
    silent: tuple[Silent, ...] = ()
    before: Status | None = None
    particulars: tuple[Particular, ...] = ()

    def took(self, *types: str) -> tuple[Name, ...]:
        """Who took one of these steps (persons where they took it for a body), in the order of the days."""
        found = [(step.day or _LATE, who) for standing in self.standings for step in standing.steps
                 if step.type in types and step.real == "happened" for who in step.through or (standing.actor,)]
        return tuple(dict.fromkeys(who for _, who in sorted(found, key=lambda pair: pair[0])))

    @property
    def proposers(self) -> tuple[Name, ...]:
        """Who proposed it."""
        return self.took("propose")

    @property
    def callers(self) -> tuple[Name, ...]:
        """Who called for it."""
        return self.took("call")
