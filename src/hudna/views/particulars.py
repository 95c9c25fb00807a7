"""What is told of an initiative: its parties, who mediates, where, when it was announced, begins and ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hudna.shapes import Fact, Name, Particular
from hudna.views.independent import independent, likelihood
from hudna.views.likely import Likely, expected
from hudna.views.speakers import PERSON, Speakers
from hudna.views.term import Term

_MANY = 6           # names of one sort, the best told
_SHARE = 0.25       # of what is told of the first that is told of another
_LIKELY = 0.5       # how likely a day has to be on which pages tell news without giving a day
_FULL = len("2015-07-26")
_BOUND = ("agree", "reject", "hold", "breach")                  # what parties alone do
_HELD = ("meet", "start", "hold", "agree", "declare", "mediate")  # what happens where an initiative is
_HAPPENED, _PLANNED = "happened", "planned"
_NO_PARTY = frozenset({PERSON, "place", "media"})


def particulars(facts: Sequence[Fact], conditions: Sequence[Fact], speakers: Speakers,
                term: Term | None = None) -> tuple[Particular, ...]:
    """The particulars of an initiative that are told well enough, or best, each with the facts that tell it."""
    return (*_named("party", _parties(facts, conditions, speakers)),
            *_named("proposer", _doers(facts, "propose")), *_named("caller", _doers(facts, "call")),
            *_named("mediator", _doers(facts, "mediate")), *_named("place", _places(facts)), *_days(facts, term))


def _parties(facts: Iterable[Fact], conditions: Iterable[Fact], speakers: Speakers) -> Iterator[tuple[Name, Fact]]:
    """Who accepts, refuses, keeps or breaks it, and on whom it hangs; the bodies for which persons do so."""
    said = ((name, fact) for fact in facts if fact.type in _BOUND for name in fact.actors("who"))
    asked = ((name, fact) for fact in conditions for name in fact.actors("on") if name.kind != "people")
    for name, fact in (*said, *asked):
        for one in speakers.bodies(name, fact) or (name,):
            if one.kind not in _NO_PARTY:
                yield one, fact


def _doers(facts: Iterable[Fact], type: str) -> Iterator[tuple[Name, Fact]]:
    return ((name, fact) for fact in facts if fact.type == type and fact.real == _HAPPENED
            for name in fact.actors("who"))


def _places(facts: Iterable[Fact]) -> Iterator[tuple[Name, Fact]]:
    return ((name, fact) for fact in facts if fact.type in _HELD and fact.real in {_HAPPENED, _PLANNED}
            for name in fact.actors("where"))


def _named(key: str, told: Iterable[tuple[Name, Fact]]) -> Iterator[Particular]:
    """The names that are told well enough, those first of whom most is told."""
    groups: dict[Name, list[Fact]] = defaultdict(list)
    for name, fact in told:
        groups[name].append(fact)
    likely = Likely.of(groups.values())
    least = max(map(expected, groups.values()), default=0.0) * _SHARE
    found = [(name, own) for name, own in groups.items() if likely.enough(own) and expected(own) >= least]
    ordered = sorted(found, key=lambda pair: (-expected(pair[1]), pair[0].id))
    return (Particular(key, name, None, tuple(own), independent(own)) for name, own in ordered[:_MANY])


def _days(facts: Sequence[Fact], term: Term | None) -> Iterator[Particular]:
    """The days on which it was announced, begins or began, and is to end."""
    announced = [fact for fact in facts if fact.type in {"declare", "decide"} and fact.real == _HAPPENED]
    starts = [fact for fact in facts if fact.type == "start" and fact.real in {_HAPPENED, _PLANNED}]
    ends = [fact for fact in facts if fact.type == "end" and fact.real == _PLANNED and fact.when]
    began = _day(starts)
    for key, (day, own) in (("announced", _day(announced)), ("start", began),
                            ("end", _end(began[0], [*starts, *announced], term) or _day(ends))):
        if day:
            yield Particular(key, None, day, tuple(own), independent(own))


def _end(began: str, facts: Sequence[Fact], term: Term | None) -> tuple[str, Sequence[Fact]] | None:
    last, own = term.end(began, facts) if term else (None, ())
    return (last, own) if last else None


def _day(facts: Iterable[Fact]) -> tuple[str, Sequence[Fact]]:
    """The day that is told best, with its facts: in so many words, or else that of news likelier right than not."""
    news = {day: own for day, own in _by_day(facts, given=False).items() if likelihood(own) >= _LIKELY}
    days = _by_day(facts, given=True) or news
    day = max(days, key=lambda day: (expected(days[day]), day), default="")
    return day, days.get(day, ())


def _by_day(facts: Iterable[Fact], *, given: bool) -> Mapping[str, list[Fact]]:
    days: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        day = fact.when if given else fact.day
        if day and len(day) == _FULL:
            days[day].append(fact)
    return days
