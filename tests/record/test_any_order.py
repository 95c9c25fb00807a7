"""Whatever the order and the batches in which readings come, the record holds the same."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record.conftest import RUN
from tests.record.test_record import rows

from hudna.record import Record, open_record
from hudna.shapes import Actor, Reading, Span

NAMES = ("ويندي شيرمان", "وندي شيرمان", "شيرمان", "علي صالح", "القوات", "لجنة الإغاثة")
ONE = st.tuples(st.integers(1, 3), st.integers(1, 9), st.sampled_from(NAMES), st.sampled_from(("call", "reject")))
SOME = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def made(reading, page: int, day: int, name: str, type: str) -> Reading:
    """A reading of one of a few pages on one of a few days."""
    one = reading(url=f"https://example.org/{page}", crawled=f"2022-04-{day:02}", outlet=f"o{page}")
    kind = "person" if name in NAMES[:4] else "org"
    return replace(one, actors=(*one.actors, Actor("A9", name, "", kind, (Span(0, 4),))),
                   events=(replace(one.events[0], type=type, who=("A9",)),))


def added(record: Record, readings: list[Reading], batches: set[int]) -> None:
    run = record.start(RUN)
    for number, one in enumerate(readings):
        record.keep(one, run)
        if number in batches:
            record.settle()
    record.settle()


def held(record: Record) -> tuple:
    return (record.sources(), record.actors(), record.initiatives(), record.processes(), record.proposals(),
            list(record.facts()), [record.why(name.id) for name, _, _ in record.actors()], record.histories(),
            sorted(record.mentions()))


@SOME
@given(st.lists(ONE, min_size=1, max_size=6, unique_by=lambda one: one[:2]), st.randoms(use_true_random=False),
       st.sets(st.integers(0, 5)))
def test_the_order_and_the_batches_do_not_matter(pack, reading, given_pages, chance, batches) -> None:
    readings = [made(reading, *one) for one in given_pages]
    shuffled = chance.sample(readings, len(readings))
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "a", pack=pack, write=True) as one:
        added(one, readings, set())
        with open_record(Path(folder) / "b", pack=pack, write=True) as two:
            added(two, shuffled, batches)
            assert held(one) == held(two)


@SOME
@given(st.lists(ONE, min_size=1, max_size=6, unique_by=lambda one: one[:2]), st.sets(st.integers(0, 5)))
def test_what_was_changed_piece_by_piece_is_as_if_written_anew(pack, reading, given_pages, batches) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        with open_record(path, pack=pack, write=True) as record:
            added(record, [made(reading, *one) for one in given_pages], batches)
            before = rows(path, pack)
            record.settle(again=True)
        assert rows(path, pack) == before
