"""The words of a record's sentences: each sentence folded once, and found again by those of its stems that matter."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import log

from hudna.letters import fold
from hudna.views.likeness import Stems
from hudna.views.told_pages import Told, within

_TOKEN = re.compile(r"[^\W_]+")
_MOST = 400        # sentences with a stem, over which it is too common to look by
_Place = tuple[str, int]


class ToldWords:
    """The words of each sentence, folded."""

    def __init__(self, pages: Mapping[str, Sequence[Told]]) -> None:
        self.pages = pages
        self._of = {place_of(told): frozenset(_TOKEN.findall(fold(told.text)))
                    for page in pages.values() for told in page}

    def of(self, told: Told) -> frozenset[str]:
        """The words of a sentence."""
        return self._of[place_of(told)]

    def by_page(self) -> Iterator[tuple[Told, frozenset[str]]]:
        """All sentences with their words, page by page."""
        return ((told, self.of(told)) for page in self.pages.values() for told in page)


class Index:
    """Finds sentences by some stems; a stem weighs more, the fewer pages have it."""

    def __init__(self, words: ToldWords, stems: Stems, wanted: Iterable[str]) -> None:
        self._stems: dict[_Place, frozenset[str]] = {}
        self._days: dict[str, dict[date | None, list[Told]]] = defaultdict(lambda: defaultdict(list))
        self._met: Counter[str] = Counter()
        pages: Counter[str] = Counter()
        matter = frozenset(wanted)
        last: dict[str, str] = {}
        for told, found in words.by_page():
            own = frozenset(stem for word in found if (stem := stems.one(word)) in matter)
            self._stems[place_of(told)] = own
            for stem in own:
                self._days[stem][told.source.published].append(told)
                self._met[stem] += 1
                pages[stem] += last.get(stem) != told.source.key
                last[stem] = told.source.key
        self.weights = {stem: log((1 + len(words.pages)) / number) for stem, number in pages.items()}

    def of(self, told: Told) -> frozenset[str]:
        """The stems of a sentence, so far as they matter."""
        return self._stems[place_of(told)]

    def met(self, stem: str) -> int:
        """How many sentences have a stem."""
        return self._met[stem]

    def rare(self, wanted: Iterable[str], number: int) -> list[str]:
        """The rarest of some stems that any sentence has."""
        return sorted((stem for stem in wanted if self._met[stem]), key=lambda stem: (self._met[stem], stem))[:number]

    def within(self, stem: str, day: date | None, days: int) -> Iterator[Told]:
        """The sentences with a stem of pages published on a known day, some days around another at most."""
        if self._met[stem] <= _MOST:
            for other, found in self._days[stem].items():
                if within(day, other, days):
                    yield from found


def place_of(told: Told) -> _Place:
    """What tells a sentence from all others."""
    return told.source.key, told.nth
