"""What a page tells, packed small: its words as numbers with where they stand, and the signs of its text.

A word's number is a hash of its stem, the same in every record, so that a page is packed once however many others come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from hudna.record.members import Told
from hudna.record.resolve.copies import shingles, signs
from hudna.record.stems import Stems

_LEAD = 160         # words after the title that tell a page's story best
_OPENING = 60       # of these, what opens it
_HEAD = 40          # of these, what a title leads into
_TITLE_COUNTS = 2   # how often more than once a title's words count
_BYTES = 8          # of a word's number
_TITLE_BITS, _LEAD_BITS = 5, 10
TITLE_MOST, LEAD_MOST = (1 << _TITLE_BITS) - 1, (1 << _LEAD_BITS) - 1

Words = NDArray[np.uint64]
Counts = NDArray[np.uint16]
Signs = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, eq=False)
class Gist:
    """The distinct words of a page, (words,), in the order of their numbers; how often each stands in the title and in
    what tells its story, and whether it stands in its first words, packed into one number each; the signs of its text.
    """

    reading: int
    page: str
    day: str | None
    words: Words
    counts: Counts
    signs: Signs


def gist_of(told: Told, stems: Stems) -> Gist:
    """What a page tells, packed."""
    title, body = ([_number(stems.of(word)) for word in words] for words in (told.title, told.body))
    lead = Counter(body[:_LEAD])
    lead.update(body[:_OPENING])
    for word in title:
        lead[word] += _TITLE_COUNTS
    inside, head = Counter(title), {*title, *body[:_HEAD]}
    words = sorted({*title, *body})
    counts = [_packed(inside[word], lead[word], word in head) for word in words]
    return Gist(told.reading, told.page, told.day, np.array(words, dtype=np.uint64),
                np.array(counts, dtype=np.uint16), np.array(sorted(signs(shingles(told))), dtype=np.uint32))


def _packed(title: int, lead: int, head: bool) -> int:
    return min(title, TITLE_MOST) << (_LEAD_BITS + 1) | min(lead, LEAD_MOST) << 1 | head


def title_of(counts: Counts) -> NDArray[np.int64]:
    """How often each word stands in its page's title."""
    return (counts >> (_LEAD_BITS + 1)).astype(np.int64)


def lead_of(counts: Counts) -> NDArray[np.int64]:
    """How often each word stands in what tells its page's story."""
    return ((counts >> 1) & LEAD_MOST).astype(np.int64)


def heads(counts: Counts) -> NDArray[np.bool_]:
    """Whether each word stands in its page's title or first words."""
    return (counts & 1).astype(bool)


def in_order(pages: Iterable[Gist]) -> list[Gist]:
    """The pages by day, those of none last."""
    return sorted(pages, key=lambda page: (page.day or "9999", page.page))


def _number(stem: str) -> int:
    return int.from_bytes(blake2b(stem.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest(), "big")
