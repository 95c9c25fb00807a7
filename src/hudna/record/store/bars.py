"""Which pages the removals in force keep out, however they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from hudna.record.identity import LOCAL
from hudna.record.store import schema
from hudna.record.store.removals import removals
from hudna.shapes import Whole


class Bars:
    """The places, contents and outlets that removals in force have taken out."""

    def __init__(self, link: Connection) -> None:
        in_force = [one for one in removals(link) if one.in_force]
        gone = schema.removed.c
        rows = link.execute(select(gone.place, gone.digest).where(
            gone.removal.in_([one.number for one in in_force]))).all()
        self._places = {row.place for row in rows}
        self._digests = {row.digest for row in rows if row.place.startswith(LOCAL)}
        self._outlets = {one.name for one in in_force if one.sort is Whole.OUTLET}

    def bar(self, place: str, digest: str | None, outlets: Iterable[str | None]) -> bool:
        """Say whether a page is kept out: by its place, as a local page by its content, or by its outlet."""
        return (place in self._places or (place.startswith(LOCAL) and digest in self._digests)
                or not self._outlets.isdisjoint({one for one in outlets if one}))

    def barred(self, link: Connection) -> Iterator[str]:
        """The places of a record that are kept out."""
        page, read = schema.page.c, schema.reading.c
        if not self._places and not self._outlets:
            return
        asked = select(page.place, page.digest, read.outlet).join(
            schema.reading, read.page == page.number, isouter=True).distinct()
        yield from sorted({row.place for row in link.execute(asked)
                           if self.bar(row.place, row.digest, (row.outlet,))})
