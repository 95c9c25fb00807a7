"""Which pages report the same happening, and which of them print one text.

Pages of near days that share rare words are compared by reasons: their titles, what tells their story, how much of
one's beginning the other tells too, the days between them; the weights were learned. Groups are gathered by average
linkage, so that a chain of reports does not tie one happening to the next. What shares no rare words is never compared,
so that the work grows with the pages, not with their pairs. The result is the same in whatever order the pages came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from hudna.record.identity import hashed
from hudna.record.members import Gathered, Text, Told
from hudna.record.resolve.copies import candidates as copied
from hudna.record.resolve.copies import contained, following, grouped, pairs_of, shingles
from hudna.record.resolve.cosines import Numbers
from hudna.record.resolve.gist import Gist, gist_of, in_order
from hudna.record.resolve.linkage import Rule, gathered
from hudna.record.resolve.told import Telling
from hudna.record.stems import Stems

Pair = tuple[int, int]
Shares = Callable[[Sequence[Pair]], Sequence[float]]

WEIGHTS = {  # log-odds for each unit, learned by training/fit_stories.py
    "title": 1.7, "lead": 3.6, "heading_told": 2.2, "opening_told": 4.5, "days": -1.1, "before": -2.75,
}
RULE = Rule(least=-1.5, unknown=-4.0)  # mean log-odds from which on groups are one; of pairs never compared
_COMMON = 60        # pages from which on a word of some days is no reason to compare
_TOP = 20           # words of a page by which it is compared with others
_SHARED = 2         # of those, that two pages must share
_DAYS = 3           # days between two reports of one happening


def stories(pages: Iterable[Told], stems: Stems) -> tuple[Gathered, ...]:
    """The stories of some pages, each page in one, by day and id."""
    told = {page.page: page for page in pages}
    ordered = in_order(gist_of(page, stems) for page in told.values())
    runs = [shingles(told[gist.page]) for gist in ordered]
    return stories_of(ordered, lambda pairs: [contained(runs[a], runs[b]) for a, b in pairs])


def stories_of(ordered: Sequence[Gist], shares: Shares) -> tuple[Gathered, ...]:
    """The stories of pages in their order; `shares` tells which share of a text stands in another, for pairs."""
    pairs = copied([page.signs for page in ordered])
    texts = grouped(len(ordered), pairs, shares(pairs))
    telling = Telling.of(ordered)
    near = candidates(telling)
    total = sum((WEIGHTS[name] * values for name, values in likeness(telling, near).items()), np.zeros(len(near)))
    groups = gathered(len(ordered), dict(zip(near, total.tolist(), strict=True)), RULE, texts)
    return told_in(ordered, groups, texts)


def told_in(ordered: Sequence[Gist], groups: Iterable[Sequence[int]],
            texts: Iterable[Sequence[int]]) -> tuple[Gathered, ...]:
    """The stories of groups of places, each with its texts; ids are those of what was printed first."""
    text_of = {place: Text("t." + hashed(ordered[text[0]].page, length=12),
                           tuple(sorted(ordered[one].reading for one in text)))
               for text in texts for place in text}
    found = []
    for group in groups:
        days = sorted(day for place in group if (day := ordered[place].day))
        found.append(Gathered(
            "s." + hashed(ordered[group[0]].page, length=12), days[0] if days else None, days[-1] if days else None,
            tuple(dict.fromkeys(text_of[place] for place in group))))
    return tuple(sorted(found, key=lambda story: (story.first or "9999", story.id)))


def likeness(telling: Telling, pairs: Sequence[Pair]) -> dict[str, Numbers]:
    """How alike the pages of near days of each pair are: by reason, (pairs,)."""
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    first, second = both[:, 0], both[:, 1]
    title, lead, heading, opening = telling.alike(first, second)
    return {"title": title, "lead": lead, "heading_told": heading, "opening_told": opening,
            "days": np.abs(telling.days[first] - telling.days[second]).astype(np.float64),
            "before": np.ones(len(pairs))}


def candidates(telling: Telling) -> list[Pair]:
    """Pairs of places of near days that share words enough, leaving out words that very many of those days have."""
    place = np.repeat(np.arange(len(telling.lengths)), telling.lengths)
    rows = np.flatnonzero(telling.dated[place] & (telling.lead > 0))
    rows = rows[np.lexsort((telling.words[rows], -telling.lead[rows], place[rows]))]
    pages = place[rows]
    rows = rows[np.arange(len(rows)) - np.searchsorted(pages, pages) < _TOP]
    rows = rows[np.lexsort((place[rows], telling.words[rows]))]   # by word, and by day, as the pages are
    days, known = telling.days[place[rows]], telling.words[rows]
    span = int(days.max(initial=0)) + _DAYS + 1
    after = np.searchsorted(known * span + days, known * span + days + _DAYS, side="right") - np.arange(len(rows))
    first, second = following(np.where(after <= _COMMON, after - 1, 0))
    return pairs_of(place[rows][first], place[rows][second], len(telling.lengths), _SHARED)
