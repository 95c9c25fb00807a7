"""What each page tells of an initiative, by the key by which rulings call it, and why several are one."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, Select, select

from hudna.record.store import schema
from hudna.shapes import Ground, Merge, Name

_BATCH = 500


def found(link: Connection, words: str) -> tuple[tuple[str, Name], ...]:
    """The keys that an id of an initiative means, or the key itself, each with its initiative.

    The id of an initiative means what the page tells of it that was read first.
    """
    told = schema.recounted.c
    for meant in (told.key == words, told.initiative == words):
        rows = link.execute(_named().where(meant).order_by(schema.reading.c.published, told.key)).all()
        if rows:
            return tuple((row.key, Name(row.id, row.kind, row.name, row.name_en)) for row in rows)
    return ()


def by_key(link: Connection, keys: Iterable[str]) -> dict[str, Name]:
    """The initiatives of some keys."""
    asked = sorted(keys)
    return {row.key: Name(row.id, row.kind, row.name, row.name_en) for at in range(0, len(asked), _BATCH)
            for row in link.execute(_named().where(schema.recounted.c.key.in_(asked[at : at + _BATCH])))}


def _named() -> Select[tuple[str, str, str, str, str]]:
    told, one = schema.recounted.c, schema.initiative.c
    return (select(told.key, one.id, one.kind, one.name, one.name_en)
            .join(schema.initiative, one.id == told.initiative)
            .join(schema.reading, schema.reading.c.number == told.reading))


def names(link: Connection, initiative: str) -> tuple[str, ...]:
    """The names that pages give an initiative, each with its key, by day."""
    told, cast, read = schema.recounted.c, schema.cast.c, schema.reading.c
    rows = link.execute(
        select(told.key, cast.name, read.published).join(schema.reading, read.number == told.reading)
        .join(schema.cast, (cast.reading == told.reading) & (cast.key == told.member))
        .where(told.initiative == initiative).order_by(read.published, told.key))
    return tuple(f"{row.name} ({row.published or '?'}, {row.key})" for row in rows)


def merges(link: Connection, initiative: str) -> tuple[Merge, ...]:
    """Why what pages tell is one initiative."""
    one = schema.union.c
    rows = link.execute(select(schema.union).where(one.initiative == initiative)
                        .order_by(one.score.desc(), one.left, one.right))
    return tuple(Merge(row.left, row.right, row.score, grounds(row.grounds), row.ruling) for row in rows)


def grounds(text: str) -> tuple[Ground, ...]:
    """Grounds as they are kept."""
    return tuple(Ground(name, weight) for name, weight in json.loads(text))
