"""Bring a derived table to what it must hold by changing only what differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete, select

from hudna.record.store.write import add

_BATCH = 1000
_Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """The rows that a table holds and must not, and those that it must hold and does not."""

    table: Table
    gone: Sequence[_Values]
    new: Sequence[_Values]


def differ(link: Connection, table: Table, rows: Iterable[Mapping[str, object]]) -> Difference:
    """How a table differs from the rows that it must hold; columns that a row does not name are empty."""
    names = table.c.keys()
    wanted = dict.fromkeys(tuple(map(row.get, names)) for row in rows)
    gone = []
    for held in map(tuple, chain.from_iterable(link.execute(select(table)).partitions(_BATCH))):
        if held in wanted:
            del wanted[held]
        else:
            gone.append(held)
    return Difference(table, gone, list(wanted))


def change(link: Connection, found: Sequence[Difference]) -> None:
    """Change the tables, all or none; rows may point to rows that come later."""
    link.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for one in found:
        names = one.table.c.keys()
        keys = [column.name for column in one.table.primary_key]
        if one.gone:
            same = and_(*(one.table.c[key] == bindparam(f"old_{key}") for key in keys))
            link.execute(delete(one.table).where(same), [
                {f"old_{key}": values[names.index(key)] for key in keys} for values in one.gone])
    for one in found:
        names = one.table.c.keys()
        add(link, one.table, [dict(zip(names, values, strict=True)) for values in one.new])
