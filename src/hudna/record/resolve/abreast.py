"""Which initiatives of pages are compared at all: the work grows with the pages, not with their pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np

from hudna.record.resolve.copies import following, pairs_of
from hudna.record.resolve.cosines import Places
from hudna.record.resolve.plans import Plan

Pair = tuple[int, int]

_TOP_NAMES, _TOP_NEAR, _SHARED = 6, 25, 3
_COMMON_NAME, _COMMON_NEAR = 100, 60   # initiatives of all conflicts from which on a word is no reason to compare
_SOON, _NEXT = 5, 60  # days, and reports of one kind and conflict, that are compared in any case
_ALONG = 50           # reports of one conflict that share a word of the name, in the order of their days


def compared(plans: Sequence[Plan]) -> list[Pair]:
    """The pairs of places that are compared: what shares rare words, one page, or conflict and name or days."""
    found = (*_rare(plans, "name", _TOP_NAMES, (_COMMON_NAME, 1)),
             *_rare(plans, "near", _TOP_NEAR, (_COMMON_NEAR, _SHARED)), *_along(plans), *_together(plans))
    return sorted(set(found))


def _top(plan: Plan, part: str, number: int) -> list[str]:
    vector = plan.vectors[part]
    return sorted(vector, key=lambda word: (-vector[word], word))[:number]


def _rare(plans: Sequence[Plan], part: str, top: int, rule: tuple[int, int]) -> list[Pair]:
    having: dict[str, list[int]] = defaultdict(list)
    for place, plan in enumerate(plans):
        for word in _top(plan, part, top):
            having[word].append(place)
    common, least = rule
    return pairs_of(*_next([places for places in having.values() if len(places) <= common], common), len(plans), least)


def _along(plans: Sequence[Plan]) -> list[Pair]:
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, plan in enumerate(plans):
        if plan.process:
            for word in _top(plan, "name", _TOP_NAMES):
                having[plan.process, word].append(place)
    return pairs_of(*_next(having.values(), _ALONG), len(plans))


def _together(plans: Sequence[Plan]) -> Iterator[Pair]:
    pages: dict[str, list[int]] = defaultdict(list)
    kinds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, plan in enumerate(plans):
        pages[plan.member.page].append(place)
        if plan.day is not None and plan.process:
            kinds[plan.member.kind, plan.process].append(place)
    for places in pages.values():
        yield from combinations(places, 2)
    days = np.array([plan.day or 0 for plan in plans], dtype=np.int64)
    first, second = _next(kinds.values(), _NEXT)
    soon = days[second] - days[first] <= _SOON
    yield from pairs_of(first[soon], second[soon], len(plans))


def _next(lists: Iterable[Sequence[int]], number: int) -> tuple[Places, Places]:
    """Each place with so many of those that follow it in its list: two arrays, (pairs,)."""
    found = [np.array(places, dtype=np.int64) for places in lists]
    after = [np.minimum(number, np.arange(len(places) - 1, -1, -1)) for places in found]
    every = np.concatenate([np.zeros(0, dtype=np.int64), *found])
    first, second = following(np.concatenate([np.zeros(0, dtype=np.int64), *after]))
    return every[first], every[second]
