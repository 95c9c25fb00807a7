"""A question asked of all candidates of an article at once."""

from __future__ import annotations

from typing import Any

import numpy as np

from hudna.infer.opinion import chance
from hudna.infer.packed import Rows
from hudna.infer.patterns import Crowd
from hudna.infer.spelled import Speller, values

_BITS = 19                      # of a value, by which the weights of reasons are looked up
_SHIFT = np.uint64(64 - _BITS)


class CrowdWeigher:
    """Weights of the reasons of one question, which patterns tell; the reasons themselves are never spelled out."""

    def __init__(self, rows: Rows, speller: Speller) -> None:
        self._speller = speller
        found = values(rows.letters, rows.starts, rows.sizes)
        order = np.argsort(found)
        self._values = found[order]
        self._weights = rows.weights[order]
        self._starts = np.searchsorted(self._values >> _SHIFT, np.arange((1 << _BITS) + 1))

    def chances(self, crowd: Crowd) -> list[float]:
        """The probabilities, from 0 to 1, that the answer is yes for each of the candidates."""
        return [chance(score) for score in self._sums(crowd)] if crowd.size else []

    def _sums(self, crowd: Crowd) -> list[float]:
        """The weights of each candidate's reasons, added up in the order of the patterns."""
        rows = [*crowd.spelled(self._speller)]
        value, power = (np.stack([np.broadcast_to(part, crowd.size) for part in parts])
                        for parts in zip(*rows, strict=True))
        weights, told = np.zeros(value.shape), power != 0
        weights[told] = self._of(value[told])
        total = np.zeros(crowd.size)
        for row in weights:
            total += row
        return list(total.tolist())

    def _of(self, value: Any) -> Any:  # noqa: ANN401 - arrays
        """The weights of reasons, 0 of those that have none."""
        bucket = value >> _SHIFT
        place, end = self._starts[bucket], self._starts[bucket + np.uint64(1)]
        found, asked = np.zeros(len(value)), np.flatnonzero(place < end)
        while len(asked):
            at = place[asked]
            right = self._values[at] == value[asked]
            found[asked[right]] = self._weights[at[right]]
            place[asked] += 1
            asked = asked[~right & (at + 1 < end[asked])]
        return found
