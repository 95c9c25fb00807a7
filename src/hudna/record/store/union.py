"""Take in all that another record holds: pages, readings, what was skipped. Twice is as once, and in either order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select, update

from hudna.record.rows import CastRow, ClaimRow, ReadingRows
from hudna.record.store import schema
from hudna.record.store.bars import Bars
from hudna.record.store.write import add, keep_page_row, keep_rows, unsettle
from hudna.shapes import Span

_ARTICLE = ("title", "outlet", "author", "agencies", "published", "basis", "reason", "blocks")


def packs(link: Connection) -> set[tuple[str, str]]:
    """The packs (name and digest) with which the pages of a record were read."""
    run = schema.run.c
    rows = link.execute(select(run.pack, run.pack_digest).where(run.id.in_(select(schema.reading.c.run))))
    return {(row.pack, row.pack_digest) for row in rows}


def take_runs(link: Connection, other: Connection) -> None:
    """Take in the runs, each as of the day it was first used."""
    for row in other.execute(select(schema.run)):
        add(link, schema.run, [dict(row._mapping)])
        link.execute(update(schema.run).where(schema.run.c.id == row.id, schema.run.c.first_used > row.first_used)
                     .values(first_used=row.first_used))


def take_pages(link: Connection, other: Connection, bars: Bars) -> tuple[int, int, int]:
    """Take in pages and readings that are not barred; how many pages and readings are new, how many pages barred."""
    pages = readings = barred = 0
    for _, versions in groupby(other.execute(select(schema.page).order_by(schema.page.c.place, schema.page.c.key)),
                               key=lambda row: row.place):
        found = [(row, other.execute(select(schema.reading).where(schema.reading.c.page == row.number)
                                     .order_by(schema.reading.c.run)).all()) for row in versions]
        outlets = {reading.outlet for _, several in found for reading in several}
        if any(bars.bar(page.place, page.digest, outlets) for page, _ in found):
            barred += len(found)
            continue
        for page, several in found:
            number, new = _take_page(link, page)
            pages += new
            readings += sum(_take_reading(link, other, reading, number) for reading in several)
    return pages, readings, barred


def take_skipped(link: Connection, other: Connection, bars: Bars) -> int:
    """Take in what was skipped, and say how much is new."""
    known = set(link.scalars(select(schema.skipped.c.key)))
    new = [_without(row, "number") for row in other.execute(select(schema.skipped).order_by(schema.skipped.c.key))
           if row.key not in known and not bars.bar(row.url, row.digest, ())]
    add(link, schema.skipped, new)
    return len(new)


def _take_page(link: Connection, page: Row[Any]) -> tuple[int, bool]:
    """The number of a page here, and whether it is new; it came in when it first came into either record."""
    known = link.scalar(select(schema.page.c.number).where(schema.page.c.key == page.key))
    number = keep_page_row(link, _without(page, "number"))
    link.execute(update(schema.page).where(schema.page.c.number == number, schema.page.c.added > page.added)
                 .values(added=page.added))
    return number, known is None


def _take_reading(link: Connection, other: Connection, reading: Row[Any], page: int) -> bool:
    """Take a reading in; one that is here is as new as the newer of the two."""
    ours = schema.reading.c
    known = link.scalar(select(ours.number).where(ours.page == page, ours.run == reading.run))
    if known is None:
        keep_rows(link, {"page": page, "run": reading.run, "turn": reading.turn}, rows_of(other, reading))
        return True
    newer = update(schema.reading).where(ours.number == known, ours.turn < reading.turn)
    if link.execute(newer.values(turn=reading.turn)).rowcount:
        unsettle(link)
    return False


def rows_of(link: Connection, reading: Row[Any]) -> ReadingRows:
    """The rows of a reading as they were kept."""
    text = link.scalar(select(schema.printed.c.text).where(schema.printed.c.number == reading.printed))
    article = {name: reading._mapping[name] for name in _ARTICLE}
    return ReadingRows(article, str(text), tuple(_cast(link, reading.number)), tuple(_claims(link, reading.number)))


def _cast(link: Connection, reading: int) -> Iterator[CastRow]:
    cast = schema.cast.c
    for row in link.execute(select(schema.cast).where(cast.reading == reading).order_by(cast.nth)):
        yield CastRow(row.key, row.sort, row.kind, row.name, row.name_en, row.ref,
                      tuple(Span(*span) for span in json.loads(row.mentions)), row.confidence)


def _claims(link: Connection, reading: int) -> Iterator[ClaimRow]:
    claim, drawn = schema.claim.c, schema.drawn.c
    asked = (select(schema.drawn, claim.id, claim.kind, claim.type, claim.real, claim.words, claim.said)
             .join(schema.claim, claim.number == drawn.claim).where(drawn.reading == reading).order_by(drawn.nth))
    for row in link.execute(asked):
        yield ClaimRow(
            id=row.id, kind=row.kind, type=row.type, real=row.real, words=row.words, sentence="",
            said=json.loads(row.said), span=Span(row.start, row.end),
            sentence_span=Span(row.sentence_start, row.sentence_end), says=row.says, confidence=row.confidence,
            sure=row.sure)


def _without(row: Row[Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in row._mapping.items() if key != name}
