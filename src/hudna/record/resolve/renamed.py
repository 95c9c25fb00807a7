"""Entries of the pack that were read, or ruled, by an id that they had before: they are today's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hudna.pack import Pack
from hudna.record.members import Member
from hudna.record.resolve.bearer import ref_key
from hudna.record.resolve.rulings import Pair, Ruled


def todays(members: Iterable[Member], pack: Pack) -> list[Member]:
    """The members, each with today's id of its entry."""
    return [replace(one, ref=pack.now(one.ref)) if one.ref and one.ref in pack.renamed else one for one in members]


def todays_rulings(ruled: Ruled, pack: Pack) -> Ruled:
    """The rulings, about today's entries; what is about two ids of one entry says nothing any more."""
    if not pack.renamed:
        return ruled
    keys = {ref_key(old): ref_key(now) for old, now in pack.renamed.items()}

    def of(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
        now = ((number, keys.get(left, left), keys.get(right, right)) for number, left, right in pairs)
        return tuple(pair for pair in now if pair[1] != pair[2])

    return Ruled(of(ruled.same), of(ruled.apart))
