"""The names of a record, each with what is known of whoever bears it: what is compared across pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from hudna.record.identity import hashed
from hudna.record.members import Member
from hudna.record.resolve.names import PERSON, Sort, Taken

BODY = "body"


@dataclass(slots=True)
class Node:
    """A name that may stand on many pages, or an entry of the pack with all its names, and the day it began."""

    key: str
    group: str
    taken: tuple[Taken, ...]
    ref: str | None = None
    local: bool = False
    kinds: set[str] = field(default_factory=set)
    members: list[Member] = field(default_factory=list)
    pages: set[str] = field(default_factory=set)
    conflicts: set[str] = field(default_factory=set)
    since: str = ""

    @property
    def id(self) -> str:
        """The id of an actor that bears this name alone."""
        return self.ref or "x." + hashed(self.key, length=10)

    @property
    def sort(self) -> Sort:
        """How much the name tells."""
        return self.taken[0].sort if self.ref is None else Sort.WHOLE

    @property
    def is_single(self) -> bool:
        """Whether it is one word of a person's name."""
        return self.group == PERSON and self.ref is None and self.sort is Sort.SINGLE

    @property
    def first(self) -> tuple[str, str, str]:
        """Where the name was met first."""
        return min(((m.day or "9999", m.page, self.key) for m in self.members), default=("9999", "", self.key))


def ref_key(ref: str) -> str:
    """The key of an entry of the pack."""
    return f"ref:{ref}"
