"""Texts as numbers: the number of two texts joined is worked out from theirs, without joining them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse among numbers of 64 bits
_INVERSE = pow(_BASE, -1, 1 << 64)
_SIZE = 16       # bytes of the two numbers of a text
_CHUNK = 1 << 13  # texts of a longer one whose values are worked out in one go
_KEPT = 1 << 17  # texts whose numbers are kept
_NOTHING: dict[str | None, bytes] = {None: bytes(_SIZE)}


class Spelled(NamedTuple):
    """Texts as polynomials of their bytes: the value of each, and the power at which what follows it goes on.

    Both are arrays of unsigned numbers of 64 bits, which wrap around. Where there is no text the power is 0.
    """

    value: Any
    power: Any

    def at(self, places: Any) -> Spelled:  # noqa: ANN401 - an array of whole numbers
        """The texts at some places."""
        return Spelled(self.value.take(places), self.power.take(places))


def joined(parts: Sequence[Spelled]) -> Any:  # noqa: ANN401 - an array
    """The values of texts, each with those of the following parts right after it; of no use where one is no text."""
    *before, last = parts
    value = last.value
    for part in reversed(before):
        value = part.power * value
        value += part.value
    return value


class Speller:
    """Numbers texts; the numbers of each are worked out once."""

    def __init__(self) -> None:
        self._known = dict(_NOTHING)

    def __call__(self, texts: Sequence[str | None]) -> Spelled:
        """The numbers of some texts; None is no text."""
        known = self._known if len(self._known) < _KEPT else dict(_NOTHING)
        self._known = known
        new: Sequence[Any] = [*{*texts}.difference(known)]
        if new:
            content = np.stack(spelled(new), 1).tobytes()
            known.update((text, content[_SIZE * i : _SIZE * (i + 1)]) for i, text in enumerate(new))
        numbers = np.frombuffer(b"".join(map(known.__getitem__, texts)), np.uint64).reshape(-1, 2)
        return Spelled(*np.ascontiguousarray(numbers.T))


def spelled(texts: Sequence[str]) -> Spelled:
    """The numbers of texts, worked out together."""
    coded = [text.encode() for text in texts]
    sizes = np.array([*map(len, coded)], int)
    starts = np.cumsum(sizes) - sizes
    return _spelled(np.frombuffer(b"".join(coded), np.uint8), starts, sizes)


def values(letters: Any, starts: Any, sizes: Any) -> Any:  # noqa: ANN401 - arrays
    """The values of texts that stand one after another in the bytes of a longer one."""
    found = np.empty(len(starts), np.uint64)
    for at in range(0, len(starts), _CHUNK):
        part = slice(at, at + _CHUNK)
        first = starts[at]
        last = starts[part][-1] + sizes[part][-1]
        found[part] = _spelled(letters[first:last], starts[part] - first, sizes[part]).value
    return found


def _spelled(letters: Any, starts: Any, sizes: Any) -> Spelled:  # noqa: ANN401 - arrays
    powers, inverse = (_powers(base, len(letters) + 1) for base in (_BASE, _INVERSE))
    sums = np.cumsum(np.append(np.uint64(0), (letters + np.uint64(1)) * powers[:-1]), dtype=np.uint64)
    return Spelled((sums[starts + sizes] - sums[starts]) * inverse[starts], powers[sizes])


def _powers(base: int, count: int) -> Any:  # noqa: ANN401 - an array
    factors = np.full(count, base, np.uint64)
    factors[0] = 1
    return np.cumprod(factors, dtype=np.uint64)
