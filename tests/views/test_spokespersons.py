from __future__ import annotations

from dataclasses import replace

from tests.views.made import fact

from hudna.pack import Pack
from hudna.shapes import TIES, Fact, Name
from hudna.views.likeness import Stems
from hudna.views.spokespersons import spokespersons

RUSSIA = Name("ru", "state", "روسيا", "Russia", True)
ALLIANCE = Name("x.alliance", "armed", "التحالف الكبير", "alliance")
LAVROV = Name("ru.lavrov", "person", "سيرغي لافروف", "Sergei Lavrov", True)
EGYPT = Name("eg", "state", "مصر", "Egypt", True)
SOURCES = Name("x.sources", "people", "مصادر محلية", "local sources")
OWN_SOURCES = Name("x.own", "people", "مصادر في التحالف الكبير", "sources in the alliance")


def tie(type: str, one: Name, body: Name, page: str = "a") -> Fact:
    made = fact(type, "2015-07-01", kind=TIES, real="holds", roles={"from": (one,), "to": (body,)}, outlet=page)
    return replace(made, source=replace(made.source, key=page))


def bodies(pack: Pack, one: Name, *ties: Fact) -> frozenset[str]:
    return spokespersons(pack, ties, Stems(pack.language["disputes"]))[one.id]


def test_a_state_speaks_for_what_it_leads_not_for_what_it_is_a_member_of(pack: Pack) -> None:
    pages = ("a", "b")
    assert ALLIANCE.id in bodies(pack, RUSSIA, *(tie("leads", RUSSIA, ALLIANCE, page) for page in pages))
    assert ALLIANCE.id not in bodies(pack, RUSSIA, tie("leads", EGYPT, ALLIANCE), *(
        tie("part_of", RUSSIA, ALLIANCE, page) for page in pages), tie("leads", RUSSIA, EGYPT))


def test_that_one_known_leads_a_body_elsewhere_takes_the_word_of_two_pages(pack: Pack) -> None:
    assert EGYPT.id not in bodies(pack, LAVROV, tie("leads", LAVROV, EGYPT))
    assert EGYPT.id in bodies(pack, LAVROV, tie("leads", LAVROV, EGYPT), tie("leads", LAVROV, EGYPT, "b"))


def test_people_without_a_name_are_of_the_body_that_their_words_name(pack: Pack) -> None:
    found = spokespersons(pack, [tie("part_of", SOURCES, ALLIANCE), tie("part_of", OWN_SOURCES, ALLIANCE)],
                          Stems(pack.language["disputes"]))
    assert SOURCES.id not in found and ALLIANCE.id in found[OWN_SOURCES.id]


def test_an_actor_speaks_for_the_bodies_of_its_offices(pack: Pack) -> None:
    assert bodies(pack, LAVROV) > {LAVROV.id}
