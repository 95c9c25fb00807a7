"""Deeds and stands that one voice reports and another denies; accusations that answer each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from hudna.pack import Kind
from hudna.shapes import Dispute, Fact, Name

_NEAR = 3          # days between two accounts of one deed
_ACCUSED = 7       # days between an accusation and the one that answers it
_FEW = 2           # actors on a side of an accusation; more are a list, not a quarrel
_DAY = len("2000-01-01")


def disputed_deeds(facts: Sequence[Fact], kinds: Sequence[Kind], speaks_for: Mapping[str, frozenset[str]],
                   ) -> Iterator[Dispute]:
    """Events that one voice reports and another denies: stands, stages and deeds, no mere words.

    A stand must be on the same initiative. A deed must be denied by its doer or by who speaks for it, or be told of
    the same target or place.
    """
    rungs = {kind.name for kind in kinds if (kind.more or {}).get("position")}
    types = rungs | {kind.name for kind in kinds if kind.group != "words"}
    facts = [fact for fact in facts if fact.type in types]
    happened = [fact for fact in facts if fact.real == "happened"]
    for denied in (fact for fact in facts if fact.real == "denied" and fact.actors("who")):
        same = _same_stand if denied.type in rungs else _same_deed
        asserted = [fact for fact in happened if fact.type == denied.type and fact.voice.id != denied.voice.id
                    and _near(fact, denied, _NEAR) and same(fact, denied, speaks_for)]
        if asserted:
            yield Dispute("denied", denied.type, (tuple(asserted), (denied,)))


def _same_stand(told: Fact, denied: Fact, _: Mapping[str, frozenset[str]]) -> bool:
    same = told.about is not None and denied.about is not None and told.about.id == denied.about.id
    return same and bool(_ids(told, "who") & _ids(denied, "who"))


def _same_deed(told: Fact, denied: Fact, speaks_for: Mapping[str, frozenset[str]]) -> bool:
    doers = _ids(told, "who") & _ids(denied, "who")
    if not doers or denied.voice.speaker is None:
        return False
    apart = any(_ids(told, role) and _ids(denied, role) and not _ids(told, role) & _ids(denied, role)
                and not _vague((*told.actors(role), *denied.actors(role))) for role in ("whom", "where"))
    shared = any(_ids(told, role) & _ids(denied, role) for role in ("whom", "where"))
    own = bool(speaks_for.get(denied.voice.speaker.id, frozenset({denied.voice.speaker.id})) & doers)
    return not apart and (shared or own)


def _vague(names: Iterable[Name]) -> bool:
    """Say whether all names are of people or places, which may be the others in other words."""
    return all(name.kind in {"people", "place"} for name in names)


def accusations(facts: Iterable[Fact]) -> Iterator[Dispute]:
    """One side's accusation against the other's: accusing words, or a breach told by the other side."""
    accused: dict[tuple[Name, Name], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.real == "happened":
            for pair in _quarrel(fact):
                accused[pair].append(fact)
    for left, right in combinations(sorted(accused, key=lambda pair: (pair[0].id, pair[1].id)), 2):
        if left == (right[1], right[0]) and left[0].id != left[1].id:
            mine = tuple(f for f in accused[left] if any(_near(f, g, _ACCUSED) for g in accused[right]))
            theirs = tuple(g for g in accused[right] if any(_near(f, g, _ACCUSED) for f in accused[left]))
            if mine and theirs:
                yield Dispute("accusations", "accuse", (mine, theirs))


def _quarrel(fact: Fact) -> Iterator[tuple[Name, Name]]:
    """Who accuses whom in a fact."""
    who, whom = fact.actors("who"), fact.actors("whom")
    if fact.type == "accuse" and len(who) <= _FEW and len(whom) <= _FEW:
        yield from ((one, other) for one in who for other in whom)
    elif fact.type == "breach" and fact.voice.speaker and len(who) <= _FEW:
        yield from ((fact.voice.speaker, one) for one in who)


def _ids(fact: Fact, *roles: str) -> set[str]:
    return {name.id for name in fact.actors(*roles)}


def _near(left: Fact, right: Fact, days: int) -> bool:
    one, two = left.day or "", right.day or ""
    if len(one) < _DAY or len(two) < _DAY:
        return one == two
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days) <= days
