"""How far an initiative has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hudna.shapes import Fact, Name, Status
from hudna.views.independent import independent

HAPPENED = "happened"
_OPENING = ("start", "hold", "extend")
_WORDS = (("announced", ("declare", "decide")), ("agreed", ("agree",)), ("proposed", ("propose",)),
          ("called", ("call",)))


def status(facts: Iterable[Fact], conditions: Sequence[Fact] = ()) -> Status:
    """How far the facts about an initiative say that it has come, the furthest stage that they reach.

    It is in force from the day that most independent sources give for its beginning; broken where somebody tells of a
    breach since then and of no later extension; ended where an end is told after all that tells of it being in force,
    by more sources on the same day. An end that is told of an initiative still to come is that of an earlier one. A
    beginning that hangs on one of the conditions in its own sentence has not been.
    """
    hanging = {(one.source.key, one.evidence.sentence_span) for one in conditions}
    told: dict[str, list[Fact]] = defaultdict(list)
    coming: list[Fact] = []
    for fact in facts:
        if fact.type in _OPENING and (fact.source.key, fact.evidence.sentence_span) in hanging:
            continue
        if fact.real == HAPPENED and fact.day:
            told[fact.type].append(fact)
        elif fact.type == "start" and fact.real == "planned" and fact.day:
            coming.append(fact)
    return _ended(told, coming) or _open(told) or _spoken_of(told, coming)


def _ended(told: Mapping[str, list[Fact]], coming: Sequence[Fact]) -> Status | None:
    day = max((_day(fact) for fact in told["end"]), default="")
    ends = [fact for fact in told["end"] if _day(fact) == day]
    going = [fact for type in _OPENING for fact in told[type]]
    if not ends or not [*going, *coming, *told["declare"]]:
        return _made("ended", ends)
    later = [fact for fact in [*going, *coming] if _day(fact) >= day]
    if any(_day(fact) > day for fact in later) or independent(later) >= independent(ends):
        return None
    return _made("ended", ends)


def _open(told: Mapping[str, list[Fact]]) -> Status | None:
    began = _best(told["start"]) or _best(told["hold"])
    if not began:
        return None
    since = _day(began[0])
    extended = _last([fact for fact in told["extend"] if _day(fact) >= since])
    broken = [fact for fact in told["breach"] if _day(fact) >= max(since, _day(extended[0]) if extended else "")]
    if broken:
        first = [fact for fact in broken if fact.actors("who")] or broken
        return _made("broken", first)
    return _made("extended", extended) or _made("in_force", began)


def _spoken_of(told: Mapping[str, list[Fact]], coming: Sequence[Fact]) -> Status:
    due = _best([fact for fact in coming if fact.when])
    for stage, types in _WORDS:
        found = _made(stage, [fact for type in types for fact in told[type]])
        if found:
            day = _day(due[0]) if due else None
            return Status(found.stage, found.day, found.by, found.facts, found.sources, day)
    return Status("announced", None, (), tuple(due), independent(due), _day(due[0])) if due else Status("none")


def _made(stage: str, facts: Sequence[Fact]) -> Status | None:
    """A status of the facts that are its reason, since the first of them."""
    if not facts:
        return None
    by = dict.fromkeys(name for fact in facts for name in fact.actors("who"))
    return Status(stage, min(map(_day, facts)), _most(facts, by), tuple(facts), independent(facts))


def _most(facts: Iterable[Fact], names: Iterable[Name]) -> tuple[Name, ...]:
    """The doers, those of most facts first."""
    told = [name for fact in facts for name in fact.actors("who")]
    return tuple(sorted(names, key=lambda name: -told.count(name)))


def _best(facts: Sequence[Fact]) -> list[Fact]:
    """The facts of the day that most independent sources give, the earliest of equals."""
    days: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        days[_day(fact)].append(fact)
    return min(days.values(), key=lambda same: (-independent(same), _day(same[0])), default=[])


def _last(facts: Sequence[Fact]) -> list[Fact]:
    day = max(map(_day, facts), default="")
    return [fact for fact in facts if _day(fact) == day]


def _day(fact: Fact) -> str:
    return fact.day or ""
