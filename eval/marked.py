"""An annotation of a text with its spans as sets of word numbers, so that letters attached to a word don't matter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeVar

Gold = TypeVar("Gold")
Pred = TypeVar("Pred")
Words = frozenset[int]
Clusters = Mapping[str, frozenset[Words]]

_WORD = re.compile(r"\S+")
_EDGE = "«»“”\"'’‘()[]{}.,،؛;:!?؟…-–—*"


@dataclass(frozen=True, slots=True)
class Marked:
    """One reading of one text: its clusters of mentions by id and whatever else the record holds."""

    text: str
    extents: tuple[tuple[int, int], ...]
    record: Mapping[str, Any]
    actors: Clusters
    initiatives: Clusters

    @classmethod
    def of(cls, record: Mapping[str, Any], text: str) -> Self:
        """Mark a text with a record's spans; only words that hold more than punctuation are counted."""
        extents = tuple(m.span() for m in _WORD.finditer(text) if m.group().strip(_EDGE))

        def clusters(layer: str) -> Clusters:
            return {item["id"]: frozenset(_inside(extents, m) for m in item["mentions"]) - {frozenset()}
                    for item in record.get(layer) or ()}

        return cls(text, extents, record, clusters("actors"), clusters("initiatives"))

    def items(self, layer: str) -> Sequence[Any]:
        """The items of one layer of the record."""
        return self.record.get(layer) or ()

    def words(self, span: Sequence[int] | None) -> Words:
        """The words that a span touches; none for no span."""
        return frozenset() if span is None else _inside(self.extents, span)

    def wording(self, words: Words) -> tuple[int, str]:
        """The line in which words begin, and the words without punctuation."""
        start, end = self.extents[min(words)][0], self.extents[max(words)][1]
        return self.text.count("\n", 0, start), " ".join(w.strip(_EDGE) for w in self.text[start:end].split())


def _inside(extents: Sequence[tuple[int, int]], span: Sequence[int]) -> Words:
    return frozenset(i for i, (start, end) in enumerate(extents) if start < span[1] and end > span[0])


def all_of(clusters: Clusters) -> set[Words]:
    """The spans of all clusters."""
    return set().union(*clusters.values())


def counted(gold: Marked, pred: Marked) -> tuple[Clusters, Clusters]:
    """The actors' mentions that count on each side.

    A name inside a longer name counts on neither; nor does a predicted repeat, in the same line, of words that the
    gold marks there once.
    """
    theirs = all_of(gold.actors)
    outer = {a for a in theirs if not any(a < b for b in theirs)}
    known = {gold.wording(words) for words in theirs}

    def counts(words: Words) -> bool:
        if words in theirs:
            return words in outer
        return not any(words < name for name in outer) and pred.wording(words) not in known

    return ({id: spans & outer for id, spans in gold.actors.items()},
            {id: frozenset(filter(counts, spans)) for id, spans in pred.actors.items()})


def aligned(gold: Clusters, pred: Clusters) -> dict[str, str]:
    """The gold cluster of each predicted one, one to one: those that share most mentions find each other first."""
    ranked = []
    for mine, spans in pred.items():
        for theirs, wanted in gold.items():
            if shared := sum(any(a & b for b in wanted) for a in spans):
                ranked.append((len(spans & wanted), shared, -len(spans ^ wanted), mine, theirs))
    found: dict[str, str] = {}
    for *_, mine, theirs in sorted(ranked, reverse=True):
        if mine not in found and theirs not in found.values():
            found[mine] = theirs
    return found


def matched(gold: Sequence[Gold], pred: Sequence[Pred],
            likeness: Callable[[Gold, Pred], float]) -> list[tuple[Gold, Pred]]:
    """Pairs of gold and predicted items, the most alike first, each item once; likeness 0 is no pair."""
    ranked = sorted((-like, i, j) for i, theirs in enumerate(gold) for j, mine in enumerate(pred)
                    if (like := likeness(theirs, mine)))
    pairs: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(gold[i], pred[j]) for i, j in pairs.items()]


def overlap(one: Iterable[int], other: Iterable[int]) -> float:
    """The share of words that both have among those that either has."""
    a, b = set(one), set(other)
    return len(a & b) / len(a | b) if a and b else 0.0
