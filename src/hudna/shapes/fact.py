"""Facts: claims as a record keeps them, with source, voice and evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hudna.shapes.article import Basis
from hudna.shapes.span import Span

EVENTS, TIES, COUNTS, CONDITIONS, SAYS = "events", "ties", "counts", "conditions", "says"
LAYERS = (EVENTS, TIES, COUNTS, CONDITIONS, SAYS)


@dataclass(frozen=True, slots=True)
class Name:
    """An actor or initiative as the record knows it: id, kind, and its names in Arabic and English.

    `in_pack` is False for what is known from pages alone; its English name is then only a spelling in Latin letters.
    """

    id: str
    kind: str
    name: str
    name_en: str = ""
    in_pack: bool = False


@dataclass(frozen=True, slots=True)
class Process:
    """A conflict with its initiatives: the actor (mostly a state) whose it is."""

    id: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Known:
    """An initiative of the record: its process, its first and last day, and how many pages speak of it."""

    name: Name
    process: Process | None
    first: str | None
    last: str | None
    pages: int


@dataclass(frozen=True, slots=True)
class Source:
    """The page on which a fact stands."""

    key: str
    id: str
    url: str
    title: str
    outlet: str | None
    agencies: tuple[str, ...] = ()
    published: date | None = None
    basis: Basis | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """On whose word a fact stands: the speaker (None: the outlet itself), the relaying medium, the outlet.

    `says` is the id of the statement inside which it stands; `id` is the same for the same voice.
    """

    outlet: str | None
    agencies: tuple[str, ...]
    speaker: Name | None = None
    via: Name | None = None
    says: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words on which a fact stands, the sentence around them, and where both are in the page's text."""

    words: str
    span: Span
    sentence: str
    sentence_span: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim of a record.

    `kind` is its layer, `type` its type (for counts, what is counted; for statements, the form of speech); `roles`
    are its actors by role (`who`, `whom`, `where`; `from`, `to`; `on`); `when` is ISO or None; `ruling` is `right` or
    `wrong` where a person has said so; `superseded` that it is what a page said before its outlet changed it.
    """

    id: str
    kind: str
    type: str
    real: str
    roles: Mapping[str, tuple[Name, ...]]
    about: Name | None
    when: str | None
    voice: Voice
    evidence: Quoted
    source: Source
    least: int | None = None
    most: int | None = None
    content: str | None = None
    confidence: float = 1.0
    sure: bool = False
    ruling: str | None = None
    superseded: bool = False

    @property
    def day(self) -> str | None:
        """The day of the fact: its own, or else that of the publication."""
        return self.when or (self.source.published.isoformat() if self.source.published else None)

    def actors(self, *roles: str) -> tuple[Name, ...]:
        """The actors in the roles named, or in all."""
        return tuple(name for role in roles or self.roles for name in self.roles.get(role, ()))


@dataclass(frozen=True, slots=True)
class Passage:
    """A page found by its words, and the first place where they stand."""

    source: Source
    evidence: Quoted


@dataclass(frozen=True, slots=True)
class Info:
    """What a record holds."""

    path: str
    pages: int
    readings: int
    claims: int
    skipped: int
    by_kind: Mapping[str, int]
    by_outlet: Mapping[str, int]
    by_reason: Mapping[str, int]
    actors: int
    initiatives: int
    first: str | None
    last: str | None
    runs: tuple[str, ...]
