"""Who leads what, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from hudna.pack import Pack
from hudna.shapes import Fact, Name, Post
from hudna.views.grouping import by
from hudna.views.speakers import PERSON, Speakers


def posts(pack: Pack, one: Name, leads: Iterable[Fact], speakers: Speakers) -> tuple[Post, ...]:
    """What a person leads, or who leads a body: the offices of the pack by date, then what pages tell."""
    known = sorted(_of_pack(pack, one, speakers), key=lambda post: (post.start or date.min, post.person.id))
    own = (fact for fact in leads if one in fact.actors("from", "to"))
    told = by(own, lambda fact: (fact.actors("from"), fact.actors("to")))
    return (*known, *_of_pages(told.values()))


def with_leaders(pack: Pack, actors: Sequence[str]) -> tuple[str, ...]:
    """The ids of actors and of the persons who led them at any time, as the pack knows it."""
    led = (entry.id for entry in pack.entries if any(office.of in actors for office in entry.offices))
    return tuple(dict.fromkeys((*actors, *led)))


def _of_pack(pack: Pack, one: Name, speakers: Speakers) -> Iterator[Post]:
    for entry in pack.entries:
        for office in entry.offices:
            person, body = speakers.name(entry.id), speakers.name(office.of)
            if person and body and one in (person, body):
                yield Post(person, body, office.title, office.title_en, office.start, office.end)


def _of_pages(told: Iterable[list[Fact]]) -> Iterator[Post]:
    """What pages tell of persons, with the words of the tie for a title."""
    for facts in told:
        person, body = facts[0].actors("from")[0], facts[0].actors("to")[0]
        if person.kind == PERSON:
            days = sorted(fact.day for fact in facts if fact.day)
            yield Post(person, body, facts[0].evidence.words, first=days[0] if days else None,
                       last=days[-1] if days else None, facts=tuple(facts))
