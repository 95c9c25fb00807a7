"""An initiative, or a whole process, at a glance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from hudna.grammar.lasting import Lengths
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
    Status,
)
from hudna.views.changes import changed, is_news
from hudna.views.demands import demands
from hudna.views.disputes import disputes
from hudna.views.grouping import bonds, tallied
from hudna.views.ladder import BREACH, Ladder
from hudna.views.particulars import particulars
from hudna.views.posts import with_leaders
from hudna.views.scope import sources_of
from hudna.views.silent import Parties
from hudna.views.speakers import LEADS, Speakers
from hudna.views.status import status
from hudna.views.term import Term
from hudna.views.threats import Threats

if TYPE_CHECKING:
    from hudna.record import Record

BACKS = "backs"
_NO_TYPE = "-"     # which no claim is of


class _Said(NamedTuple):
    """The events and the conditions that are told of an initiative, and those of them that are shown."""

    events: Sequence[Fact]
    conditions: Sequence[Fact]
    shown: Sequence[Fact]
    shown_conditions: Sequence[Fact]


def board(record: Record, query: Query, *, changed_since: date | None = None) -> Board:
    """The board of the initiatives that a query names, or of the initiatives of the processes it names.

    Backers, numbers and disputes are those of the whole process; the query's days, outlets, actors and words hold
    for all. A query for what is sure leaves the other claims out and says how many they are. How far an initiative has
    come, what is told of it as a whole and who has said nothing of it go by all that is told in these days and outlets,
    whatever actors, types and words are asked for. With `changed_since`,
    what pages published before that day had told already is left out. Paging counts initiatives.
    """
    page = query.page
    query = replace(query, limit=None, offset=0)
    order = [kind.name for kind in record.pack.kinds.get("initiatives", ())]
    known = sorted(_wanted(record.initiatives(), query), key=lambda k: (
        order.index(k.name.kind) if k.name.kind in order else len(order), -k.pages))[page]
    process = _one_process(known, record.processes(), query) if known or not query.initiatives else None
    whole = replace(query, initiatives=(), processes=(process.id,)) if process else query
    ties = replace(whole, kinds=(TIES,), types=(BACKS,) if not query.types or BACKS in query.types else (_NO_TYPE,))
    counts = replace(whole, kinds=(COUNTS,))
    courses = _courses(record, known, query)
    told = {kind: tuple(record.facts(one)) for kind, one in ((TIES, ties), (COUNTS, counts))}
    argued = disputes(record, whole)
    sources = sources_of(record, query)
    if changed_since:
        early = replace(query, on=changed_since - timedelta(days=1))
        before = {course.known.name.id: course for course in _courses(record, known, early)}
        courses = tuple(new for one in courses if is_news(new := changed(before[one.known.name.id], one)))
        told = {kind: tuple(fact for fact in facts if _is_new(fact, changed_since)) for kind, facts in told.items()}
        argued = tuple(one for one in argued
                       if any(_is_new(fact, changed_since) for account in one.accounts for fact in account))
        sources = tuple(source for source in sources if source.published and source.published >= changed_since)
    waiting = (*(replace(query, kinds=(kind,)) for kind in (EVENTS, CONDITIONS)), ties, counts) if query.sure else ()
    return Board(process=process, courses=courses, sides=_sides(told[TIES]), counts=tallied(told[COUNTS]),
                 disputes=argued, sources=sources, waiting=_waiting(record, waiting), on=query.on,
                 changed_since=changed_since)


def _is_new(fact: Fact, since: date) -> bool:
    return fact.source.published is not None and fact.source.published >= since


def _waiting(record: Record, wanted: Iterable[Query]) -> int:
    return sum(not fact.sure for query in wanted for fact in record.facts(replace(query, sure=False, ruled_out=False)))


def _wanted(known: Iterable[Known], query: Query) -> list[Known]:
    """The initiatives that a query names, so far as the record speaks of them on the query's day."""
    last = query.on.isoformat() if query.on else None
    found = []
    for one in known:
        named = bool(query.initiatives or query.processes) and (
            not query.initiatives or one.name.id in query.initiatives)
        of_it = not query.processes or (one.process is not None and one.process.id in query.processes)
        if named and of_it and (last is None or one.first is None or one.first <= last):
            found.append(replace(one, last=min(one.last, last) if one.last and last else one.last))
    return found


def _one_process(courses: Sequence[Known], known: Iterable[Process], query: Query) -> Process | None:
    ids = {one.process.id for one in courses if one.process} or set(query.processes)
    return next((process for process in known if ids == {process.id}), None)


def _courses(record: Record, known: Sequence[Known], query: Query) -> tuple[Course, ...]:
    """The courses of some initiatives, as a query sees them."""
    places = tuple(dict.fromkeys(one.process.id for one in known if one.process))
    leads = record.facts(Query(kinds=(TIES,), types=(LEADS,), processes=places, on=query.on))
    speakers = Speakers(record.pack, leads, (name for name, _, _ in record.actors()))
    ladder = Ladder(record.pack.kinds.get("events", ()), speakers)
    every = replace(query, sure=False, actors=(), types=(), words="")
    shown = _shown(record, replace(every, actors=with_leaders(record.pack, query.actors) if query.actors else (),
                                   types=query.types, words=query.words), every)
    around = record.facts(replace(every, kinds=(EVENTS,), initiatives=()))
    asked = Threats(record.pack.language).left_out(record.facts(replace(every, kinds=(CONDITIONS,))), around)
    events, conditions = map(_by_initiative, (record.facts(replace(every, kinds=(EVENTS,))), asked))
    parties = {place: Parties(record, place) for place in {one.process.id if one.process else None for one in known}}
    lengths = Lengths(record.pack.language)
    found = []
    for one in known:
        own = (events.get(one.name.id, ()), conditions.get(one.name.id, ()))
        said = _Said(*own, *([fact for fact in facts if (fact.sure or not query.sure) and (
            shown is None or fact.id in shown)] for facts in own))
        term = Term(lengths, query.on.isoformat() if query.on else one.last or "")
        course = _course(one, said, status(*own, term), ladder, parties[one.process.id if one.process else None])
        found.append(replace(course, particulars=particulars(*own, speakers, term)))
    return tuple(found)


def _shown(record: Record, narrow: Query, every: Query) -> frozenset[str] | None:
    """The ids of the claims that are asked for; None where those are all."""
    return None if narrow == every else frozenset(fact.id for fact in record.facts(narrow))


def _by_initiative(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.about:
            found[fact.about.id].append(fact)
    return found


def _course(known: Known, said: _Said, reached: Status, ladder: Ladder, parties: Parties) -> Course:
    """The course of an initiative from what is shown of it, how far it has come and who is silent from all."""
    events, conditions = said.shown, said.shown_conditions
    standings = ladder.standings(events, conditions)
    alone = (fact for fact in events if fact.type in ladder.stages and fact.type != BREACH and not fact.actors("who"))
    silent = parties.silent((known.first, known.last), said.events, said.conditions,
                            ladder.speakers) if standings else ()
    return Course(
        known=known, standings=standings, stages=ladder.steps(alone), status=reached,
        conditions=demands(conditions, events, reached), breaches=ladder.breaches(events), silent=silent)


def _sides(facts: Iterable[Fact]) -> tuple[Side, ...]:
    """Who is backed and by whom, the most spoken of first."""
    sides: dict[Name, list[Fact]] = defaultdict(list)
    for fact in facts:
        for actor in fact.actors("to"):
            sides[actor].append(fact)
    ordered = sorted(sides.items(), key=lambda side: (-len(side[1]), side[0].id))
    return tuple(Side(actor, bonds(found)) for actor, found in ordered)
