"""Append to a record: pages with their readings, what was skipped, and what is derived."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from time import time_ns
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from hudna.letters import fold
from hudna.record.identity import hashed, page_key, place_of
from hudna.record.rows import ClaimRow, ReadingRows, Run, canonical
from hudna.record.store import schema
from hudna.shapes import Page, Skipped

SETTLED = "settled_readings"  # the mark that what is derived is that of all readings


def now() -> str:
    """The moment in UTC, to the microsecond: what is noted twice in a second keeps its order."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def ticks() -> int:
    """The moment in microseconds."""
    return time_ns() // 1000


def run_id(run: Run) -> str:
    """The id of a run: that of its recipe."""
    return hashed(run.reader, run.version, run.pack, run.pack_digest, run.weights_digest, length=16)


def keep_run(link: Connection, run: Run) -> str:
    """Note a run; the same recipe is noted once."""
    id = run_id(run)
    link.execute(upsert(schema.run).values(
        id=id, reader=run.reader, version=run.version, pack=run.pack, pack_digest=run.pack_digest,
        weights_digest=run.weights_digest, first_used=now()).on_conflict_do_nothing())
    return id


def keep_page(link: Connection, page: Page) -> int:
    """The number of a page, which is added where it is new."""
    crawled = page.crawled.isoformat() if page.crawled else None
    return keep_page_row(link, {
        "key": page_key(page), "place": place_of(page), "id": page.id, "url": page.url, "digest": page.digest,
        "media": page.media, "crawled": crawled, "added": now()})


def keep_page_row(link: Connection, row: Mapping[str, Any]) -> int:
    """The number of a page, given as its row; it is added where it is new."""
    found = link.scalar(select(schema.page.c.number).where(schema.page.c.key == row["key"]))
    return int(found) if found is not None else _insert(link, schema.page, **row)


def reading_of(page: str, run: str) -> Select[Any]:
    """Ask for the reading of a page (its key) by a run: number and turn."""
    read, pages = schema.reading, schema.page
    return (select(read.c.number, read.c.turn, read.c.page).join(pages, pages.c.number == read.c.page)
            .where(pages.c.key == page, read.c.run == run))


def keep_reading(link: Connection, page: Page, run: str, rows: ReadingRows) -> bool:
    """Add a reading unless the same run has read the page; say whether anything changed."""
    number = keep_page(link, page)
    known = link.execute(reading_of(page_key(page), run)).first()
    if known is not None:
        return make_newest(link, known.page, known.number, known.turn)
    keep_rows(link, {"page": number, "run": run, "turn": next_turn(link, number)}, rows)
    return True


def keep_rows(link: Connection, whose: Mapping[str, Any], rows: ReadingRows) -> None:
    """Add the rows of a reading; `whose` gives its page, run and turn."""
    unsettle(link)
    reading = _insert(link, schema.reading, printed=_keep_text(link, rows.text), **whose, **rows.article)
    _keep_cast(link, reading, rows)
    _keep_claims(link, reading, rows.claims)


def unsettle(link: Connection) -> None:
    """Note that what is derived is no longer that of all readings."""
    link.execute(delete(schema.state).where(schema.state.c.name == SETTLED))


def next_turn(link: Connection, page: int) -> int:
    """The turn of a reading that is to be the newest of its page: the moment, and after all that are there."""
    last = link.scalar(select(func.max(schema.reading.c.turn)).where(schema.reading.c.page == page)) or 0
    return max(ticks(), int(last) + 1)


def is_newest(link: Connection, page: int, turn: int) -> bool:
    """Say whether no later reading of a page has the turn."""
    last = link.scalar(select(func.max(schema.reading.c.turn)).where(schema.reading.c.page == page))
    return bool(turn == last)


def make_newest(link: Connection, page: int, reading: int, turn: int) -> bool:
    """Let an old reading of a page be its newest again; say whether that was a change."""
    if is_newest(link, page, turn):
        return False
    turn = next_turn(link, page)
    unsettle(link)
    link.execute(update(schema.reading).where(schema.reading.c.number == reading).values(turn=turn))
    return True


def _insert(link: Connection, table: Table, **values: Any) -> int:  # noqa: ANN401 - values of columns
    key = link.execute(insert(table).values(**values)).inserted_primary_key
    return int(key[0]) if key else 0


def _keep_text(link: Connection, text: str) -> int:
    digest = hashed(text, length=64)
    found = link.scalar(select(schema.printed.c.number).where(schema.printed.c.digest == digest))
    if found is not None:
        return int(found)
    number = _insert(link, schema.printed, digest=digest, text=text)
    link.exec_driver_sql("INSERT INTO words_index (rowid, folded) VALUES (?, ?)", (number, fold(text)))
    return number


def _keep_cast(link: Connection, reading: int, rows: ReadingRows) -> None:
    members = [{
        "reading": reading, "key": c.key, "nth": nth, "sort": c.sort, "kind": c.kind, "name": c.name,
        "name_en": c.name_en, "ref": c.ref, "mentions": canonical([list(m) for m in c.mentions]),
        "confidence": c.confidence} for nth, c in enumerate(rows.cast)]
    add(link, schema.cast, members)


def _keep_claims(link: Connection, reading: int, claims: Sequence[ClaimRow]) -> None:
    add(link, schema.claim, [{
        "id": c.id, "kind": c.kind, "type": c.type, "real": c.real, "at": c.said.get("when"),
        "about": c.said.get("about"), "words": c.words, "said": c.payload} for c in claims])
    numbers = _numbers(link, [c.id for c in claims])
    add(link, schema.drawn, [{
        "reading": reading, "nth": nth, "claim": numbers[c.id], "start": c.span.start, "end": c.span.end,
        "sentence_start": c.sentence_span.start, "sentence_end": c.sentence_span.end, "says": c.says,
        "confidence": c.confidence, "sure": c.sure} for nth, c in enumerate(claims)])


def _numbers(link: Connection, ids: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at in range(0, len(ids), 500):
        asked = select(schema.claim.c.id, schema.claim.c.number).where(schema.claim.c.id.in_(ids[at : at + 500]))
        found.update((row.id, row.number) for row in link.execute(asked))
    return found


def add(link: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Add rows to a table, those that are there already left as they are."""
    found = list(rows)
    if found:
        link.execute(upsert(table).on_conflict_do_nothing(), found)


def keep_skipped(link: Connection, skipped: Skipped, run: str) -> bool:
    """Note a page that was not read, once for each content, reason and run; say whether it is new."""
    key = hashed(skipped.url, skipped.id, skipped.digest, run, skipped.reason)
    if link.scalar(select(schema.skipped.c.number).where(schema.skipped.c.key == key)) is not None:
        return False
    _insert(link, schema.skipped, key=key, id=skipped.id, url=skipped.url, digest=skipped.digest, run=run,
            reason=skipped.reason, what=skipped.what, mend=skipped.mend)
    return True
