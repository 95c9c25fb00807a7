"""Many pages, one after another or on several cores, always in the order in which they came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hudna.pipeline.reader import Reader
from hudna.pipeline.workers import Workers
from hudna.shapes import Page, Reading, Skipped


def read_many(reader: Reader, pages: Iterable[Page | Skipped], *, jobs: int = 1) -> Iterator[Reading | Skipped]:
    """The readings of pages, in their order, holding few at a time; what was skipped goes through.

    With `jobs` above 1 that many processes read; a page that ends its process is a Skipped and the rest go on.
    """
    if jobs > 1:
        with Workers(reader, jobs) as workers:
            yield from workers.read(pages)
        return
    for page in pages:
        yield page if isinstance(page, Skipped) else reader.try_read(page)
