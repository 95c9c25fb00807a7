"""The initiatives that a query is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hudna.shapes import Known, Query

if TYPE_CHECKING:
    from hudna.record import Record


def initiatives(record: Record, query: Query | None = None) -> tuple[Known, ...]:
    """The initiatives that a query names, or all of them, those of most pages first; paging counts initiatives.

    Where the query asks for more than names and its own day, those of which a claim that fits speaks.
    """
    query = query or Query()
    last = query.on.isoformat() if query.on else None
    known = [one for one in record.initiatives() if (not query.initiatives or one.name.id in query.initiatives)
             and (not query.processes or (one.process is not None and one.process.id in query.processes))
             and (last is None or one.first is None or one.first <= last)]
    if replace(query, initiatives=(), processes=(), limit=None, offset=0) != Query():
        about = {fact.about.id for fact in record.facts(replace(query, limit=None, offset=0)) if fact.about}
        known = [one for one in known if one.name.id in about]
    ordered = sorted(known, key=lambda one: (-one.pages, one.name.id))
    return tuple(ordered[query.page])
