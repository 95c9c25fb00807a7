"""For which bodies each actor speaks, as the pack and the pages' ties tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hudna.pack import Pack
from hudna.record import Homes
from hudna.shapes import Fact, Name
from hudna.views.likeness import Stems

_OF = frozenset({"leads", "part_of"})
_PAGES = 2         # on which it must be told that one whom the pack knows is of a body elsewhere


def spokespersons(pack: Pack, ties: Iterable[Fact], stems: Stems) -> Mapping[str, frozenset[str]]:
    """For whom each actor speaks: itself, what it leads or is part of, and the bodies of its offices.

    A state speaks for what it leads, not for all of which it is a member. Of whom the pack knows one page's word is
    enough only for a body of the same state; and people without a name, who are others on each page, are of the body
    that their own words name.
    """
    homes, offices = Homes(pack), {entry.id: {office.of for office in entry.offices} for entry in pack.entries}
    bodies: dict[str, set[str]] = defaultdict(set, {one: set(held) for one, held in offices.items()})
    told: dict[tuple[Name, Name], set[str]] = defaultdict(set)
    for fact in ties:
        for one, body in _held(fact):
            told[one, body].add(fact.source.key)
    for (one, body), pages in told.items():
        if one.in_pack:
            own = {homes(id) for id in (one.id, *offices.get(one.id, ()))} - {None} or {None}
            holds = len(pages) >= _PAGES or homes(body.id) in own
        else:
            holds = one.kind != "people" or bool(stems.of(one.name) & stems.of(body.name))
        if holds:
            bodies[one.id].add(body.id)
    return {one: frozenset({one, *found}) for one, found in bodies.items()}


def _held(fact: Fact) -> Iterator[tuple[Name, Name]]:
    """Who is told to lead a body or to be part of it."""
    if fact.type in _OF and fact.real == "holds":
        for one in fact.actors("from"):
            if one.kind != "state" or fact.type == "leads":
                yield from ((one, body) for body in fact.actors("to"))
