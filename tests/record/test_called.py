from __future__ import annotations

from dataclasses import replace

import pytest
from tests.record.conftest import RUN, TEXT

from hudna.record import Record
from hudna.shapes import Actor, Span


@pytest.fixture
def names(record: Record, reading):
    """The names of an actor whose mentions are the parts of a line."""
    def of(*printed: str) -> tuple[str, ...]:
        line = " ".join(printed)
        one = reading(f"{TEXT}\n{line}")
        spans, at = [], one.article.text.index(line)
        for part in printed:
            spans.append(Span(at, at + len(part)))
            at += len(part) + 1
        army = Actor("A1", "الجيش اليمني", "Yemeni army", "mil", tuple(spans), "ye.army")
        record.keep(replace(one, actors=(army,), initiatives=(), events=()), record.start(RUN))
        return record.names_of("ye.army")
    return of


def test_names_are_those_printed_the_most_used_first(names) -> None:
    assert names("الجيش", "قوات الجيش", "الجيش") == ("الجيش", "قوات الجيش")


def test_particles_are_no_part_of_a_name_that_also_stands_without_them(names) -> None:
    assert names("الجيش", "للجيش", "وبالجيش", "قوات الجيش", "لقوات الجيش") == ("الجيش", "قوات الجيش")


def test_a_name_that_only_begins_like_a_particle_stays(names) -> None:
    assert names("بكيل", "ولد علي") == ("بكيل", "ولد علي")


def test_spellings_that_fold_to_one_are_one_in_the_commonest_form(names) -> None:
    assert names("أنصار", "انصار", "أنصار") == ("أنصار",)
