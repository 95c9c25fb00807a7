"""Days that differ: one number of people, told in the same words, for two days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Any

from hudna.clusters import joined
from hudna.shapes import Dispute, Fact
from hudna.views.likeness import Stems, weights_of
from hudna.views.told_pages import around

_LEAST = 5         # people; fewer are counted every day
_DAYS = 3          # between the two days
_PAGES = 4         # days between the pages
_MOST = 60         # counts of one number, over which it is too common to look by
_ALIKE, _WEIGHT, _WORDS = 0.28, 15.0, 6    # the part of their words that accounts of one happening share, its weight
_AROUND = 160      # letters around a number that tell what happened
_DAY = len("2000-01-01")


def disputed_days(facts: Iterable[Fact], section: Mapping[str, Any]) -> Iterator[Dispute]:
    """Exact numbers of one kind that two outlets give alike, in like words, for different days."""
    counts = [fact for fact in facts if fact.real == "happened" and fact.least == fact.most
              and (fact.least or 0) >= _LEAST]
    stems, cut = Stems(section), {}
    for fact in counts:
        words = stems.of(around(fact, _AROUND, _AROUND))
        cut[id(fact)] = frozenset(stem for stem in words if not stem.isdigit())
    weights = weights_of(list(cut.values()))
    blocks: dict[tuple[str, int | None], list[Fact]] = defaultdict(list)
    for fact in counts:
        if fact.when and len(fact.when) == _DAY:
            blocks[fact.type, fact.least].append(fact)
    for (type, _), block in sorted(blocks.items(), key=str):
        pairs = combinations(range(len(block)), 2) if len(block) <= _MOST else ()
        for group in joined(len(block), ((one, two) for one, two in pairs if _differ(block[one], block[two])
                                         and _alike(cut[id(block[one])], cut[id(block[two])], weights))):
            yield Dispute("dates", type, by_day(block[at] for at in group))


def by_day(facts: Iterable[Fact]) -> tuple[tuple[Fact, ...], ...]:
    """An account for each day that facts give."""
    days: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        days[fact.when or ""].append(fact)
    return tuple(tuple(same) for _, same in sorted(days.items()))


def _differ(one: Fact, two: Fact) -> bool:
    """Say whether two outlets name days near each other, but not the same."""
    first, second = one.source.published, two.source.published
    if one.source.outlet == two.source.outlet or first is None or second is None:
        return False
    days = abs((date.fromisoformat(one.when or "") - date.fromisoformat(two.when or "")).days)
    return 0 < days <= _DAYS and abs((first - second).days) <= _PAGES


def _alike(left: frozenset[str], right: frozenset[str], weights: Mapping[str, float]) -> bool:
    shared = left & right
    weight = sum(weights[stem] for stem in shared)
    whole = min(sum(weights[stem] for stem in side) for side in (left, right))
    return len(shared) >= _WORDS and weight >= _WEIGHT and weight >= _ALIKE * whole
