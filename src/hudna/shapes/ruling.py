"""What a person decided of what was read, and on what it stands that names are taken for one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hudna.shapes.fact import Name


class Verdict(StrEnum):
    """What a person may decide: of two actors, or of a claim; and that an earlier ruling holds no more."""

    SAME = "same"
    DIFFERENT = "different"
    WRONG = "wrong"
    RIGHT = "right"
    UNDO = "undo"


OF_ACTORS = (Verdict.SAME, Verdict.DIFFERENT)
OF_CLAIMS = (Verdict.WRONG, Verdict.RIGHT)
PLAN_KEY = "i."  # with which the keys of what pages tell of initiatives begin; no other key does


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision: `left` and `right` are keys of names, `left` alone a claim or the number of the ruling undone.

    `undone_by` is the number of the ruling that took it back, `bereft_by` that of the removal that took out what it
    was about.
    """

    number: int
    verdict: Verdict
    left: str
    right: str | None
    who: str
    why: str
    at: str
    undone_by: int | None = None
    bereft_by: int | None = None

    @property
    def age(self) -> tuple[str, ...]:
        """What orders rulings, the oldest first, whatever numbers a record has given them."""
        return (self.at, self.verdict.value, self.left, self.right or "", self.who, self.why)

    @property
    def on(self) -> tuple[str, ...]:
        """What it is about: a claim, or two names in either order."""
        return tuple(sorted(filter(None, (self.left, self.right))))


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that speaks for (above nought) or against two names being one actor, and how much it weighs."""

    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class Merge:
    """Two names that were taken for one actor, with the grounds; `ruling` is the number where a person said so."""

    left: str
    right: str
    score: float
    grounds: tuple[Ground, ...]
    ruling: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two actors that may be one (`left_key`, `right_key` are the names in question): a person decides."""

    left_key: str
    right_key: str
    left: Name
    right: Name
    score: float
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """Why an actor is one: the names that were taken for it, each pair with its grounds, and what waits."""

    actor: Name
    names: tuple[str, ...]
    merges: tuple[Merge, ...]
    proposals: tuple[Proposal, ...]
