"""Deeds and stands that one voice reports and another denies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from hudna.letters import fold
from hudna.pack import Kind
from hudna.shapes import Dispute, Fact, Name
from hudna.views.likeness import Phrases
from hudna.views.tellers import is_unnamed
from hudna.views.told_pages import around

_NEAR = 3          # days between two accounts of one deed
_UNREAL = 60       # letters before a deed in which it is said not to come, or that it would have been
_READ = 0.5        # from which confidence on an event counts as read rightly
_DAY = len("2000-01-01")


def disputed_deeds(facts: Sequence[Fact], kinds: Sequence[Kind], speaks_for: Mapping[str, frozenset[str]],
                   unreal: Phrases) -> Iterator[Dispute]:
    """Events that one voice reports and another denies: stands, stages and deeds, no mere words.

    A stand must be on the same initiative. A deed must be denied by its doer or by who speaks for it, or be told of
    the same target or place. That it will not be, or would not have been, is no denial (`unreal` words before it).
    """
    rungs = {kind.name for kind in kinds if (kind.more or {}).get("position")}
    types = rungs | {kind.name for kind in kinds if kind.group != "words"}
    facts = [fact for fact in facts if fact.type in types and fact.confidence >= _READ]
    happened = [fact for fact in facts if fact.real == "happened"]
    for denied in (fact for fact in facts if fact.real == "denied" and fact.actors("who")
                   and fact.voice.speaker and not unreal.starts(fold(around(fact, _UNREAL, 0)))):
        same = _same_stand if denied.type in rungs else _same_deed
        asserted = [fact for fact in happened if fact.type == denied.type and fact.voice.id != denied.voice.id
                    and _near(fact, denied, _NEAR) and same(fact, denied, speaks_for)]
        if asserted:
            yield Dispute("denied", denied.type, (tuple(asserted), (denied,)))


def _same_stand(told: Fact, denied: Fact, _: Mapping[str, frozenset[str]]) -> bool:
    same = told.about is not None and denied.about is not None and told.about.id == denied.about.id
    return same and bool(_ids(told, "who") & _ids(denied, "who"))


def _same_deed(told: Fact, denied: Fact, speaks_for: Mapping[str, frozenset[str]]) -> bool:
    doers = {name.id for name in told.actors("who") if not is_unnamed(name)} & _ids(denied, "who")
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


def _ids(fact: Fact, *roles: str) -> set[str]:
    return {name.id for name in fact.actors(*roles)}


def _near(left: Fact, right: Fact, days: int) -> bool:
    one, two = left.day or "", right.day or ""
    if len(one) < _DAY or len(two) < _DAY:   # what is of no known day is set against its own page alone
        return one == two and (bool(one) or left.source.key == right.source.key)
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days) <= days
