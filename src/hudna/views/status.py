"""How far an initiative has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hudna.shapes import Fact, Name, Status
from hudna.views.independent import independent
from hudna.views.likely import Likely, expected
from hudna.views.term import Term

HAPPENED = "happened"
_OPENING = ("start", "hold", "extend")
_FOLLOWING = ("breach", "hold", "extend")   # what can only be told of what has begun
_SETTLED = (("announced", ("declare", "decide")), ("agreed", ("agree",)))
_SOUGHT = (("proposed", ("propose",)), ("called", ("call",)))
_ALONE = (("start",), ("hold",), ("end",), *(types for _, types in (*_SETTLED, *_SOUGHT)))  # that make a stage alone
_ASSENT, _CONTRARY = "agree", "reject"   # steps of which nobody has taken both
_FULL = len("2015-07-26")


def status(facts: Iterable[Fact], conditions: Sequence[Fact] = (), term: Term | None = None) -> Status:
    """How far the facts about an initiative say that it has come, the furthest stage that they reach.

    Only what is told well enough counts: what its claims, by their confidence and their independent sources, make
    likelier than not; where nothing is, what is told best. A day is the first by which it is, and its doers those of
    whom it is. It is in force from the day that most independent sources give for its beginning, before or after;
    broken where somebody tells of a breach since then and of no later extension; ended where an end is told after all
    that tells of it being in force, by more sources on the same day. An end that is told of an initiative still to come
    is that of an earlier one. A beginning that hangs on one of the conditions in its own sentence has not been, nor one
    on a day that has not come. With a `term`, when it was to end is told too, and its time is over where that day has
    passed and nobody tells that it was extended or still holds; an end that is first told of after that day, without a
    day of its own, is the same end looked back on. Of announced and accepted that counts which more sources tell.
    """
    hanging = {(one.source.key, one.evidence.sentence_span) for one in conditions}
    told: dict[str, list[Fact]] = defaultdict(list)
    coming: list[Fact] = []
    contrary: list[Fact] = []
    for fact in facts:
        if (fact.type, fact.real) in ((_CONTRARY, HAPPENED), (_ASSENT, "denied")):
            contrary.append(fact)
        if fact.type in _OPENING and (fact.source.key, fact.evidence.sentence_span) in hanging:
            continue
        if fact.type == "start" and fact.real == HAPPENED and term and _day(fact) > term.today:
            coming.append(fact)
        elif fact.real == HAPPENED and fact.day:
            told[fact.type].append(fact)
        elif fact.type == "start" and fact.real == "planned" and fact.day:
            coming.append(fact)
    alone = [[fact for type in types for fact in told[type]] for types in _ALONE]
    told_of = _Told(told, coming, contrary, Likely.of([*alone, [fact for fact in coming if fact.when]]))
    now, ended = _over(_open(told_of), told_of, term), _ended(told_of)
    if ended and now and now.stage == "lapsed" and _looked_back_on(ended, now):
        return now
    return ended or now or _spoken_of(told_of)


@dataclass(frozen=True, slots=True)
class _Told:
    """The facts of what has been, by type, and of what is to come."""

    by_type: Mapping[str, Sequence[Fact]]
    to_come: Sequence[Fact]
    contrary: Sequence[Fact]   # that somebody refused, or did not agree
    likely: Likely

    def of(self, *types: str, since: str = "") -> list[Fact]:
        """The facts of some types, from a day on, where they are together likely enough."""
        return self.likely.enough([fact for type in types for fact in self.by_type.get(type, ())
                                   if _day(fact) >= since])

    def borne_out(self, type: str, following: Sequence[str]) -> list[Fact]:
        """The doubtful facts of a type, where with what is told of the days since then they are likely enough."""
        facts = list(self.by_type.get(type, ()))
        first = min(map(_day, facts), default="")
        since = [fact for other in following for fact in self.by_type.get(other, ()) if _day(fact) >= first]
        return facts if self.likely.may_be(facts) and self.likely.enough([*facts, *since]) else []

    @property
    def coming(self) -> list[Fact]:
        """The facts of what is to come, where they are likely enough."""
        return self.likely.enough(self.to_come)

    def made(self, stage: str, facts: Sequence[Fact]) -> Status | None:
        """A status of the facts that are its reason."""
        if not facts:
            return None
        doers = self.likely.doers(facts)
        if stage == "agreed":
            doers = tuple(one for one in doers if not self._refused(one, facts))
        return Status(stage, self.likely.since(facts), doers, tuple(facts), independent(facts))

    def _refused(self, actor: Name, agreed: Sequence[Fact]) -> bool:
        """Say whether it is told as well that an actor did not agree, on the day on which it did or later."""
        own = [fact for fact in agreed if actor in fact.actors("who")]
        first = min(map(_day, own), default="")
        against = [fact for fact in self.contrary if actor in fact.actors("who") and _day(fact) >= first]
        return bool(against) and expected(against) >= expected(own)


def _ended(told: _Told) -> Status | None:
    """That it is over, since the first day on which an end is told that nothing told later puts in question."""
    every = told.of("end")
    if not every or not (told.of(*_OPENING) or told.coming or told.of("declare")):
        return told.made("ended", every)
    days = sorted({_day(fact) for fact in every})
    told_well = [day for day in days if told.likely.enough([fact for fact in every if _day(fact) == day])]
    first = next((day for day in told_well or days[-1:] if _is_over(told, every, day)), None)
    return told.made("ended", [fact for fact in every if first is not None and _day(fact) >= first])


def _is_over(told: _Told, every: Sequence[Fact], day: str) -> bool:
    """Say whether on a day more tell of an end than of a beginning, holding or extension, and nobody does after it."""
    ends = [fact for fact in every if _day(fact) == day]
    later = told.likely.enough([*(fact for type in _OPENING for fact in told.by_type.get(type, ())
                                  if _day(fact) >= day), *(fact for fact in told.to_come if _day(fact) >= day)])
    return not told.likely.enough([fact for fact in later if _day(fact) > day]) and expected(later) < expected(ends)


def _looked_back_on(ended: Status, lapsed: Status) -> bool:
    """Say whether an end is told only after an initiative's time was over, and on no day of its own."""
    return (ended.day or "") > (lapsed.until or "") and not any(fact.when for fact in ended.facts)


def _open(told: _Told) -> Status | None:
    began = _began(told)
    if not began:
        return None
    since = _day(began[0])
    extended = _last(told.of("extend", since=since))
    broken = told.of("breach", since=max(since, _day(extended[0]) if extended else ""))
    if broken:
        return told.made("broken", told.likely.enough([fact for fact in broken if fact.actors("who")]) or broken)
    return told.made("extended", extended) or told.made("in_force", began)


def _began(told: _Told) -> list[Fact]:
    """The facts that tell of its beginning, on the day that most sources give, those counted that told it before."""
    starts = told.of("start") or told.borne_out("start", _FOLLOWING)
    days = {_day(fact): [one for one in starts if _day(one) == _day(fact)] for fact in starts}
    best = min(days, key=lambda day: (-expected(
        [*days[day], *(fact for fact in told.to_come if fact.when == day)]), day), default=None)
    return _best(told.of("hold")) if best is None else days[best]


def _over(now: Status | None, told: _Told, term: Term | None) -> Status | None:
    """The status with the day on which it was to end, or that its time is over."""
    if now is None or term is None:
        return now
    began = _began(told)
    first = now.facts if now.stage == "extended" else began
    said = now.facts if now.stage == "extended" else [
        *told.by_type.get("start", ()), *told.by_type.get("declare", ()), *told.to_come]
    last, reason = term.end(_day(first[0]), said)
    if not last or last >= term.today or any(_day(fact) > last for fact in told.of("hold")):
        return replace(now, until=last)
    return Status("lapsed", last, (), reason, independent(reason), until=last)


def _spoken_of(told: _Told) -> Status:
    due = _best([fact for fact in told.coming if fact.when])
    settled = [found for stage, types in _SETTLED if (found := told.made(stage, told.of(*types)))]
    sought = (found for stage, types in _SOUGHT if (found := told.made(stage, told.of(*types))))
    found = max(settled, key=lambda one: expected(one.facts), default=None)
    if found:
        return replace(found, day=_given(found.facts) or found.day, due=_day(due[0]) if due else None)
    found = next(sought, None)
    if found:
        return replace(found, due=_day(due[0]) if due else None)
    return Status("announced", None, (), tuple(due), independent(due), _day(due[0])) if due else Status("none")


def _given(facts: Iterable[Fact]) -> str | None:
    """The day that most sources give in so many words, then most pages, the earliest of equals; None where none does.

    Who gives only the month gives all its days. Claims that are not half as sure as the surest count for nothing.
    """
    own = [fact for fact in facts if fact.when]
    least = max((fact.confidence for fact in own), default=0.0) / 2
    own = [fact for fact in own if fact.confidence >= least]
    days = sorted({fact.when for fact in own if fact.when and len(fact.when) == _FULL})
    told = {day: [fact for fact in own if day.startswith(fact.when or " ")] for day in days}
    return max(days, key=lambda day: (independent(told[day]), len({fact.source.key for fact in told[day]})),
               default=None)


def _best(facts: Sequence[Fact]) -> list[Fact]:
    """The facts of the day that most independent sources give, the earliest of equals."""
    days: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        days[_day(fact)].append(fact)
    return min(days.values(), key=lambda same: (-expected(same), _day(same[0])), default=[])


def _last(facts: Sequence[Fact]) -> list[Fact]:
    day = max(map(_day, facts), default="")
    return [fact for fact in facts if _day(fact) == day]


def _day(fact: Fact) -> str:
    return fact.day or ""
