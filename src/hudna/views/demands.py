"""What an initiative hangs on, and whether anything tells that it was met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hudna.letters import fold
from hudna.shapes import Demand, Fact, Status
from hudna.views.independent import independent

BREACH, DEPENDS = "breach", "depends_on"
_YES = frozenset({"agree", "support", "declare", "decide", "start", "hold", "extend"})
_ASKED = frozenset({"wanted", "planned", "possible"})
_ALIKE = 0.7       # of the words of two tellings of one condition
_LATE = "9999"


def demands(conditions: Iterable[Fact], events: Sequence[Fact], status: Status) -> tuple[Demand, ...]:
    """The conditions of an initiative, each once however often it is told, by day.

    One is met by a later assent of the actor on whom it depends, or by a later deed of the kind that its sentence asks
    of the same doer, unless that one is said to have broken the initiative since; where the initiative has ended
    since, it has fallen.
    """
    found = []
    for same in _told_alike(conditions):
        met = tuple(_met(same, events))
        fell = status.facts if status.stage == "ended" and (status.day or "") >= _day(same) else ()
        found.append(Demand(same[0].type, same[0].actors("on"), same[0].content, tuple(same),
                            not met and not fell, met or fell, independent(same)))
    return tuple(sorted(found, key=lambda demand: demand.facts[0].day or _LATE))


def _told_alike(conditions: Iterable[Fact]) -> list[list[Fact]]:
    """The conditions of one type and of the same actors whose words are mostly the same, together."""
    groups: list[tuple[set[str], list[Fact]]] = []
    for fact in conditions:
        words = set(fold(fact.content or "").split())
        alike = next((same for said, same in groups if same[0].type == fact.type
                      and same[0].actors("on") == fact.actors("on")
                      and len(words & said) >= _ALIKE * len(words | said)), None)
        if alike is None:
            groups.append((words, [fact]))
        else:
            alike.append(fact)
    return [same for _, same in groups]


def _met(conditions: Sequence[Fact], events: Sequence[Fact]) -> Iterator[Fact]:
    """The later facts that meet a condition."""
    day = _day(conditions)
    happened = [fact for fact in events if fact.real == "happened" and (fact.day or "") >= day]
    first = conditions[0]
    if first.type == DEPENDS:
        yield from (fact for fact in happened if fact.type in _YES and fact.about == first.about
                    and set(fact.actors("who")) & set(first.actors("on")))
        return
    asked = {(fact.type, one) for fact in events if fact.real in _ASKED for one in fact.actors("who")
             if any(_inside(fact, condition) for condition in conditions)}
    broke = {one for fact in happened if fact.type == BREACH for one in fact.actors("who")}
    yield from (fact for fact in happened if (fact.day or "") > day
                and any((fact.type, one) in asked and one not in broke for one in fact.actors("who")))


def _inside(event: Fact, condition: Fact) -> bool:
    """Say whether an event is told in the words of a condition."""
    return event.source.key == condition.source.key and event.evidence.words in (condition.content or "") \
        and event.evidence.sentence_span == condition.evidence.sentence_span


def _day(facts: Sequence[Fact]) -> str:
    return min(fact.day or "" for fact in facts)
