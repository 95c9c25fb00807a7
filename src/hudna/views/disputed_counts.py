"""Numbers of the same people that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from hudna.shapes import Dispute, Fact

_SHARED = 0.5      # of the places that two accounts name
_TIMES = 4         # numbers further apart count different things


def disputed_counts(facts: Iterable[Fact]) -> Iterator[Dispute]:
    """Numbers of one kind, day and place, given by different voices, whose bounds exclude each other."""
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.real == "happened" and fact.day and fact.actors("where") and not _vague(fact):
            groups[fact.type, fact.day].append(fact)
    for (what, _), same in groups.items():
        for cluster in _clusters(same):
            yield Dispute("counts", what, cluster)


def _clusters(facts: Sequence[Fact]) -> Iterator[tuple[tuple[Fact, ...], ...]]:
    """The accounts that clash with one another, joined; each number an account."""
    joined: list[set[int]] = []
    for left, right in combinations(range(len(facts)), 2):
        if _clash(facts[left], facts[right]):
            touched = [group for group in joined if group & {left, right}]
            joined = [group for group in joined if group not in touched]
            joined.append({left, right}.union(*touched))
    for group in joined:
        numbers: dict[tuple[int | None, int | None], list[Fact]] = defaultdict(list)
        for at in sorted(group):
            numbers[facts[at].least, facts[at].most].append(facts[at])
        yield tuple(tuple(same) for same in numbers.values())


def _clash(left: Fact, right: Fact) -> bool:
    mine, theirs = _ids(left, "where"), _ids(right, "where")
    if left.voice.id == right.voice.id or len(mine & theirs) < _SHARED * len(mine | theirs):
        return False
    who, whom = _ids(left, "who"), _ids(right, "who")
    if who and whom and not who & whom:
        return False
    if left.source.key == right.source.key and not (left.voice.speaker and right.voice.speaker):
        return False  # the parts of a total, mostly
    low, high = max(left.least or 0, right.least or 0), min(_top(left), _top(right))
    return high < low <= high * _TIMES


def _vague(fact: Fact) -> bool:
    """Say whether a number is no figure: dozens, hundreds."""
    return fact.least != fact.most and fact.most is not None and fact.least is not None


def _top(fact: Fact) -> float:
    return float("inf") if fact.most is None else fact.most


def _ids(fact: Fact, role: str) -> set[str]:
    return {name.id for name in fact.actors(role)}
