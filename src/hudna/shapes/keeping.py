"""How a record itself changes: pages that were corrected, what was taken out, what another record brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hudna.shapes.fact import Fact, Name, Source
from hudna.shapes.ruling import Ruling


class Whole(StrEnum):
    """What may be taken out wholly; or that an earlier removal bars no more."""

    PAGE = "page"
    OUTLET = "outlet"
    LIFT = "lift"


@dataclass(frozen=True, slots=True)
class Removal:
    """A page (with all its versions) or an outlet that was taken out: its address or name, who, why, when, how much.

    For `lift`, `name` is the number of the removal that it lifts; `lifted_by` is the number of that which lifted it.
    """

    number: int
    sort: Whole
    name: str
    who: str
    why: str
    at: str
    pages: int
    claims: int
    lifted_by: int | None = None

    @property
    def in_force(self) -> bool:
        """Whether it keeps anything out: it was not lifted, and lifts none itself."""
        return self.sort is not Whole.LIFT and self.lifted_by is None


@dataclass(frozen=True, slots=True)
class Leaving:
    """What goes with a removal: pages, all readings and claims of them, what stands on them alone, rulings on them."""

    sort: Whole
    name: str
    pages: tuple[Source, ...]
    readings: int
    claims: int
    actors: tuple[Name, ...]
    initiatives: tuple[Name, ...]
    rulings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A text that a page has had: when it was first and last met, and whether looks show it."""

    source: Source
    first: str
    last: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Change:
    """From one version of a page to the next: lines of the text and claims that were withdrawn and added.

    `reworded` are claims, as the new version words them, that say the same as the old one said in another sentence.
    `same_reader` is False where the two were not read by one reader, so that claims may differ for that alone.
    """

    old: Version
    new: Version
    lines_out: tuple[str, ...]
    lines_in: tuple[str, ...]
    withdrawn: tuple[Fact, ...]
    added: tuple[Fact, ...]
    kept: int
    same_reader: bool
    reworded: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """A page of which the record holds several versions, and each change, the oldest first."""

    place: str
    versions: tuple[Version, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two rulings in force that contradict each other, one of each record; the newer, `holds`, is in force now."""

    holds: Ruling
    gives_way: Ruling


@dataclass(frozen=True, slots=True)
class Merged:
    """What another record brought: how much was new, what stayed out or went for a removal, rulings that clash."""

    path: str
    pages: int
    readings: int
    skipped: int
    rulings: int
    removals: int
    barred: int
    gone: int
    clashes: Sequence[Clash]

    @property
    def changed(self) -> bool:
        """Whether the record is another than before."""
        return any((self.pages, self.readings, self.skipped, self.rulings, self.removals, self.gone))
