"""Days that differ for what comes about once: a stage of an initiative, ground that changes hands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Any

from hudna.clusters import joined
from hudna.letters import fold
from hudna.shapes import EVENTS, Dispute, Fact
from hudna.views.camps import Camps
from hudna.views.disputed_days import by_day
from hudna.views.likeness import Phrases
from hudna.views.told_pages import around

_STAGES = frozenset({"agree", "decide", "declare", "start", "extend", "end"})
_FROM_WHEN = frozenset({"start", "extend"})
_GROUND = "seize"
_READ = 0.25       # from which confidence on an event counts as read rightly
_DAYS = 3          # between the two days; further apart it came about twice
_NEAR = 75         # letters around the event's words in which its day is named
_MOST = 120        # events of one stage, over which it is too common to look by
_DAY = len("2000-01-01")


def disputed_stages(facts: Iterable[Fact], days: NamedDays, camps: Camps) -> Iterator[Dispute]:
    """What outlets tell of one initiative or place for different days, each named and not only counted from today."""
    blocks: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        what = _what(fact)
        if what and fact.when and len(fact.when) == _DAY and fact.confidence >= _READ and days.names(fact):
            blocks[fact.type, fact.real, what].append(fact)
    for (type, _, _), block in sorted(blocks.items()):
        if len(block) <= _MOST:
            pairs = ((one, two) for one, two in combinations(range(len(block)), 2)
                     if _differ(block[one], block[two], camps))
            for group in joined(len(block), pairs):
                yield Dispute("dates", type, by_day(block[at] for at in group))


def _what(fact: Fact) -> str:
    """What comes about: the initiative of a stage, the one place of which it is told that it was taken."""
    if fact.kind != EVENTS or fact.real not in {"happened", "planned"}:
        return ""
    if fact.type == _GROUND:
        places = {name.id for name in fact.actors("where") if name.kind == "place"}
        return places.pop() if len(places) == 1 else ""
    return fact.about.id if fact.type in _STAGES and fact.about else ""


def _differ(one: Fact, two: Fact, camps: Camps) -> bool:
    """Say whether two outlets tell it of the same doers for days near each other, but not the same.

    Who took a place once may be called by many names.
    """
    if one.source.outlet == two.source.outlet or not 0 < _between(one, two) <= _DAYS:
        return False
    left, right = one.actors("who"), two.actors("who")
    return not (left and right) or any(
        camps.same(a, b) or (one.type == _GROUND and not (a.in_pack and b.in_pack)) for a in left for b in right)


def _between(one: Fact, two: Fact) -> int:
    return abs((date.fromisoformat(one.when or "") - date.fromisoformat(two.when or "")).days)


class NamedDays:
    """Knows whether a page names the day of an event beside its words: by number and month, or by its weekday alone.

    A night belongs to two days, so that it names neither; the day from which something is to hold is its start's alone.
    """

    def __init__(self, calendar: Mapping[str, Any], section: Mapping[str, Any]) -> None:
        joints = tuple(section["joints"].values())
        self._weekdays = tuple(Phrases(names, joints) for names in calendar["weekdays"])
        self._months = tuple(tuple(fold(name) for name in names) for names in calendar["months"])
        self._night = Phrases(section["night"], joints)
        self._others = Phrases([*section["night"], *section["from_when"]], joints)

    def names(self, fact: Fact) -> bool:
        """Say whether the words around an event name its day."""
        day = date.fromisoformat(fact.when or "")
        near = fold(around(fact, _NEAR, _NEAR))
        if (self._night if fact.type in _FROM_WHEN else self._others).starts(near):
            return False
        if any(f" {day.day} {name}" in f" {near}" for name in self._months[day.month - 1]):
            return True
        return [nth for nth, names in enumerate(self._weekdays) if names.starts(near)] == [day.weekday()]
