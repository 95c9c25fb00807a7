"""What of initiatives is one, or is never one, whatever the reasons say: rulings, the pack's list,
numbers, what a page tells apart, and truces that began on other days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from hudna.clusters import Clusters
from hudna.record.resolve.plans import Plan
from hudna.record.resolve.rulings import Held

LISTED = 10.0             # what it weighs, as log-odds, that the pack lists two as one
_NUMBERED = "resolution"  # the kind that its number tells from all others
_DIGITS = 3               # of such a number at least: smaller ones count members, votes, days
_TRUCE = "truce"          # the kind that its beginning does
_ONE = frozenset({_TRUCE, "agreement"})   # kinds as which a page speaks of one thing: a truce is agreed
_BEGUN = 3                # days between two beginnings of one truce, as told
_ELSEWHERE = 60           # days between pages from which on what is of another conflict is another thing


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
    """The pairs of resolutions with different numbers, of one page's initiatives of two kinds, and of two conflicts
    at different times.

    Those that a person has ruled to be one are left out.
    """
    ruled = {place: number for number, group in enumerate(held.together) for place in group}
    for a, b in pairs:
        one, other = made[a], made[b]
        if (a not in ruled or ruled[a] != ruled.get(b)) and (
                _other_kinds(one, other) or _other_numbers(one, other) or _elsewhere(one, other)):
            yield a, b


def successive(made: Sequence[Plan], group: Sequence[int], held: Held) -> Iterator[tuple[int, ...]]:
    """A group of plans without the truces that are told to begin on other days than most of it, and these apart.

    So are those of which pages tell, days before that, that they were had, and the lesser of two that one page tells
    apart. What else tells of no beginning stays, and what a person has ruled to be one with anything.
    """
    ruled = {place for places in held.together for place in places}
    begun = [place for place in group if made[place].member.kind == _TRUCE and made[place].begins
             and made[place].entry is None]
    days = sorted((day, number) for number, place in enumerate(begun) for day in made[place].begins)
    near = Clusters(len(begun))
    for (day, one), (next_, other) in pairwise(days):
        if next_ - day <= _BEGUN:
            near.join(one, other)
    found = sorted(([begun[number] for number in numbers] for numbers in near.groups()),
                   key=lambda places: (-len(places), min(made[place].begins[0] for place in places), places))
    first = min((day for place in found[0] for day in made[place].begins), default=None) if found else None
    early = [place for place in group if first is not None and _before(made[place], first)]
    gone = {place for places in (*found[1:], early) for place in places}
    beside = _beside(made, [place for place in group if place not in gone])
    apart = [tuple(place for place in places if place not in ruled)
             for places in (*found[1:], early, *([place] for place in beside))]
    away = {place for places in apart for place in places}
    yield from (places for places in (tuple(place for place in group if place not in away), *apart) if places)


def _beside(made: Sequence[Plan], group: Sequence[int]) -> Iterator[int]:
    """The truces of a group beside which their page tells of another one more: those that went before it."""
    by_page: dict[int, list[int]] = defaultdict(list)
    for place in group:
        if made[place].member.kind == _TRUCE and made[place].entry is None:
            by_page[made[place].member.reading].append(place)
    for places in by_page.values():
        yield from sorted(places, key=lambda place: (-len(made[place].member.mentions), place))[1:]


def _before(plan: Plan, first: int) -> bool:
    """Say whether a page tells of no beginning but that a truce was had, long before a day on which one began."""
    return (plan.member.kind == _TRUCE and plan.entry is None and not plan.begins and plan.had
            and plan.day is not None and plan.day < first - _BEGUN)


def _other_kinds(one: Plan, other: Plan) -> bool:
    kinds = {one.member.kind, other.member.kind}
    return one.member.page == other.member.page and len(kinds) > 1 and kinds != _ONE


def _elsewhere(one: Plan, other: Plan) -> bool:
    """Say whether two are of different conflicts and told of long apart."""
    return (one.process is not None and other.process is not None and one.process != other.process
            and one.day is not None and other.day is not None and abs(one.day - other.day) > _ELSEWHERE)


def _other_numbers(one: Plan, other: Plan) -> bool:
    mine, theirs = ({number for number in plan.marks["number"] if len(number) >= _DIGITS} for plan in (one, other))
    return one.member.kind == other.member.kind == _NUMBERED and bool(mine and theirs and not mine & theirs)
