"""What a record holds, counted."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, Table, func, select

from hudna.record.store import schema
from hudna.shapes import Info


def info(link: Connection, path: str) -> Info:
    """Count what views show of a record, and what it holds besides."""
    read, run = schema.reading.c, schema.run.c
    shown = (select(read.number, read.outlet, read.published)
             .join(schema.shown, schema.shown.c.reading == read.number).subquery())
    first, last = link.execute(select(func.min(shown.c.published), func.max(shown.c.published))).one()
    kinds = (select(schema.claim.c.kind, func.count()).join(schema.drawn, schema.drawn.c.claim == schema.claim.c.number)
             .join(shown, shown.c.number == schema.drawn.c.reading).group_by(schema.claim.c.kind)
             .order_by(schema.claim.c.kind))
    outlets = (select(func.coalesce(shown.c.outlet, ""), func.count()).group_by(shown.c.outlet)
               .order_by(func.count().desc(), shown.c.outlet))
    runs = link.execute(select(run.reader, run.version, run.pack, run.pack_digest).order_by(run.first_used, run.id))
    by_kind = {str(kind): int(n) for kind, n in link.execute(kinds)}
    return Info(
        path=path, pages=_count(link, schema.shown), readings=_count(link, schema.reading),
        claims=sum(by_kind.values()), skipped=_count(link, schema.skipped), by_kind=by_kind,
        by_outlet={str(outlet): int(n) for outlet, n in link.execute(outlets)},
        by_reason=_grouped(link, schema.skipped, schema.skipped.c.reason),
        actors=_count(link, schema.actor), initiatives=_count(link, schema.initiative), first=first, last=last,
        runs=tuple(f"{r.reader} {r.version}, {r.pack} {r.pack_digest}" for r in runs))


def _count(link: Connection, table: Table) -> int:
    return int(link.scalar(select(func.count()).select_from(table)) or 0)


def _grouped(link: Connection, table: Table, column: Column[Any]) -> dict[str, int]:
    rows = link.execute(select(column, func.count()).select_from(table).group_by(column).order_by(column))
    return {str(value): int(n) for value, n in rows}
