from __future__ import annotations

from dataclasses import replace
from datetime import date

from hudna.shapes import Fact, Name, Quoted, Source, Span, Standing, Step, Voice

ONE, TWO = Name("1", "person", "ا"), Name("2", "gov", "ب")
SOURCE = Source("k", "a", "a.txt", "", None, published=date(2020, 1, 9))
FACT = Fact("f", "events", "call", "happened", {"who": (ONE,), "whom": (TWO,)}, None, None, Voice(None, ()),
            Quoted("و", Span(0, 1), "و", Span(0, 1)), SOURCE)


def test_the_day_of_a_fact_is_its_own_or_that_of_the_page() -> None:
    assert FACT.day == "2020-01-09"
    assert replace(FACT, when="2019-04").day == "2019-04"
    assert replace(FACT, source=replace(SOURCE, published=None)).day is None


def test_actors_by_role() -> None:
    assert FACT.actors("who") == (ONE,)
    assert FACT.actors() == (ONE, TWO)
    assert FACT.actors("where") == ()


def test_an_actor_stands_on_the_step_that_is_marked() -> None:
    steps = tuple(Step(day, type, real, ()) for day, type, real in (
        ("2020-01-01", "call", "happened"), ("2020-01-02", "agree", "happened"), ("2020-01-03", "end", "possible")))
    assert Standing(ONE, steps, latest=1).last.type == "agree"
    assert Standing(ONE, steps).last.type == "end"
    assert Standing(ONE, steps[2:]).last.type == "end"
