"""The actors of a record, to choose from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hudna.shapes import Met, Query

if TYPE_CHECKING:
    from hudna.record import Record


def actors(record: Record, query: Query | None = None) -> tuple[Met, ...]:
    """The actors that take part in facts that a query wants, or all, the most mentioned first; paging counts actors."""
    query = query or Query()
    whole = replace(query, limit=None, offset=0)
    known = record.actors()
    if whole != Query():
        there = {name for fact in record.facts(whole) for name in fact.actors()}
        known = tuple(row for row in known if row[0] in there)
    return tuple(Met(*row) for row in known[query.page])
