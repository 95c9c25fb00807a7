"""Who stands in which relation to whom, and where that is disputed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hudna.shapes import TIES, Bond, Query
from hudna.views.cover import Cover
from hudna.views.disputed_ties import disputed_ties
from hudna.views.grouping import bonds
from hudna.views.likeness import Phrases

if TYPE_CHECKING:
    from hudna.record import Record


def ties(record: Record, query: Query | None = None) -> tuple[Bond, ...]:
    """Who stands in which relation to whom, with the voices that assert and deny it; paging counts ties.

    Those with most independent sources come first. Whether a tie is disputed is looked up in the whole record as it
    was known on the query's day, also where the query leaves the other voice out.
    """
    query = query or Query()
    known = bonds(record.facts(replace(query, kinds=(TIES,), limit=None, offset=0)))
    if query.actors:
        known = tuple(bond for bond in known if {bond.source.id, bond.target.id} & set(query.actors))
    ordered = sorted(known, key=lambda bond: (-bond.sources, bond.first or "~", bond.source.id, bond.target.id))
    shown = ordered[query.page]
    contested = frozenset(_disputed(record, query.on)) if shown else frozenset()
    return tuple(replace(bond, disputed=True) if contested & _facts(bond) else bond for bond in shown)


def _disputed(record: Record, on: date | None) -> Iterator[str]:
    """The facts of ties that one voice asserts and another denies."""
    section = record.pack.language["disputes"]
    cover, unreal = Cover(record.pack), Phrases(section["unreal"], tuple(section["joints"].values()))
    for process in record.processes():
        facts = tuple(record.facts(Query(kinds=(TIES,), processes=(process.id,), on=on)))
        for dispute in disputed_ties(facts, cover, process.id, unreal):
            yield from (fact.id for account in dispute.accounts for fact in account)


def _facts(bond: Bond) -> frozenset[str]:
    return frozenset(fact.id for fact in (*bond.asserted, *bond.denied))
