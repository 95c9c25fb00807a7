"""Stories: what several pages report, how many sources they are, and which of them print one text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from hudna.shapes import Coverage, Query, Source, Story
from hudna.views.independent import independent_pages
from hudna.views.scope import published_by

if TYPE_CHECKING:
    from hudna.record import Record


def stories(record: Record, query: Query | None = None, *, least: int = 1) -> tuple[Coverage, ...]:
    """The stories with a page that a query names and, where it names actors, types or words, with a claim that fits.

    A story is shown whole, as it was known on the query's day; those that fewer than `least` pages tell are left out.
    Paging counts stories.
    """
    query = query or Query()
    asked = replace(published_by(query), words="", limit=None, offset=0)
    wanted = {source.key for source in record.sources(asked)}
    if query.actors or query.types or query.kinds or query.words or query.sure:
        claims = record.facts(replace(query, since=None, until=None, limit=None, offset=0))
        wanted &= {fact.source.key for fact in claims}
    known = record.stories(Query(until=query.on))
    found = [coverage(one) for one in known
             if len(one.sources) >= least and any(source.key in wanted for source in one.sources)]
    return tuple(found[query.page])


def coverage(story: Story) -> Coverage:
    """A story with its figures."""
    sources = story.sources
    return Coverage(
        story.id, next((source.title for source in sources if source.title), ""), story.first, story.last,
        len(sources), _outlets(sources), independent_pages(sources), len(sources) - len(story.texts), story.texts)


def _outlets(sources: Iterable[Source]) -> tuple[str, ...]:
    return tuple(sorted({source.outlet for source in sources if source.outlet}))
