"""What is known of one page's cast, as it goes into the work across pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hudna.shapes import Span


@dataclass(frozen=True, slots=True)
class Member:
    """An actor or initiative of a shown reading."""

    reading: int
    page: str
    day: str | None
    key: str
    sort: str
    kind: str
    name: str
    name_en: str
    ref: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """A claim about an initiative of a shown reading: when, and the keys of the places in which it stands."""

    reading: int
    about: str
    at: str | None
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What is one across pages: an actor or an initiative, with its members' (reading, key)."""

    id: str
    kind: str
    name: str
    name_en: str
    members: tuple[tuple[int, str], ...]
    pages: int
    mentions: int
    ref: str | None = None
    process: str | None = None
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Derived:
    """All that is worked out across pages; the same for the same readings in any order."""

    actors: tuple[Group, ...]
    initiatives: tuple[Group, ...]
    processes: tuple[tuple[str, str, str], ...]   # id, name, English name
    process_of: Mapping[int, str]                 # by reading
