"""Facts that say the same, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from hudna.shapes import Bond, Entry, Fact, Tallied

K = TypeVar("K")
_LATE = "9999"


def by(facts: Iterable[Fact], key: Callable[[Fact], K]) -> dict[K, list[Fact]]:
    """The facts by a key, keys in the order in which they come."""
    groups: dict[K, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[key(fact)].append(fact)
    return groups


def entries(facts: Iterable[Fact]) -> tuple[Entry, ...]:
    """Events, each once however often it is told, by day."""
    groups = by(facts, lambda f: (f.day, f.type, f.real, f.actors("who"), f.actors("whom"), f.actors("where"), f.about))
    found = [Entry(*key, tuple(same)) for key, same in groups.items()]
    return tuple(sorted(found, key=lambda e: e.day or _LATE))


def bonds(facts: Iterable[Fact]) -> tuple[Bond, ...]:
    """Ties, each once, with the facts that assert and deny it."""
    found = []
    for (type, source, target), same in by(facts, lambda f: (f.type, f.actors("from"), f.actors("to"))).items():
        if source and target:
            real = by(same, lambda f: f.real)
            found.append(Bond(type, source[0], target[0], tuple(real.get("holds", ())), tuple(real.get("denied", ())),
                              tuple(real.get("past", ()))))
    return tuple(found)


def tallied(facts: Iterable[Fact]) -> tuple[Tallied, ...]:
    """Numbers of people, each once with all facts that give it."""
    groups = by(facts, lambda f: (f.type, f.least, f.most, f.when, f.actors("who")))
    return tuple(Tallied(*key, tuple(same)) for key, same in groups.items())
