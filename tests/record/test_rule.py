from __future__ import annotations

from dataclasses import replace

import pytest
from tests.record.conftest import RUN
from tests.record.test_record import rows

from hudna.errors import QueryError
from hudna.record import Record
from hudna.shapes import Actor, Query, Span, Verdict

BY = {"who": "Mona", "why": "seen on the page"}


@pytest.fixture
def told(record: Record, reading) -> Record:
    """A record of two pages, on each of which one of two spellings of a name stands."""
    run = record.start(RUN)
    for outlet, name in (("one", "ويندي شيرمان"), ("two", "وندي شيرمان")):
        made = reading(outlet=outlet)
        record.keep(replace(made, actors=(*made.actors, Actor("A9", name, "", "person", (Span(0, 4),)))), run)
    return record


def persons(record: Record) -> set[str]:
    return {name.id for name, _, _ in record.actors() if name.kind == "person"}


def claim(record: Record) -> str:
    return next(iter(record.facts())).id


def test_ruled_different_are_two(told: Record) -> None:
    assert len(persons(told)) == 1
    told.rule(Verdict.DIFFERENT, "ويندي شيرمان", "وندي شيرمان", **BY)
    assert len(persons(told)) == 2


def test_a_ruling_taken_back_holds_no_more(told: Record) -> None:
    made = told.rule(Verdict.DIFFERENT, "ويندي شيرمان", "وندي شيرمان", **BY)
    told.undo(made.number, who="Mona", why="a mistake")
    assert len(persons(told)) == 1
    assert [(one.verdict, one.undone_by) for one in told.rulings()] == [("different", 2), ("undo", None)]


def test_ruled_the_same_are_one(told: Record) -> None:
    told.rule(Verdict.SAME, "ويندي شيرمان", "ye", **BY)
    assert persons(told) == set()
    assert "ويندي شيرمان" in told.why("ye").names


def test_a_ruling_survives_a_new_reading(told: Record, reading) -> None:
    told.rule(Verdict.DIFFERENT, "ويندي شيرمان", "وندي شيرمان", **BY)
    made = reading(outlet="one")
    newer = replace(made, actors=(*made.actors, Actor("A4", "ويندي شيرمان", "", "person", (Span(2, 6),))))
    told.keep(newer, told.start(replace(RUN, version="2")))
    assert len(persons(told)) == 2


def test_a_wrong_claim_is_left_out(told: Record) -> None:
    wrong, before = claim(told), len(list(told.facts()))
    told.rule(Verdict.WRONG, wrong, **BY)
    assert wrong not in {fact.id for fact in told.facts()} and len(list(told.facts())) == before - 1
    assert {f.id: f.ruling for f in told.facts(Query(ruled_out=True))}[wrong] == "wrong"


def test_a_right_claim_is_sure(told: Record) -> None:
    right = claim(told)
    told.rule(Verdict.RIGHT, right, **BY)
    assert [(fact.id, fact.sure, fact.ruling) for fact in told.facts(Query(sure=True))] == [(right, True, "right")]


def test_the_newest_ruling_on_a_claim_holds(told: Record) -> None:
    one = claim(told)
    told.rule(Verdict.WRONG, one, **BY)
    told.rule(Verdict.RIGHT, one, **BY)
    assert {fact.id: fact.ruling for fact in told.facts()}[one] == "right"


def test_rebuilding_with_rulings_gives_identical_rows(told: Record, path, pack) -> None:
    told.rule(Verdict.DIFFERENT, "ويندي شيرمان", "وندي شيرمان", **BY)
    told.rule(Verdict.WRONG, claim(told), **BY)
    told.settle()
    before = rows(path, pack)
    told.settle(again=True)
    assert rows(path, pack) == before


@pytest.mark.parametrize(("verdict", "left", "right"), [
    (Verdict.SAME, "nobody", "ye"), (Verdict.SAME, "ye", "ye"), (Verdict.SAME, "ye", None), (Verdict.WRONG, "0", None),
    (Verdict.SAME, "x'; DROP TABLE actor; --", "ye")])
def test_what_cannot_be_ruled(told: Record, verdict: Verdict, left: str, right: str | None) -> None:
    with pytest.raises(QueryError) as caught:
        told.rule(verdict, left, right, **BY)
    assert caught.value.what and caught.value.mend and told.rulings() == ()


def test_a_ruling_needs_who_and_why(told: Record) -> None:
    with pytest.raises(QueryError):
        told.rule(Verdict.WRONG, claim(told), who=" ", why="seen")


@pytest.mark.parametrize("number", [1, 2, 9])
def test_what_cannot_be_taken_back(told: Record, number: int) -> None:
    told.rule(Verdict.RIGHT, claim(told), **BY)
    told.undo(1, **BY)
    with pytest.raises(QueryError):
        told.undo(number, **BY)


def test_why_an_actor_is_one(told: Record) -> None:
    (id,) = persons(told)
    why = told.why(id)
    assert set(why.names) == {"ويندي شيرمان", "وندي شيرمان"}
    assert "same_family" in {ground.name for ground in why.merges[0].grounds}


def test_nobody_is_no_actor(told: Record) -> None:
    with pytest.raises(QueryError):
        told.why("nobody")


def test_every_mention_leads_to_its_actor(told: Record) -> None:
    assert {(span, actor) for _, span, actor in told.mentions() if actor == "ye"} == {
        (Span(8, 13), "ye"), (Span(42, 47), "ye")}
