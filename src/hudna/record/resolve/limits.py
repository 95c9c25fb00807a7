"""What of initiatives is one, or is never one, whatever the reasons say: rulings, the pack's list,
numbers, what a page tells apart, and truces of one conflict that began on other days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from hudna.record.resolve.plans import Plan
from hudna.record.resolve.rulings import Held

LISTED = 10.0             # what it weighs, as log-odds, that the pack lists two as one
_NUMBERED = "resolution"  # the kind that its number tells from all others
_TRUCE = "truce"          # the kind that its beginning does
_BEGUN = 3                # days between two beginnings of one truce, as told
_ALONG = 50               # truces of a conflict, in the order of their pages' days, with which each is compared


@dataclass(frozen=True, slots=True)
class Limits:
    """Places in a list of plans that are one from the start, and pairs that are never one."""

    together: tuple[tuple[int, ...], ...]
    apart: tuple[tuple[int, int], ...]
    listed: tuple[tuple[int, int], ...] = ()   # pairs that hold together what the pack lists as one

    @classmethod
    def of(cls, made: Sequence[Plan], held: Held) -> Limits:
        """What a person has ruled, and below that, what the pack lists as one."""
        ruled = {place for group in held.together for place in group}
        listed: dict[str, list[int]] = defaultdict(list)
        for place, plan in enumerate(made):
            if plan.entry is not None and place not in ruled:
                listed[plan.entry.id].append(place)
        parted = {place for pair in held.apart for place in pair}
        free = [[place for place in places if place not in parted] for _, places in sorted(listed.items())]
        heads = sorted(places[0] for places in free if places)
        return cls((*held.together, *(tuple(places) for places in free if len(places) > 1)),
                   (*held.apart, *combinations(heads, 2)), tuple(pair for places in free for pair in pairwise(places)))


def never(made: Sequence[Plan], pairs: Iterable[tuple[int, int]], held: Held) -> Iterator[tuple[int, int]]:
    """The pairs of resolutions with different numbers, and of one page's initiatives of two kinds.

    Those that a person has ruled to be one are left out.
    """
    ruled = {place: number for number, group in enumerate(held.together) for place in group}
    for a, b in pairs:
        if (a not in ruled or ruled[a] != ruled.get(b)) and (_other_kinds(made[a], made[b])
                                                             or _other_numbers(made[a], made[b])):
            yield a, b


def successive(made: Sequence[Plan], held: Held) -> Iterator[tuple[int, int]]:
    """The pairs of truces of one conflict that are told to begin on other days, but for those ruled to be one."""
    ruled = {place: number for number, group in enumerate(held.together) for place in group}
    begun: dict[str, list[int]] = defaultdict(list)
    for place, plan in enumerate(made):
        if plan.member.kind == _TRUCE and plan.begins and plan.process and plan.entry is None:
            begun[plan.process].append(place)
    for _, places in sorted(begun.items()):
        places.sort(key=lambda place: (made[place].day or 0, place))
        for at, one in enumerate(places):
            for other in places[at + 1 : at + 1 + _ALONG]:
                apart = min(abs(a - b) for a in made[one].begins for b in made[other].begins)
                if apart > _BEGUN and (one not in ruled or ruled[one] != ruled.get(other)):
                    yield min(one, other), max(one, other)


def _other_kinds(one: Plan, other: Plan) -> bool:
    return one.member.page == other.member.page and one.member.kind != other.member.kind


def _other_numbers(one: Plan, other: Plan) -> bool:
    mine, theirs = one.marks["number"], other.marks["number"]
    return one.member.kind == other.member.kind == _NUMBERED and bool(mine and theirs and not mine & theirs)
