"""Pages into a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from hudna.pipeline.garbage import seldom_collected
from hudna.pipeline.many import read_many
from hudna.pipeline.reader import Reader
from hudna.record import Run
from hudna.shapes import Page, Reading, Reason, Skipped

if TYPE_CHECKING:
    from hudna.record import Record


@dataclass(slots=True)
class Tally:
    """How many pages were read, were known already, or were skipped, and why."""

    read: int = 0
    known: int = 0
    claims: int = 0
    skipped: dict[Reason, int] = field(default_factory=dict)

    @property
    def pages(self) -> int:
        """All pages that came."""
        return self.read + self.known + sum(self.skipped.values())

    def count(self, result: Reading | Skipped) -> None:
        """Count one result."""
        if isinstance(result, Skipped):
            self.skipped[result.reason] = self.skipped.get(result.reason, 0) + 1
        else:
            self.read += 1
            self.claims += sum(map(len, (result.says, result.events, result.ties, result.conditions, result.counts)))


def recipe(reader: Reader) -> Run:
    """The run that a reader makes."""
    try:
        number = version("hudna")
    except PackageNotFoundError:
        number = "0"
    return Run(reader=reader.name, version=number, pack=reader.pack.name, pack_digest=reader.pack.digest,
               weights_digest=reader.weights_digest)


def add(record: Record, pages: Iterable[Page | Skipped], reader: Reader | None = None, *, jobs: int = 1,
        seen: Callable[[Page | Reading | Skipped], None] | None = None) -> Tally:
    """Read pages into a record, each whole or not at all; pages that the same run has read are left out.

    What was removed from the record, or is of an outlet that was, is skipped and says so.
    `seen` is called with each page known already, each reading kept and each page skipped.
    """
    reader = reader or Reader(record.pack)
    run = record.start(recipe(reader))
    tally = Tally()

    def new() -> Iterator[Page | Skipped]:
        for page in pages:
            if isinstance(page, Page) and (bar := record.barred(page)) is not None:
                yield bar
            elif isinstance(page, Page) and record.has(page, run):
                tally.known += 1
                if seen:
                    seen(page)
            else:
                yield page

    with seldom_collected():
        for result in read_many(reader, new(), jobs=jobs):
            result = _unbarred(record, result)
            if isinstance(result, Skipped):
                record.skip(result, run)
            else:
                record.keep(result, run)
            tally.count(result)
            if seen:
                seen(result)
    record.settle()
    return tally


def _unbarred(record: Record, result: Reading | Skipped) -> Reading | Skipped:
    """A reading, unless its outlet, which only reading may tell, was removed from the record."""
    if isinstance(result, Skipped):
        return result
    return record.barred(result.article.page, result.article.outlet) or result
