"""An initiative, or a whole process, at a glance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hudna.record import Record
from hudna.shapes import (
    CONDITIONS,
    COUNTS,
    EVENTS,
    TIES,
    Board,
    Course,
    Fact,
    Known,
    Name,
    Process,
    Query,
    Side,
)
from hudna.views.disputes import disputes
from hudna.views.grouping import bonds, standings, steps, tallied

BACKS, BREACH = "backs", "breach"


def board(record: Record, query: Query) -> Board:
    """The board of the initiatives that a query names, or of the initiatives of the processes it names.

    Backers, numbers and disputes are those of the whole process; the query's days, outlets, actors and words hold
    for all. A query for what is sure leaves the other claims out and says how many they are.
    """
    order = [kind.name for kind in record.pack.kinds.get("initiatives", ())]
    courses = sorted(_wanted(record.initiatives(), query),
                     key=lambda k: order.index(k.name.kind) if k.name.kind in order else len(order))
    process = _one_process(courses, record.processes(), query)
    query = replace(query, limit=None, offset=0)
    whole = replace(query, initiatives=(), processes=(process.id,)) if process else query
    wanted = {EVENTS: replace(query, kinds=(EVENTS,)), CONDITIONS: replace(query, kinds=(CONDITIONS,)),
              TIES: replace(whole, kinds=(TIES,), types=(BACKS,)), COUNTS: replace(whole, kinds=(COUNTS,))}
    facts = {kind: tuple(record.facts(one)) for kind, one in wanted.items()}
    events, conditions = (_by_initiative(facts[kind]) for kind in (EVENTS, CONDITIONS))
    return Board(
        process=process,
        courses=tuple(_course(record, known, events, conditions) for known in courses),
        sides=_sides(facts[TIES]), counts=tallied(facts[COUNTS]), disputes=disputes(record, whole),
        sources=record.sources(query), waiting=_waiting(record, wanted.values()) if query.sure else 0)


def _waiting(record: Record, wanted: Iterable[Query]) -> int:
    return sum(not fact.sure for query in wanted for fact in record.facts(replace(query, sure=False, ruled_out=False)))


def _wanted(known: Iterable[Known], query: Query) -> list[Known]:
    if query.initiatives:
        return [one for one in known if one.name.id in query.initiatives]
    return [one for one in known if one.process and one.process.id in query.processes]


def _one_process(courses: Sequence[Known], known: Iterable[Process], query: Query) -> Process | None:
    ids = {one.process.id for one in courses if one.process} or set(query.processes)
    return next((process for process in known if ids == {process.id}), None)


def _by_initiative(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.about:
            found[fact.about.id].append(fact)
    return found


def _course(record: Record, known: Known, events: dict[str, list[Fact]],
            conditions: dict[str, list[Fact]]) -> Course:
    kinds = {kind.name: kind for kind in record.pack.kinds.get("events", ())}
    rungs = {name for name, kind in kinds.items() if (kind.more or {}).get("position")}
    own = events.get(known.name.id, [])
    stages = [fact for fact in own if fact.type in kinds and kinds[fact.type].group == "stages"]
    return Course(
        known=known, standings=standings(fact for fact in own if fact.type in rungs),
        stages=steps(fact for fact in stages if fact.type != BREACH and not fact.actors("who")),
        conditions=tuple(conditions.get(known.name.id, ())),
        breaches=tuple(fact for fact in stages if fact.type == BREACH))


def _sides(facts: Iterable[Fact]) -> tuple[Side, ...]:
    """Who is backed and by whom, the most spoken of first."""
    sides: dict[Name, list[Fact]] = defaultdict(list)
    for fact in facts:
        for actor in fact.actors("to"):
            sides[actor].append(fact)
    ordered = sorted(sides.items(), key=lambda side: (-len(side[1]), side[0].id))
    return tuple(Side(actor, bonds(found)) for actor, found in ordered)
