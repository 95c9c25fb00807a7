"""Timeline, actor card and search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hudna.shapes import CONDITIONS, EVENTS, SAYS, TIES, Card, Entry, Fact, Name, Passage, Query, Stand
from hudna.views.bonded import ties
from hudna.views.grouping import entries
from hudna.views.ladder import Ladder
from hudna.views.posts import posts
from hudna.views.scope import found
from hudna.views.speakers import LEADS, Speakers

if TYPE_CHECKING:
    from hudna.record import Record


def timeline(record: Record, query: Query | None = None) -> tuple[Entry, ...]:
    """The events that a query wants, by day, each once with all that tell of it; paging counts entries."""
    query = query or Query()
    days = entries(record.facts(replace(query, kinds=query.kinds or (EVENTS,), limit=None, offset=0)))
    return days[query.page]


def actor(record: Record, id: str, query: Query | None = None) -> Card | None:
    """The card of an actor; None for an id that the record does not know.

    Where the actor is a body, it stands where the persons stand that lead it on the day; their words and deeds are
    on cards of their own. Where the query names actors, only what the actor has with one of them stands here. Paging
    counts what stands in each part.
    """
    query = query or Query()
    id = record.pack.now(id)
    row = next((row for row in record.actors() if row[0].id == id), None)
    if row is None:
        return None
    one, pages, mentions = row
    own, page = replace(query, actors=(id,), limit=None, offset=0), query.page
    events = _with(record.facts(replace(own, kinds=(EVENTS,))), query.actors)
    said = [fact for fact in _with(record.facts(replace(own, kinds=(SAYS,))), query.actors)
            if one in fact.actors("who")]
    leads = tuple(record.facts(Query(kinds=(TIES,), types=(LEADS,), on=own.on)))
    speakers = Speakers(record.pack, leads, (name for name, _, _ in record.actors()))
    held = posts(record.pack, one, leads, speakers)
    every = tuple(dict.fromkeys((id, *(post.person.id for post in held if post.body == one))))
    spoken = replace(own, actors=every)
    return Card(
        actor=one, names=record.names_of(id), pages=pages, mentions=mentions, posts=held,
        ties=tuple(bond for bond in ties(record, own) if _is_with(query.actors, (bond.source, bond.target)))[page],
        stands=_stands(record, one, Ladder(record.pack.kinds.get("events", ()), speakers), spoken, query.actors)[page],
        said=tuple(said)[page], events=entries(fact for fact in events if one in fact.actors("who", "whom"))[page])


def _with(facts: Iterable[Fact], others: Sequence[str]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if _is_with(others, fact.actors()))


def _is_with(others: Sequence[str], actors: Iterable[Name]) -> bool:
    """Say whether one of the others takes part; so it is where no others are asked for."""
    return not others or any(name.id in others for name in actors)


def _stands(record: Record, one: Name, ladder: Ladder, query: Query, others: Sequence[str]) -> tuple[Stand, ...]:
    """Where an actor stands on each initiative, those first of which most is told of it."""
    events, conditions = (_about(_with(record.facts(replace(query, kinds=(kind,))), others))
                          for kind in (EVENTS, CONDITIONS))
    found = [Stand(initiative, standing) for initiative, facts in events.items()
             if (standing := ladder.of_actor(one, facts, conditions.get(initiative, ())))]
    return tuple(sorted(found, key=lambda stand: -sum(len(step.facts) for step in stand.standing.steps)))


def _about(facts: Iterable[Fact]) -> dict[Name, Sequence[Fact]]:
    groups: dict[Name, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.about:
            groups[fact.about].append(fact)
    return dict(groups)


def search(record: Record, query: Query) -> tuple[Passage, ...]:
    """The pages that hold the words of a query and what else it asks for, the best first."""
    return found(record, query)
