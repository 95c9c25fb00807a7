"""Ties that one voice asserts and another denies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from hudna.letters import fold
from hudna.shapes import Dispute, Fact
from hudna.views.cover import Cover
from hudna.views.likeness import Phrases
from hudna.views.told_pages import around

_READ, _SURELY = 0.5, 0.8   # from which confidence on a tie counts as read rightly, and a denial of no named speaker
_UNREAL = 90       # letters before a tie in which it is said that it still holds, or that nobody could check it
_TITLES = frozenset({"leads", "part_of"})   # ties told by a title beside a name, which a denial of something else has


def disputed_ties(facts: Sequence[Fact], cover: Cover, process: str, unreal: Phrases) -> Iterator[Dispute]:
    """Ties of the same two actors, or of one party where the denial speaks of all, each denial once a voice.

    Behind `unreal` words a tie that is read as denied is not.
    """
    facts = [fact for fact in facts if fact.confidence >= _READ]
    for denied in _merged(fact for fact in facts if fact.real == "denied" and fact.type not in _TITLES
                          and (fact.voice.speaker or fact.confidence >= _SURELY)
                          and not unreal.starts(fold(around(fact, _UNREAL, 0)))):
        against: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.real == "holds" and fact.type == denied[0].type and fact.voice.id != denied[0].voice.id \
                    and _same_ends(fact, denied[0], cover, process):
                against[_ends(fact)].append(fact)
        for ends, asserted in against.items():
            yield Dispute("denied", denied[0].type, (tuple(asserted), tuple(denied)), ends != _ends(denied[0]))


def _ends(fact: Fact) -> tuple[str, ...]:
    return tuple(name.id for name in fact.actors("from", "to"))


def _merged(facts: Iterable[Fact]) -> list[list[Fact]]:
    """Facts of one type, actors and voice, together."""
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.type, _ends(fact), fact.voice.id].append(fact)
    return list(groups.values())


def _same_ends(left: Fact, right: Fact, cover: Cover, process: str) -> bool:
    return all(any(cover.same(a, b, process) for a in left.actors(role) for b in right.actors(role))
               for role in ("from", "to"))
