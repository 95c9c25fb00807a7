"""Timeline, actor card, ties and search."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from hudna.record import Record
from hudna.shapes import EVENTS, SAYS, TIES, Bond, Card, Entry, Fact, Name, Passage, Query, Stand
from hudna.views.grouping import bonds, entries, standings


def timeline(record: Record, query: Query | None = None) -> tuple[Entry, ...]:
    """The events that a query wants, by day, each once with all that tell of it; paging counts entries."""
    query = query or Query()
    found = entries(record.facts(replace(query, kinds=query.kinds or (EVENTS,), limit=None, offset=0)))
    return found[query.offset : None if query.limit is None else query.offset + query.limit]


def ties(record: Record, query: Query | None = None) -> tuple[Bond, ...]:
    """Who stands in which relation to whom, with the voices that assert and deny it; paging counts ties."""
    query = query or Query()
    found = bonds(record.facts(replace(query, kinds=(TIES,), limit=None, offset=0)))
    if query.actors:
        found = tuple(bond for bond in found if {bond.source.id, bond.target.id} & set(query.actors))
    return found[query.offset : None if query.limit is None else query.offset + query.limit]


def actor(record: Record, id: str, query: Query | None = None) -> Card | None:
    """The card of an actor; None for an id that the record does not know."""
    found = next((row for row in record.actors() if row[0].id == id), None)
    if found is None:
        return None
    one, pages, mentions = found
    own = replace(query or Query(), actors=(id,))
    facts = list(record.facts(replace(own, kinds=(EVENTS,))))
    said = (fact for fact in record.facts(replace(own, kinds=(SAYS,))) if id in {n.id for n in fact.actors("who")})
    part = [fact for fact in facts if id in {name.id for name in fact.actors("who", "whom")}]
    return Card(
        actor=one, names=record.names_of(id), pages=pages, mentions=mentions, ties=ties(record, own),
        stands=_stands(record, one, part), said=tuple(said), events=entries(part))


def _stands(record: Record, one: Name, facts: list[Fact]) -> tuple[Stand, ...]:
    rungs = {kind.name for kind in record.pack.kinds.get("events", ()) if (kind.more or {}).get("position")}
    about: dict[Name, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.about and fact.type in rungs and one in fact.actors("who"):
            about[fact.about].append(fact)
    return tuple(Stand(initiative, standing) for initiative, own in about.items()
                 for standing in standings(own) if standing.actor == one)


def search(record: Record, query: Query) -> tuple[Passage, ...]:
    """The pages that hold the words of a query, the best first."""
    return record.search(query)
