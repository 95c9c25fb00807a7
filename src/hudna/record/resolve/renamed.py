"""Entries of the pack that were read, or ruled, by an id that they had before: they are today's.

One that did not exist yet when a page came out is not what the page speaks of, but what bore its name then, if any did.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from hudna.pack import Entry, Pack
from hudna.record.members import Member
from hudna.record.resolve.bearer import ref_key
from hudna.record.resolve.rulings import Pair, Ruled


def todays(members: Iterable[Member], pack: Pack) -> list[Member]:
    """The members, each with today's id of its entry, or with the one that it was on the day of its page."""
    entries = {entry.id: entry for entry in pack.entries}
    bearers: dict[str, list[Entry]] = defaultdict(list)
    for entry in pack.entries:
        if entry.start or entry.end:
            for alias in entry.aliases:
                bearers[alias].append(entry)

    def of_its_day(one: Member) -> Member:
        ref = pack.now(one.ref or "")
        entry, day = entries.get(ref), date.fromisoformat(one.day) if one.day else None
        if entry is None or not entry.is_to_come(day):
            return one if ref == one.ref else replace(one, ref=ref)
        lived = {other.id: other for alias in entry.aliases for other in bearers[alias]
                 if not other.is_to_come(day) and not other.is_gone(day)}
        if len(lived) != 1:
            return replace(one, ref=None)
        (was,) = lived.values()
        return replace(one, ref=was.id, name=was.name, name_en=was.name_en)

    return [of_its_day(one) if one.ref else one for one in members]


def todays_rulings(ruled: Ruled, pack: Pack) -> Ruled:
    """The rulings, about today's entries; what is about two ids of one entry says nothing any more."""
    if not pack.renamed:
        return ruled
    keys = {ref_key(old): ref_key(now) for old, now in pack.renamed.items()}

    def of(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
        now = ((number, keys.get(left, left), keys.get(right, right)) for number, left, right in pairs)
        return tuple(pair for pair in now if pair[1] != pair[2])

    return Ruled(of(ruled.same), of(ruled.apart))
