from __future__ import annotations

from datetime import date

from hudna.record import Record
from hudna.shapes import Query
from hudna.views.initiatives import initiatives


def test_all_are_given_those_of_most_pages_first_and_paged(examples: Record) -> None:
    every = initiatives(examples)
    assert {one.name.id for one in every} == {one.name.id for one in examples.initiatives()}
    assert [one.pages for one in every] == sorted((one.pages for one in every), reverse=True)
    assert initiatives(examples, Query(limit=2, offset=1)) == every[1:3]


def test_of_a_type_those_of_which_such_a_claim_speaks(examples: Record) -> None:
    found = {one.name.id for one in initiatives(examples, Query(types=("breach",)))}
    assert found == {fact.about.id for fact in examples.facts(Query(types=("breach",))) if fact.about}


def test_on_a_day_those_that_were_known(examples: Record) -> None:
    day = date(2021, 8, 18)
    found = initiatives(examples, Query(on=day))
    assert found and all((one.first or "") <= day.isoformat() for one in found)
