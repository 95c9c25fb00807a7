"""Accounts that cannot all be true, found and shown together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from hudna.shapes import COUNTS, EVENTS, TIES, Dispute, Fact, Query
from hudna.views.cover import Cover
from hudna.views.disputed_counts import disputed_counts
from hudna.views.disputed_deeds import accusations, disputed_deeds
from hudna.views.disputed_ties import disputed_ties

if TYPE_CHECKING:
    from hudna.record import Record


def disputes(record: Record, query: Query | None = None) -> tuple[Dispute, ...]:
    """The disputes in which a fact that the query wants takes part, process by process."""
    query = query or Query()
    found = [dispute for process in _processes(record, query) for dispute in _of_process(record, process, query)]
    if query.actors or query.types or query.outlets or query.words or query.initiatives:
        wanted = {fact.id for fact in record.facts(replace(query, limit=None, offset=0))}
        found = [d for d in found if wanted & {fact.id for account in d.accounts for fact in account}]
    stop = None if query.limit is None else query.offset + query.limit
    return tuple(found[query.offset : stop])


def _of_process(record: Record, process: str, query: Query) -> Iterator[Dispute]:
    """All disputes inside a process, in the days of the query."""
    whole = Query(processes=(process,), since=query.since, until=query.until, on=query.on)
    ties, events, counts = (list(record.facts(replace(whole, kinds=(kind,)))) for kind in (TIES, EVENTS, COUNTS))
    kinds = record.pack.kinds.get("events", ())
    yield from disputed_ties(ties, Cover(record.pack), process)
    yield from disputed_deeds(events, kinds, _spokespersons(record, ties))
    yield from accusations(events)
    yield from disputed_counts(counts)


def _processes(record: Record, query: Query) -> list[str]:
    ids = [process.id for process in record.processes()]
    if query.processes:
        return [id for id in ids if id in query.processes]
    if query.initiatives:
        used = {k.process.id for k in record.initiatives() if k.name.id in query.initiatives and k.process}
        return [id for id in ids if id in used]
    return ids


def _spokespersons(record: Record, ties: Iterable[Fact]) -> Mapping[str, frozenset[str]]:
    """For whom each actor speaks: itself, what it leads or is part of, and the bodies of its offices."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for fact in ties:
        if fact.type in {"leads", "part_of"} and fact.real == "holds":
            for one in fact.actors("from"):
                bodies[one.id].update(body.id for body in fact.actors("to"))
    for entry in record.pack.entries:
        for office in entry.offices:
            bodies[entry.id].add(office.of)
    return {one: frozenset({one, *found}) for one, found in bodies.items()}
