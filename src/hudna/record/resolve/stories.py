"""Which pages report the same happening, and which of them print one text.

Pages of near days that share rare words are compared by reasons: their titles, what tells their story, how much of
one's beginning the other tells too, the days between them; the weights were learned. Groups are gathered by average
linkage, so that a chain of reports does not tie one happening to the next. What shares no rare words is never compared,
so that the work grows with the pages, not with their pairs. The result is the same in whatever order the pages came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hudna.record.identity import hashed
from hudna.record.members import Gathered, Text, Told
from hudna.record.resolve.copies import copies
from hudna.record.resolve.linkage import Rule, gathered
from hudna.record.resolve.told import Telling, cosine
from hudna.record.stems import Stems
from hudna.shapes import Ground

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
    ordered = in_order(pages)
    texts = copies(ordered)
    alike = {pair: sum(reasons.values()) for pair, reasons in compared(ordered, stems)}
    groups = gathered(len(ordered), alike, RULE, texts)
    return told_in(ordered, groups, texts)


def told_in(ordered: Sequence[Told], groups: Iterable[Sequence[int]],
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


def in_order(pages: Iterable[Told]) -> list[Told]:
    """The pages by day, those of none last."""
    return sorted(pages, key=lambda page: (page.day or "9999", page.page))


def compared(pages: Sequence[Told], stems: Stems) -> Iterator[tuple[tuple[int, int], dict[str, float]]]:
    """The pairs of places that are compared, with what each reason weighs."""
    telling = Telling.of(pages, stems)
    for pair in candidates(telling):
        yield pair, {name: WEIGHTS[name] * value for name, value in likeness(telling, *pair).items()}


def grounds(weighed: Mapping[str, float]) -> tuple[Ground, ...]:
    """What was weighed, to be shown."""
    return tuple(Ground(name, round(weight, 2)) for name, weight in weighed.items())


def likeness(telling: Telling, a: int, b: int) -> dict[str, float]:
    """How alike two pages of near days are, by reason."""
    one, other = telling.view(a), telling.view(b)
    return {
        "title": cosine(one.title, other.title), "lead": cosine(one.lead, other.lead),
        "heading_told": min(telling.covered(one.heading, other.words), telling.covered(other.heading, one.words)),
        "opening_told": min(telling.covered(one.head, other.words), telling.covered(other.head, one.words)),
        "days": abs((telling.pages[a].day or 0) - (telling.pages[b].day or 0)), "before": 1.0}


def candidates(telling: Telling) -> list[tuple[int, int]]:
    """Pairs of places of near days that share words enough, leaving out words that very many of those days have."""
    having: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, page in enumerate(telling.pages):
        if page.day is not None:
            lead = telling.view(place).lead
            for word in sorted(lead, key=lambda word: (-lead[word], word))[:_TOP]:
                having[word].append((page.day, place))
    shared: Counter[tuple[int, int]] = Counter()
    for found in having.values():
        last = 0
        for first, (day, place) in enumerate(found):
            while last < len(found) and found[last][0] <= day + _DAYS:
                last += 1
            if last - first <= _COMMON:
                shared.update((place, other) for _, other in found[first + 1 : last])
    return sorted(pair for pair, number in shared.items() if number >= _SHARED)
