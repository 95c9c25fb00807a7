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
        # one that weighs nothing goes before all: places lead to it where no value has their bits
        self._values = np.append(np.uint64(0), found[order])
        self._weights = np.append(0.0, rows.weights[order])
        bits = self._values[1:] >> _SHIFT
        self._again = np.append(False, np.append(bits[1:] == bits[:-1], False)[: len(bits)])
        self._places = np.zeros(1 << _BITS, np.int32)
        self._places[bits[::-1]] = np.arange(len(bits), 0, -1)

    def chances(self, crowd: Crowd) -> list[float]:
        """The probabilities, from 0 to 1, that the answer is yes for each of the candidates."""
        return [chance(score) for score in self._sums(crowd)] if crowd.size else []

    def _sums(self, crowd: Crowd) -> list[float]:
        """The weights of each candidate's reasons, added up in the order of the patterns."""
        shape = len(crowd.patterns.parts), crowd.size
        value, untold = np.empty(shape, np.uint64), np.zeros(shape, bool)
        for row, (reasons, told) in enumerate(crowd.spelled(self._speller)):
            value[row] = reasons
            if told is not None:
                np.logical_not(told, untold[row])
        weights = self._of(value.reshape(-1)).reshape(shape)
        weights[untold] = 0
        total = np.zeros(crowd.size)
        for one in weights:
            total += one
        return list(total.tolist())

    def _of(self, value: Any) -> Any:  # noqa: ANN401 - arrays
        """The weights of reasons, 0 of those that have none."""
        place = self._places.take(value >> _SHIFT)
        right = self._values.take(place) == value
        found = np.where(right, self._weights.take(place), 0.0)
        asked = np.flatnonzero(self._again.take(place) & ~right)
        while len(asked):
            at = place[asked] + 1
            place[asked] = at
            right = self._values[at] == value[asked]
            found[asked[right]] = self._weights[at[right]]
            asked = asked[self._again[at] & ~right]
        return found
