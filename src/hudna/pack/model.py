"""What a data pack holds, checked and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

_DEEPEST = 8   # steps from a body to its state; longer chains are a mistake in the pack


@dataclass(frozen=True, slots=True)
class Office:
    """An office held by a person, of a state or body, from and until a day (None where open or unknown)."""

    title: str
    title_en: str
    of: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor or place that the pack knows.

    `aliases` are full names (the main name first), `short` names that need a context; `gentilics` the masculine
    singular adjectives of a state; `point` latitude and longitude of a place; `common` marks a place whose name is
    an everyday word; `was` the ids that it had before, by which records and rulings may still name it;
    `near` entries of which a page must speak for the short names to mean it, where that is not what it is of.
    """

    id: str
    kind: str
    name: str
    name_en: str
    aliases: tuple[str, ...]
    short: tuple[str, ...] = ()
    of: str | None = None
    start: date | None = None
    end: date | None = None
    offices: tuple[Office, ...] = ()
    gentilics: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    sort: str = ""
    common: bool = False
    domains: tuple[str, ...] = ()
    source: str = ""
    checked: bool = False
    was: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    def is_to_come(self, day: date | None) -> bool:
        """Say whether it did not exist yet on a day, so that nothing written then can name it."""
        return day is not None and self.start is not None and day < self.start

    def is_gone(self, day: date | None) -> bool:
        """Say whether it existed no more on a day; what is written then may still speak of it."""
        return day is not None and self.end is not None and self.end < day


def state_of(id: str | None, entries: Mapping[str, Entry]) -> str | None:
    """The state to which an entry belongs by what it is of, by what that is of, and so on; of a state itself."""
    entry = entries.get(id or "")
    for _ in range(_DEEPEST):
        if entry is None or entry.kind == "state":
            return entry.id if entry is not None else None
        entry = entries.get(entry.of or "")
    return None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A dated event that a page may speak of; `words` are groups of alternatives that all must occur together."""

    id: str
    day: date
    words: tuple[tuple[str, ...], ...]
    name_en: str
    process: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind or type of the ontology with its labels, group and further properties."""

    name: str
    label_ar: str
    label_en: str
    group: str = ""
    more: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """A language's and a domain's knowledge.

    `language` and `domain` are the sections of the YAML files by file stem (folders joined by `/`); `kinds` is the
    ontology by layer (`events`, `actors`, `initiatives`, `ties`, `conditions`, `counts`); `digest` names the content;
    `renamed` gives today's id for one that an entry had before; `initiatives` are those that many pages speak of for
    years, `of` their process.
    """

    name: str
    digest: str
    entries: tuple[Entry, ...]
    anchors: tuple[Anchor, ...]
    kinds: Mapping[str, tuple[Kind, ...]]
    language: Mapping[str, Any]
    domain: Mapping[str, Any]
    renamed: Mapping[str, str] = field(default_factory=dict)
    initiatives: tuple[Entry, ...] = ()

    def now(self, id: str) -> str:
        """Today's id of an entry that may have had another before; any other id as it is."""
        return self.renamed.get(id, id)

    def families(self, *sections: str) -> tuple[Mapping[str, Any], ...]:
        """The word families of the named sections, the domain's before the language's, joined."""
        found: list[Mapping[str, Any]] = []
        for section in sections:
            for source in (self.domain, self.language):
                for name in sorted(source):
                    if name == section or name.startswith(section + "/"):
                        found.extend(source[name])
        return tuple(found)
