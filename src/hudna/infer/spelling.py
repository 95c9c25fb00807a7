"""How a word is spelled, in numbers: its place in a vocabulary and the buckets of its letter sequences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from zlib import crc32

BUCKETS = 1 << 16   # of letter sequences; bucket 0 is kept for nothing
SHORTEST, LONGEST = 3, 5
MOST = 24           # sequences of a word that count
_DIGITS = re.compile(r"\d")


def plain(form: str) -> str:
    """A folded word as vocabularies hold it: every digit one sign."""
    return _DIGITS.sub("#", form)


def sequences(word: str) -> list[int]:
    """The buckets of a plain word's letter sequences, edges marked (Bojanowski et al. 2017); at most MOST."""
    marked = f"<{word}>".encode("utf-32-le")
    length = len(marked) // 4
    found = [1 + crc32(marked[4 * start : 4 * (start + size)]) % (BUCKETS - 1)
             for size in range(SHORTEST, LONGEST + 1) for start in range(length - size + 1)]
    return found[:MOST]


def place(vocabulary: Mapping[str, int], word: str) -> int:
    """The place of a plain word in a vocabulary, 0 where it has none."""
    return vocabulary.get(word, 0)


def sign(before: str) -> int:
    """A number from 0 to 15 for the punctuation before a word: 0 for none."""
    return 1 + crc32(before[:2].encode()) % 15 if before else 0
