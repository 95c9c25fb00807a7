"""How alike many pairs of sparse vectors are, worked out together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]
Numbers = NDArray[np.float64]


def cosines(vectors: Sequence[Mapping[str, float]], first: Places, second: Places) -> Numbers:
    """The products of vectors of length one, (pairs,), for the pairs of places `first` and `second`, (pairs,) each.

    Words are summed in the order of their letters: the same for the same vectors.
    """
    number = {word: n for n, word in enumerate(sorted({word for vector in vectors for word in vector}))}
    rows = [sorted((number[word], weight) for word, weight in vector.items()) for vector in vectors]
    lengths = np.array([len(row) for row in rows], dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
    words = np.array([word for row in rows for word, _ in row], dtype=np.int64)
    weights = np.array([weight for row in rows for _, weight in row], dtype=np.float64)
    found = np.zeros(len(first))
    spread = np.zeros(len(number))
    order = np.argsort(first, kind="stable")
    for group in np.split(order, np.flatnonzero(np.diff(first[order])) + 1):
        if len(group):
            own = slice(starts[first[group[0]]], starts[first[group[0]]] + lengths[first[group[0]]])
            spread[words[own]] = weights[own]
            others = second[group]
            at, of = stretches(starts[others], lengths[others])
            found[group] = np.bincount(of, spread[words[at]] * weights[at], minlength=len(group))
            spread[words[own]] = 0.0
    return found


def stretches(starts: Places, lengths: Places) -> tuple[Places, Places]:
    """The places of all numbers in some stretches, and the stretch of each."""
    of = np.repeat(np.arange(len(starts)), lengths)
    before = np.cumsum(lengths) - lengths
    return np.arange(len(of)) + (starts - before)[of], of
