"""Which pages print one text: most of the shorter one's runs of words stand in the other too (Broder 1997)."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from hudna.clusters import Clusters
from hudna.record.members import Told
from hudna.record.resolve.cosines import Places, stretches

_RUN = 4              # words of a shingle
_KEPT, _LEAST = 8, 4  # one in so many shingles is looked up, and in any case those with the least numbers
_COMMON = 60          # pages from which on a shingle is no reason to compare
_COPY = 0.5           # of the shorter page's shingles, for a copy
_SHORTEST = 8         # words that a text must have to be one


def grouped(number: int, pairs: Iterable[tuple[int, int]], shares: Iterable[float]) -> list[tuple[int, ...]]:
    """The places 0 to `number` that print one text, each in one set, in order; `shares` are those of the pairs."""
    groups = Clusters(number)
    for (a, b), share in zip(pairs, shares, strict=True):
        if share >= _COPY:
            groups.join(a, b)
    return [tuple(group) for group in groups.groups()]


def copies(pages: Sequence[Told]) -> list[tuple[int, ...]]:
    """The places of pages that print one text, each page in one set, in order."""
    runs = [shingles(page) for page in pages]
    pairs = candidates([np.array(sorted(signs(one)), dtype=np.uint32) for one in runs])
    return grouped(len(pages), pairs, (contained(runs[a], runs[b]) for a, b in pairs))


def contained(one: frozenset[int], other: frozenset[int]) -> float:
    """Which share of the shorter text's shingles stands in the other."""
    return len(one & other) / (min(len(one), len(other)) or 1)


def shingles(page: Told) -> frozenset[int]:
    """The runs of words of a page as numbers; none of a text that is too short to be one."""
    words = (*page.title, *page.body)
    if len(words) < _SHORTEST:
        return frozenset()
    return frozenset(crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1))


def signs(shingles: frozenset[int]) -> frozenset[int]:
    """The shingles by which a text is looked up."""
    return frozenset((*(one for one in shingles if one % _KEPT == 0), *heapq.nsmallest(_LEAST, shingles)))


def candidates(signs: Sequence[NDArray[np.uint32]]) -> list[tuple[int, int]]:
    """Pairs of places that share a sign, once, in order, leaving out signs that very many have."""
    if not signs:
        return []
    place = np.repeat(np.arange(len(signs)), [len(own) for own in signs])
    every = np.concatenate(signs)
    order = np.argsort(every, kind="stable")
    ends = np.searchsorted(every[order], every[order], side="right")
    starts = np.searchsorted(every[order], every[order], side="left")
    after = np.where(ends - starts <= _COMMON, ends - np.arange(len(order)) - 1, 0)
    first, second = following(after)
    return pairs_of(place[order][first], place[order][second], len(signs))


def following(after: Places) -> tuple[Places, Places]:
    """Each place with so many of those that follow it: two arrays, (pairs,)."""
    at, of = stretches(np.arange(len(after)) + 1, after)
    return of, at


def pairs_of(first: Places, second: Places, number: int, least: int = 1) -> list[tuple[int, int]]:
    """The pairs among places below `number` that are told at least so often, once, in order."""
    found, times = np.unique(first * number + second, return_counts=True)
    kept = found[times >= least]
    return list(zip((kept // number).tolist(), (kept % number).tolist(), strict=True))
