"""What pages tell, as words that can be compared: without particles and endings, the rare ones weighing more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from hudna.record.resolve.cosines import Numbers, Places, stretches
from hudna.record.resolve.gist import Gist, heads, lead_of, title_of

_UNDATED = -1


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """The pages of a record for comparing: a row for each word of each page, page by page.

    `starts` and `lengths`, (pages,), tell the rows of a page; `words`, (rows,), which word each is; `rare`, (words,),
    how rare a word is among the pages; `title` and `lead`, (rows,), make vectors of length one for each page;
    `heading` and `head`, (rows,), tell the words of its title, and those it begins with.
    """

    days: Places
    starts: Places
    lengths: Places
    words: Places
    rare: Numbers
    title: Numbers
    lead: Numbers
    heading: NDArray[np.bool_]
    head: NDArray[np.bool_]

    @classmethod
    def of(cls, pages: Sequence[Gist]) -> Telling:
        """What some pages tell; words of one page alone count for nothing."""
        lengths = np.array([len(page.words) for page in pages], dtype=np.int64)
        place = np.repeat(np.arange(len(pages)), lengths)
        every = np.concatenate([np.zeros(0, dtype=np.uint64), *(page.words for page in pages)])
        known, words = np.unique(every, return_inverse=True)
        having = np.bincount(words, minlength=len(known))
        rare = np.where(having > 1, np.log(len(pages) / np.maximum(having, 1)), 0.0)
        counts = np.concatenate([np.zeros(0, dtype=np.uint16), *(page.counts for page in pages)])
        title, lead = (_vectors(count, rare[words], place, len(pages)) for count in (title_of(counts), lead_of(counts)))
        days = np.array([date.fromisoformat(page.day[:10]).toordinal() if page.day else _UNDATED for page in pages],
                        dtype=np.int64)
        return cls(days, np.cumsum(lengths) - lengths, lengths, words.astype(np.int64), rare, title, lead,
                   title_of(counts) > 0, heads(counts))

    @property
    def dated(self) -> NDArray[np.bool_]:
        """Whether the day of each page is known, (pages,)."""
        return np.not_equal(self.days, _UNDATED)

    def alike(self, first: Places, second: Places) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """How alike the pages of each pair are, (pairs,) each: the cosines of their titles and of what tells their
        story; which share of one's title, and of what it begins with, stands in the other, the lesser of both ways.

        Words are summed in the order of their numbers: the same for the same pages.
        """
        found = np.zeros((len(first), 6))
        spread = np.zeros((len(self.rare), 5))
        order = np.argsort(first, kind="stable")
        for group in np.split(order, np.flatnonzero(np.diff(first[order])) + 1):
            if len(group):
                own = slice(self.starts[first[group[0]]], self.starts[first[group[0]]] + self.lengths[first[group[0]]])
                spread[self.words[own]] = self._rows(own)
                found[group] = self._with(spread, second[group])
                spread[self.words[own]] = 0.0
        heading, head = self._sums(self.heading), self._sums(self.head)
        one, other = found[:, 2] / heading[first], found[:, 3] / heading[second]
        begun, told = found[:, 4] / head[first], found[:, 5] / head[second]
        return found[:, 0], found[:, 1], np.minimum(one, other), np.minimum(begun, told)

    def _rows(self, own: slice) -> Numbers:
        """What each word of a page weighs in its title, its story, as heading, as beginning; and that it is there."""
        rare = self.rare[self.words[own]]
        return np.stack([self.title[own], self.lead[own], rare * self.heading[own], rare * self.head[own],
                         np.ones(len(rare))], axis=1)

    def _with(self, spread: Numbers, others: Places) -> Numbers:
        """What a page, spread out by its words, has in common with others, (others, 6)."""
        at, of = stretches(self.starts[others], self.lengths[others])
        there = spread[self.words[at], 4] > 0
        at, of = at[there], of[there]
        mine, words = spread[self.words[at]], self.words[at]
        rare = self.rare[words]
        common = (mine[:, 0] * self.title[at], mine[:, 1] * self.lead[at], mine[:, 2], rare * self.heading[at],
                  mine[:, 3], rare * self.head[at])
        return np.stack([np.bincount(of, one, minlength=len(others)) for one in common], axis=1)

    def _sums(self, inside: NDArray[np.bool_]) -> Numbers:
        """What some words of each page weigh together, (pages,); one where there is nothing to be shared."""
        place = np.repeat(np.arange(len(self.lengths)), self.lengths)
        found = np.bincount(place, self.rare[self.words] * inside, minlength=len(self.lengths))
        return np.where(found > 0, found, 1.0)


def _vectors(count: Places, rare: Numbers, place: Places, pages: int) -> Numbers:
    """Vectors of length one, row by row: how often a word stands there, and how rare it is."""
    weights = np.where(count > 0, (1 + np.log(np.maximum(count, 1))) * rare, 0.0)
    length = np.sqrt(np.bincount(place, weights * weights, minlength=pages))
    return weights / np.where(length > 0, length, 1.0)[place]
