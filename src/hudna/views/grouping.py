"""Facts that say the same, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from hudna.shapes import Bond, Entry, Fact, Name, Tallied
from hudna.views.independent import independent

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
    """Ties, each once, with the facts that assert and deny it and the days from and until which they are told."""
    groups = by(facts, lambda f: (f.type, f.actors("from"), f.actors("to")))
    return tuple(_bond(type, source[0], target[0], same)
                 for (type, source, target), same in groups.items() if source and target)


def _bond(type: str, source: Name, target: Name, facts: list[Fact]) -> Bond:
    real = by(facts, lambda f: f.real)
    holds, denied, past = (tuple(real.get(name, ())) for name in ("holds", "denied", "past"))
    days = sorted(fact.day for fact in facts if fact.day)
    return Bond(type, source, target, holds, denied, past, days[0] if days else None, days[-1] if days else None,
                independent(holds), {f.voice.id for f in holds} != {f.voice.id for f in denied} if holds and denied
                else False)


def tallied(facts: Iterable[Fact]) -> tuple[Tallied, ...]:
    """Numbers of people, each once with all facts that give it."""
    groups = by(facts, lambda f: (f.type, f.least, f.most, f.when, f.actors("who")))
    return tuple(Tallied(*key, tuple(same)) for key, same in groups.items())
