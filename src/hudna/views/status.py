"""How far an initiative has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hudna.shapes import Fact, Name, Status
from hudna.views.independent import independent
from hudna.views.term import Term

HAPPENED = "happened"
_OPENING = ("start", "hold", "extend")
_SETTLED = (("announced", ("declare", "decide")), ("agreed", ("agree",)))
_SOUGHT = (("proposed", ("propose",)), ("called", ("call",)))
_FULL = len("2015-07-26")


def status(facts: Iterable[Fact], conditions: Sequence[Fact] = (), term: Term | None = None) -> Status:
    """How far the facts about an initiative say that it has come, the furthest stage that they reach.

    It is in force from the day that most independent sources give for its beginning, before or after; broken where
    somebody tells of a breach since then and of no later extension; ended where an end is told after all that tells of
    it being in force, by more sources on the same day. An end that is told of an initiative still to come is that of an
    earlier one. A beginning that hangs on one of the conditions in its own sentence has not been, nor one
    on a day that has not come. With a `term`, when it was to end is told too, and its time is over where that day has
    passed and nobody tells that it was extended or still holds; an end that is first told of after that day, without a
    day of its own, is the same end looked back on. Of announced and accepted that counts which more sources tell.
    """
    hanging = {(one.source.key, one.evidence.sentence_span) for one in conditions}
    told: dict[str, list[Fact]] = defaultdict(list)
    coming: list[Fact] = []
    for fact in facts:
        if fact.type in _OPENING and (fact.source.key, fact.evidence.sentence_span) in hanging:
            continue
        if fact.type == "start" and fact.real == HAPPENED and term and _day(fact) > term.today:
            coming.append(fact)
        elif fact.real == HAPPENED and fact.day:
            told[fact.type].append(fact)
        elif fact.type == "start" and fact.real == "planned" and fact.day:
            coming.append(fact)
    now, ended = _over(_open(told, coming), told, coming, term), _ended(told, coming)
    if ended and now and now.stage == "lapsed" and _looked_back_on(ended, now):
        return now
    return ended or now or _spoken_of(told, coming)


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


def _looked_back_on(ended: Status, lapsed: Status) -> bool:
    """Say whether an end is told only after an initiative's time was over, and on no day of its own."""
    return (ended.day or "") > (lapsed.until or "") and not any(fact.when for fact in ended.facts)


def _open(told: Mapping[str, list[Fact]], coming: Sequence[Fact]) -> Status | None:
    began = _began(told, coming)
    if not began:
        return None
    since = _day(began[0])
    extended = _last([fact for fact in told["extend"] if _day(fact) >= since])
    broken = [fact for fact in told["breach"] if _day(fact) >= max(since, _day(extended[0]) if extended else "")]
    if broken:
        first = [fact for fact in broken if fact.actors("who")] or broken
        return _made("broken", first)
    return _made("extended", extended) or _made("in_force", began)


def _began(told: Mapping[str, list[Fact]], coming: Sequence[Fact]) -> list[Fact]:
    """The facts that tell of its beginning, on the day that most sources give, those counted that told it before."""
    days = {_day(fact): [one for one in told["start"] if _day(one) == _day(fact)] for fact in told["start"]}
    best = min(days, key=lambda day: (-independent(
        [*days[day], *(fact for fact in coming if fact.when == day)]), day), default=None)
    return _best(told["hold"]) if best is None else days[best]


def _over(now: Status | None, told: Mapping[str, list[Fact]], coming: Sequence[Fact],
          term: Term | None) -> Status | None:
    """The status with the day on which it was to end, or that its time is over."""
    if now is None or term is None:
        return now
    began = _began(told, coming)
    first = now.facts if now.stage == "extended" else began
    said = now.facts if now.stage == "extended" else [*told["start"], *told["declare"], *coming]
    last, reason = term.end(_day(first[0]), said)
    if not last or last >= term.today or any(_day(fact) > last for fact in told["hold"]):
        return replace(now, until=last)
    return Status("lapsed", last, (), reason, independent(reason), until=last)


def _spoken_of(told: Mapping[str, list[Fact]], coming: Sequence[Fact]) -> Status:
    due = _best([fact for fact in coming if fact.when])
    settled = [found for stage, types in _SETTLED
               if (found := _made(stage, [fact for type in types for fact in told[type]]))]
    sought = (found for stage, types in _SOUGHT
              if (found := _made(stage, [fact for type in types for fact in told[type]])))
    found = max(settled, key=lambda one: one.sources, default=None)
    if found:
        return replace(found, day=_given(found.facts) or found.day, due=_day(due[0]) if due else None)
    found = next(sought, None)
    if found:
        return replace(found, due=_day(due[0]) if due else None)
    return Status("announced", None, (), tuple(due), independent(due), _day(due[0])) if due else Status("none")


def _given(facts: Iterable[Fact]) -> str | None:
    """The day that most sources give in so many words, the earliest of equals; None where no page gives one.

    Who gives only the month gives all its days.
    """
    own = [fact for fact in facts if fact.when]
    days = sorted({fact.when for fact in own if fact.when and len(fact.when) == _FULL})
    told = {day: independent(fact for fact in own if day.startswith(fact.when or " ")) for day in days}
    return max(days, key=lambda day: told[day], default=None)


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
