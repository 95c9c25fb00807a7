"""The pages that a query is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hudna.shapes import Passage, Query, Source

if TYPE_CHECKING:
    from hudna.record import Record


def sources_of(record: Record, query: Query) -> tuple[Source, ...]:
    """The pages of the processes, initiatives, outlets and days that a query names, as known on its day."""
    return record.sources(published_by(query))


def published_by(query: Query) -> Query:
    """The query for pages: those published up to its day."""
    days = [day for day in (query.on, query.until) if day]
    return replace(query, until=min(days, default=None), on=None)


def found(record: Record, query: Query) -> tuple[Passage, ...]:
    """The pages that hold the words of a query and, where it names actors or types, a claim with them.

    Paging counts pages.
    """
    asked = replace(published_by(query), limit=None, offset=0)
    passages = record.search(asked)
    if query.actors or query.types or query.kinds or query.sure:
        claims = record.facts(replace(asked, words="", since=None, until=None, on=query.on))
        keys = {fact.source.key for fact in claims}
        passages = tuple(one for one in passages if one.source.key in keys)
    return passages[query.page]
