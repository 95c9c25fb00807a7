"""Accounts that cannot all be true, found and shown together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hudna.shapes import COUNTS, EVENTS, SAYS, TIES, Dispute, Fact, Query
from hudna.views.camps import Camps
from hudna.views.cover import Cover
from hudna.views.disputed_blame import accusations
from hudna.views.disputed_counts import disputed_counts
from hudna.views.disputed_days import disputed_days
from hudna.views.disputed_deeds import disputed_deeds
from hudna.views.disputed_doers import disputed_doers
from hudna.views.disputed_stages import NamedDays, disputed_stages
from hudna.views.disputed_ties import disputed_ties
from hudna.views.disputed_words import spoken_denials
from hudna.views.independent import independent
from hudna.views.likeness import Phrases, Stems
from hudna.views.spokespersons import spokespersons
from hudna.views.told_pages import told_pages

if TYPE_CHECKING:
    from hudna.record import Record

_COMPARED = (EVENTS, TIES, COUNTS, SAYS)


def disputes(record: Record, query: Query | None = None) -> tuple[Dispute, ...]:
    """The disputes in which a fact that the query wants takes part."""
    query = query or Query()
    found = [_told(dispute) for dispute in _drawn(record, query)]
    if query.actors or query.types or query.outlets or query.words or query.initiatives:
        wanted = {fact.id for fact in record.facts(replace(query, limit=None, offset=0))}
        found = [d for d in found if wanted & {fact.id for account in d.accounts for fact in account}]
    return tuple(found[query.page])


def _told(dispute: Dispute) -> Dispute:
    """A dispute with how many independent sources tell it, and whether the accounts have voices of their own."""
    voices = [{fact.voice.id for fact in account} for account in dispute.accounts]
    facts = [fact for account in dispute.accounts for fact in account]
    return replace(dispute, apart=not set.intersection(*voices), sources=independent(facts))


def _drawn(record: Record, query: Query) -> Iterator[Dispute]:
    """All disputes of the processes and days of the query; ties inside one process."""
    processes = _processes(record, query)
    narrow = tuple(processes) if query.processes or query.initiatives else ()
    whole = Query(processes=narrow, kinds=_COMPARED, since=query.since, until=query.until, on=query.on)
    facts = () if (query.processes or query.initiatives) and not narrow else tuple(record.facts(whole))
    ties, events, counts = (tuple(fact for fact in facts if fact.kind == kind) for kind in (TIES, EVENTS, COUNTS))
    section = record.pack.language["disputes"]
    unreal = Phrases(section["unreal"], tuple(section["joints"].values()))
    yield from _ties(record, ties, replace(whole, processes=tuple(processes)), unreal)
    speaks_for = spokespersons(record.pack, ties, Stems(section))
    yield from disputed_deeds(events, record.pack.kinds.get("events", ()), speaks_for, unreal)
    pages = told_pages(facts)
    camps = Camps(record.pack, speaks_for)
    yield from spoken_denials(pages, section, camps)
    yield from accusations(pages, section, camps)
    yield from disputed_doers(pages, section, camps)
    yield from disputed_counts(counts, section, speaks_for)
    yield from disputed_days(counts, section)
    yield from disputed_stages(events, NamedDays(record.pack.language["calendar"], section), camps)


def _ties(record: Record, ties: Sequence[Fact], query: Query, unreal: Phrases) -> Iterator[Dispute]:
    """Disputed ties, process by process: of those alone on whose pages a tie is denied."""
    denied = [fact for fact in ties if fact.real == "denied"]
    types, on, cover = tuple(sorted({fact.type for fact in denied})), {fact.source.key for fact in denied}, None
    for process in query.processes if denied else ():
        if on & {source.key for source in record.sources(Query(processes=(process,)))}:
            cover = cover or Cover(record.pack)
            mine = record.facts(replace(query, kinds=(TIES,), types=types, processes=(process,)))
            yield from disputed_ties(list(mine), cover, process, unreal)


def _processes(record: Record, query: Query) -> list[str]:
    ids = [process.id for process in record.processes()]
    if query.processes:
        return [id for id in ids if id in query.processes]
    if query.initiatives:
        used = {k.process.id for k in record.initiatives() if k.name.id in query.initiatives and k.process}
        return [id for id in ids if id in used]
    return ids
