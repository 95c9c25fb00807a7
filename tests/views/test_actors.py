from __future__ import annotations

from hudna.record import Record
from hudna.shapes import Query
from hudna.views.actors import actors


def test_all_actors_the_most_mentioned_first_and_paged(examples: Record) -> None:
    every = actors(examples)
    assert [(one.actor, one.pages, one.mentions) for one in every] == list(examples.actors())
    assert actors(examples, Query(limit=2, offset=1)) == every[1:3]


def test_those_who_take_part_in_what_is_asked_for(examples: Record) -> None:
    found = {one.actor for one in actors(examples, Query(processes=("yemen",), types=("breach",)))}
    told = examples.facts(Query(processes=("yemen",), types=("breach",)))
    assert found == {name for fact in told for name in fact.actors()}
