"""Which initiatives of pages are compared at all: the work grows with the pages, not with their pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from hudna.record.resolve.plans import Plan

_TOP_NAMES, _TOP_NEAR, _SHARED = 6, 25, 3
_COMMON_NAME, _COMMON_NEAR = 100, 60   # initiatives of all conflicts from which on a word is no reason to compare
_SOON, _NEXT = 5, 60  # days, and reports of one kind and conflict, that are compared in any case
_ALONG = 50           # reports of one conflict that share a word of the name, in the order of their days


def compared(plans: Sequence[Plan]) -> list[tuple[int, int]]:
    """The pairs of places that are compared: what shares rare words, one page, or conflict and name or days."""
    found = set(_rare(plans, "name", _TOP_NAMES, (_COMMON_NAME, 1)))
    found.update(_rare(plans, "near", _TOP_NEAR, (_COMMON_NEAR, _SHARED)))
    found.update(_along(plans))
    found.update(_together(plans))
    return sorted(found)


def _top(plan: Plan, part: str, number: int) -> list[str]:
    vector = plan.vectors[part]
    return sorted(vector, key=lambda word: (-vector[word], word))[:number]


def _rare(plans: Sequence[Plan], part: str, top: int, rule: tuple[int, int]) -> Iterator[tuple[int, int]]:
    having: dict[str, list[int]] = defaultdict(list)
    for place, plan in enumerate(plans):
        for word in _top(plan, part, top):
            having[word].append(place)
    common, least = rule
    shared = Counter(pair for places in having.values() if len(places) <= common for pair in combinations(places, 2))
    return (pair for pair, number in shared.items() if number >= least)


def _along(plans: Sequence[Plan]) -> Iterator[tuple[int, int]]:
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, plan in enumerate(plans):
        if plan.process:
            for word in _top(plan, "name", _TOP_NAMES):
                having[plan.process, word].append(place)
    return _next(having.values(), _ALONG)


def _together(plans: Sequence[Plan]) -> Iterator[tuple[int, int]]:
    pages: dict[str, list[int]] = defaultdict(list)
    kinds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, plan in enumerate(plans):
        pages[plan.member.page].append(place)
        if plan.day is not None and plan.process:
            kinds[plan.member.kind, plan.process].append(place)
    for places in pages.values():
        yield from combinations(places, 2)
    for one, other in _next(kinds.values(), _NEXT):
        if (plans[other].day or 0) - (plans[one].day or 0) <= _SOON:
            yield one, other


def _next(lists: Iterable[Sequence[int]], number: int) -> Iterator[tuple[int, int]]:
    """Each place with those that follow it."""
    for places in lists:
        for at, place in enumerate(places):
            yield from ((place, other) for other in places[at + 1 : at + 1 + number])
