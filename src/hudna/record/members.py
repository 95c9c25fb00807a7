"""What is known of one page's cast, as it goes into the work across pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hudna.shapes import Ground, Span


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
    type: str = ""
    real: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a shown reading tells, for comparing it with others: its folded words in their order."""

    reading: int
    page: str
    day: str | None
    title: tuple[str, ...]
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an initiative stands on its page: the folded words of its mentions, those around, and how far these go."""

    names: tuple[str, ...]
    near: tuple[str, ...]
    reach: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands on pages: each initiative's setting and who is called by short names, by (reading, key); stories."""

    settings: Mapping[tuple[int, str], Setting] = field(default_factory=dict)
    story_of: Mapping[int, str] = field(default_factory=dict)
    short: Mapping[tuple[int, str], str] = field(default_factory=dict)   # of actors that have no other name there


@dataclass(frozen=True, slots=True)
class Text:
    """Readings whose pages print one text, or one alone."""

    id: str
    readings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Readings that report one happening, by the texts that they print."""

    id: str
    first: str | None
    last: str | None
    texts: tuple[Text, ...]

    @property
    def readings(self) -> tuple[int, ...]:
        """All its readings, in order."""
        return tuple(sorted(reading for text in self.texts for reading in text.readings))


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
class Bearer:
    """A name as the record tells it apart (`key`), the id it would have alone, and the actor that bears it."""

    key: str
    id: str
    actor: str
    name: str
    pages: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two names (their keys) and what speaks for and against their being one; `ruling` where a person said so."""

    left: str
    right: str
    grounds: tuple[Ground, ...]
    ruling: int | None = None

    @property
    def score(self) -> float:
        """What the grounds weigh together."""
        return round(sum(ground.weight for ground in self.grounds), 2)


@dataclass(frozen=True, slots=True)
class People:
    """The actors of a record, their names, why names were taken for one, and what waits for a person."""

    actors: tuple[Group, ...]
    bearers: tuple[Bearer, ...] = ()
    merges: tuple[Likeness, ...] = ()
    proposals: tuple[Likeness, ...] = ()


@dataclass(frozen=True, slots=True)
class Initiatives:
    """The initiatives of a record, the key of what each page tells of one, and what speaks for the merges."""

    groups: tuple[Group, ...] = ()
    keys: Mapping[tuple[int, str], str] = field(default_factory=dict)   # by (reading, key) of the page's cast
    merges: tuple[Likeness, ...] = ()
    proposals: tuple[Likeness, ...] = ()


@dataclass(frozen=True, slots=True)
class Derived:
    """All that is worked out across pages; the same for the same readings in any order."""

    people: People
    found: Initiatives
    processes: tuple[tuple[str, str, str], ...]   # id, name, English name
    process_of: Mapping[int, str]                 # by reading

    @property
    def initiatives(self) -> tuple[Group, ...]:
        """The initiatives."""
        return self.found.groups


def group_of(id: str, found: Sequence[Member]) -> Group:
    """The group of some members, under the names that are most used."""
    if len(found) == 1:  # as most are
        one, = found
        return Group(id=id, kind=one.kind, name=one.name, name_en=one.name_en, ref=one.ref or None,
                     members=((one.reading, one.key),), pages=1, mentions=len(one.mentions))
    names = Counter[str]()
    english = Counter[str]()
    kinds = Counter[str]()
    for member in found:
        weight = max(1, len(member.mentions))
        names[member.name] += weight
        kinds[member.kind] += weight
        if member.name_en:
            english[member.name_en] += weight
    return Group(
        id=id, kind=most(kinds), name=most(names), name_en=most(english),
        ref=min((m.ref for m in found if m.ref), default=None),
        members=tuple(sorted((m.reading, m.key) for m in found)), pages=len({m.page for m in found}),
        mentions=sum(len(m.mentions) for m in found))


def most(counted: Counter[str]) -> str:
    """The most frequent, the first by letters among equals; empty where there is none."""
    return min(counted, key=lambda name: (-counted[name], name), default="")
