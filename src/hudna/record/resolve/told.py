"""What pages tell, as words that can be compared: without particles and endings, the rare ones weighing more."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any

from hudna.record.members import Told
from hudna.record.stems import Stems

_LEAD = 160         # words after the title that tell a page's story best
_OPENING = 60       # of these, what opens it
_HEAD = 40          # of these, what a title leads into
_TITLE_COUNTS = 2   # how often more than once a title's words count
_KEPT = 1 << 12     # pages whose vectors are kept: those of near days are compared


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a page as numbers, title first; `title` of them are the title's."""

    words: array[int]
    title: int
    day: int | None


@dataclass(frozen=True, slots=True)
class View:
    """A page's vectors of length one, of its title and of what tells its story, and sets of its words."""

    title: Mapping[int, float]
    lead: Mapping[int, float]
    heading: frozenset[int]
    head: frozenset[int]
    words: frozenset[int]


@dataclass(slots=True)
class Telling:
    """The pages of a record for comparing: their words, and how rare each is among them."""

    pages: list[Page] = field(default_factory=list)
    rare: list[float] = field(default_factory=list)
    view: Any = None

    @classmethod
    def of(cls, told: Sequence[Told], stems: Stems) -> Telling:
        """What some pages tell; words of one page alone count for nothing."""
        numbers: dict[str, int] = {}
        made = cls([_page(one, stems, numbers) for one in told])
        having = Counter(chain.from_iterable(set(page.words) for page in made.pages))
        made.rare = [math.log(len(told) / having[n]) if having[n] > 1 else 0.0 for n in range(len(numbers))]
        made.view = lru_cache(maxsize=_KEPT)(made.look)
        return made

    def look(self, place: int) -> View:
        """The vectors of a page."""
        page = self.pages[place]
        title, body = page.words[:page.title], page.words[page.title:]
        lead = Counter(body[:_LEAD])
        lead.update(body[:_OPENING])
        for word in title:
            lead[word] += _TITLE_COUNTS
        return View(self._vector(Counter(title)), self._vector(lead), frozenset(title),
                    frozenset((*title, *body[:_HEAD])), frozenset(page.words))

    def _vector(self, count: Counter[int]) -> dict[int, float]:
        found = {word: (1 + math.log(n)) * self.rare[word] for word, n in count.items() if self.rare[word]}
        length = math.sqrt(math.fsum(weight * weight for weight in found.values())) or 1.0
        return {word: weight / length for word, weight in found.items()}

    def covered(self, part: frozenset[int], whole: frozenset[int]) -> float:
        """Which share of some words, the rare ones weighing more, stands among others."""
        weight = math.fsum(self.rare[word] for word in part)
        return math.fsum(self.rare[word] for word in part if word in whole) / weight if weight else 0.0


def _page(told: Told, stems: Stems, numbers: dict[str, int]) -> Page:
    title, body = ([numbers.setdefault(stems.of(word), len(numbers)) for word in words]
                   for words in (told.title, told.body))
    return Page(array("I", [*title, *body]), len(title),
                date.fromisoformat(told.day[:10]).toordinal() if told.day else None)


def cosine(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """How alike two vectors of length one are."""
    if len(one) > len(other):
        one, other = other, one
    return math.fsum(weight * other[word] for word, weight in one.items() if word in other)
