"""What is worked out of a word but once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
MOST = 1 << 16  # words of which one such table keeps what was worked out


class Known(dict[K, T]):
    """What a function says of words, worked out at the first look-up of each; a table of `most` words starts anew."""

    def __init__(self, work: Callable[[K], T], most: int = MOST) -> None:
        super().__init__()
        self._work, self._most = work, most

    def __missing__(self, word: K) -> T:
        if len(self) >= self._most:
            self.clear()
        found = self[word] = self._work(word)
        return found
