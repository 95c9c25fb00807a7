"""Figures by type of claim, from the same comparison."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from eval.compared import Compared, Item
from eval.scoring import Row, count_pairs, row, sourced, tie_keys


def rows_by_type(gold: Item, pred: Item) -> Iterator[Row]:
    """What one article adds to the figures of each type of event, tie and count (`events attack`, …)."""
    both = Compared.of(gold, pred)
    yield from _typed("events", (g["type"] for g, _ in both.events), _each(both, "events", "type"))
    yield from _typed("events_sourced", (g["type"] for g, p in both.events if sourced(both, g, p)),
                      _each(both, "events", "type"))
    theirs, mine = tie_keys(both, gold=True), tie_keys(both, gold=False)
    yield from _typed("ties", (t[0] for t in theirs & mine), ([t[0] for t in theirs], [t[0] for t in mine]))
    yield from _typed("counts", (g["what"] for g, _ in count_pairs(both)), _each(both, "counts", "what"))


def _each(both: Compared, layer: str, field: str) -> tuple[list[str], list[str]]:
    return [i[field] for i in both.gold.items(layer)], [i[field] for i in both.pred.items(layer)]


def _typed(name: str, right: Iterable[str], sides: tuple[list[str], list[str]]) -> Iterator[Row]:
    good, wanted, found = Counter(right), Counter(sides[0]), Counter(sides[1])
    for type_ in sorted(wanted.keys() | found.keys()):
        yield row(f"{name} {type_}", good[type_], found[type_], wanted[type_])
