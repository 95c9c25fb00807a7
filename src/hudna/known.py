"""What is worked out of a word but once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
MOST = 1 << 16  # words of which one such table keeps what was worked out


class Known(dict[K, T]):
    """What a function says of words, worked out at the first look-up of each; a full table starts anew."""

    def __init__(self, work: Callable[[K], T]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: K) -> T:
        if len(self) >= MOST:
            self.clear()
        found = self[word] = self._work(word)
        return found
