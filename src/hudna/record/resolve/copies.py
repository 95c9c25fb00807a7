"""Which pages print one text: most of the shorter one's runs of words stand in the other too (Broder 1997)."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from hudna.clusters import Clusters
from hudna.record.members import Told

_RUN = 4              # words of a shingle
_KEPT, _LEAST = 8, 4  # one in so many shingles is looked up, and in any case those with the least numbers
_COMMON = 60          # pages from which on a shingle is no reason to compare
_COPY = 0.5           # of the shorter page's shingles, for a copy
_SHORTEST = 8         # words that a text must have to be one
_CACHED = 1 << 10


def copies(pages: Sequence[Told]) -> list[tuple[int, ...]]:
    """The places of pages that print one text, each page in one set, in order."""
    runs = lru_cache(maxsize=_CACHED)(lambda place: _shingles(pages[place]))
    groups = Clusters(len(pages))
    for a, b in sorted(_candidates(_signs(runs(place)) for place in range(len(pages)))):
        if contained(runs(a), runs(b)) >= _COPY:
            groups.join(a, b)
    return [tuple(group) for group in groups.groups()]


def contained(one: frozenset[int], other: frozenset[int]) -> float:
    """Which share of the shorter text's shingles stands in the other."""
    return len(one & other) / (min(len(one), len(other)) or 1)


def _shingles(page: Told) -> frozenset[int]:
    words = (*page.title, *page.body)
    if len(words) < _SHORTEST:
        return frozenset()
    return frozenset(crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1))


def _signs(shingles: frozenset[int]) -> frozenset[int]:
    return frozenset((*(one for one in shingles if one % _KEPT == 0), *heapq.nsmallest(_LEAST, shingles)))


def _candidates(signs: Iterable[Iterable[int]]) -> Iterator[tuple[int, int]]:
    """Pairs of places that share a sign, once, leaving out signs that very many have."""
    having: dict[int, list[int]] = defaultdict(list)
    for place, own in enumerate(signs):
        for sign in own:
            having[sign].append(place)
    return iter({pair for places in having.values() if len(places) <= _COMMON for pair in combinations(places, 2)})
