"""In which order the versions of a page and their readings stand: which is shown, and which it has superseded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from itertools import groupby

from sqlalchemy import Connection, select

from hudna.record.store import schema


@dataclass(frozen=True, slots=True)
class Read:
    """A reading of a version of a page: in the order of its fields, the last is the newest."""

    moment: datetime
    added: str
    key: str
    turn: int
    run: str
    number: int
    digest: str


def chains(link: Connection) -> Iterator[list[Read]]:
    """For each place a reading of each of its texts, the oldest first; the last is shown.

    That is the newest reading of the newest version, and of an older version that by the same reader, if any.
    """
    for versions in _in_turn(link):
        chain = [versions[-1][-1]]
        for version in reversed(versions[:-1]):
            if version[-1].digest != chain[-1].digest:
                chain.append(next((one for one in reversed(version) if one.run == chain[-1].run), version[-1]))
        yield chain[::-1]


def _in_turn(link: Connection) -> Iterator[Sequence[list[Read]]]:
    """The readings of each version of each place, the oldest first.

    A version is as old as it was crawled, or else as it came in: so what is known of it decides, not the order of
    adding.
    """
    read, page = schema.reading.c, schema.page.c
    asked = (select(page.place, page.crawled, page.added, page.key, page.digest, read.number, read.run, read.turn)
             .join(schema.page, page.number == read.page).order_by(page.place))
    for _, rows in groupby(link.execute(asked), key=lambda row: row.place):
        found = [Read(moment(row.crawled or row.added), row.added, row.key, row.turn, row.run, row.number, row.digest)
                 for row in rows]
        if len(found) > 1:
            found.sort(key=astuple)
        yield [list(several) for _, several in groupby(found, key=lambda one: one.key)]


def moment(text: str) -> datetime:
    """A moment that can be compared: one without a zone is taken for UTC."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
