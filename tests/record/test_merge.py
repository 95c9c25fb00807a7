"""Two records made one: twice is as once, the order does not matter, nothing is lost."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.record.conftest import RUN
from tests.record.test_record import rows

from hudna.errors import QueryError, RecordError
from hudna.record import Record, open_record
from hudna.shapes import Reason, Skipped, Verdict, Whole

BY = {"who": "Mona", "why": "seen"}
LOCAL = ("number", "page", "run", "reading", "other", "printed", "claim", "ruling", "by", "first_used", "applied")


@pytest.fixture
def pair(tmp_path: Path, pack, reading) -> tuple[Path, Path]:
    """Two records that share a page; each has one of its own."""
    for name, days in (("a", (1, 2)), ("b", (3, 2))):
        with open_record(tmp_path / name, pack=pack, write=True) as record:
            run = record.start(RUN)
            for day in days:
                record.keep(reading(url=f"https://example.org/{day}", crawled=f"2022-04-0{day}", outlet=name), run)
            record.skip(Skipped(name, name, Reason.EMPTY, "empty", "Save it.", None), run)
            record.settle()
    return tmp_path / "a", tmp_path / "b"


def merged(into: Path, other: Path, pack, name: str, **how: bool) -> Path:
    """A copy of a record into which another was merged."""
    made = into.with_name(name)
    shutil.copy(into, made)
    with open_record(made, pack=pack, write=True) as record:
        record.merge(other, **how)
    return made


def held(path: Path, pack) -> dict:
    """What a record holds, its own numbers left out."""
    return {table: found for table, found in rows(path, pack, without=LOCAL).items() if table != "migration"}


def seen(record: Record) -> tuple:
    return record.sources(), record.actors(), record.initiatives(), list(record.facts()), record.processes()


def test_what_both_hold_is_held_once(pair, pack, reading, tmp_path: Path) -> None:
    with open_record(merged(*pair, pack, "c"), pack=pack) as record:
        # the shared address was read by two outlets: two versions of one page
        assert len(record.sources()) == 3 and record.info().skipped == 2


def test_the_order_does_not_matter(pair, pack) -> None:
    one, two = merged(*pair, pack, "c"), merged(*pair[::-1], pack, "d")
    assert held(one, pack) == held(two, pack)
    with open_record(one, pack=pack) as left, open_record(two, pack=pack) as right:
        assert seen(left) == seen(right)


def test_merging_again_changes_nothing(pair, pack) -> None:
    made = merged(*pair, pack, "c")
    before = rows(made, pack, without=())
    with open_record(made, pack=pack, write=True) as record:
        assert not record.merge(pair[1]).changed
        assert not record.merge(pair[0]).changed
    assert rows(made, pack, without=()) == before


def test_it_is_as_if_all_had_been_added_to_one(pair, pack, reading, tmp_path: Path) -> None:
    with open_record(tmp_path / "whole", pack=pack, write=True) as whole:
        run = whole.start(RUN)
        for day, outlet in ((1, "a"), (2, "a"), (3, "b"), (2, "b")):
            whole.keep(reading(url=f"https://example.org/{day}", crawled=f"2022-04-0{day}", outlet=outlet), run)
        with open_record(merged(*pair, pack, "c"), pack=pack) as record:
            assert seen(record) == seen(whole)


def test_rulings_are_merged_and_those_that_clash_are_told(pair, pack) -> None:
    with open_record(pair[0], pack=pack, write=True) as left, open_record(pair[1], pack=pack, write=True) as right:
        claim = next(f.id for f in left.facts() if f.id in {one.id for one in right.facts()})
        left.rule(Verdict.SAME, "un", "ye", **BY)
        left.rule(Verdict.WRONG, claim, **BY)
        gone = right.rule(Verdict.WRONG, claim, who="Nour", why="no")
        right.undo(gone.number, who="Nour", why="yes")
        right.rule(Verdict.RIGHT, claim, who="Nour", why="on the page")
        found = left.merge(pair[1])
        assert [(one.holds.verdict, one.gives_way.verdict) for one in found.clashes] == [("right", "wrong")]
        assert [(one.verdict, one.undone_by) for one in left.rulings()] == [
            ("same", None), ("wrong", None), ("wrong", 4), ("undo", None), ("right", None)]
        assert {fact.id: fact.ruling for fact in left.facts()}[claim] == "right"
        assert left.merge(pair[1]).clashes == ()


def test_rulings_in_either_order(pair, pack) -> None:
    for path, who in zip(pair, ("Mona", "Nour"), strict=True):
        with open_record(path, pack=pack) as record:
            record.rule(Verdict.SAME if who == "Mona" else Verdict.DIFFERENT, "un", "ye", who=who, why="so")
    one, two = merged(*pair, pack, "c"), merged(*pair[::-1], pack, "d")
    with open_record(one, pack=pack) as left, open_record(two, pack=pack) as right:
        assert seen(left) == seen(right)
        assert {ruling.age for ruling in left.rulings()} == {ruling.age for ruling in right.rulings()}


def test_what_was_removed_does_not_come_back(pair, pack) -> None:
    with open_record(pair[0], pack=pack, write=True) as record:
        record.remove(Whole.OUTLET, "b", **BY) if "b" in record.info().by_outlet else record.remove(
            Whole.PAGE, "https://example.org/2", **BY)
        found = record.merge(pair[1])
        assert found.barred == 1 and {source.url[-1] for source in record.sources()} == {"1", "3"}


def test_a_removal_of_the_other_takes_pages_out_only_if_that_is_said(pair, pack) -> None:
    with open_record(pair[1], pack=pack, write=True) as record:
        record.remove(Whole.PAGE, "https://example.org/2", **BY)
    with open_record(pair[0], pack=pack, write=True) as record:
        with pytest.raises(QueryError, match="take out 1 pages"):
            record.merge(pair[1])
        assert len(record.sources()) == 2 and record.removals() == ()
        assert record.merge(pair[1], removing=True).gone == 1
    one, two = merged(*pair, pack, "c", removing=True), merged(*pair[::-1], pack, "d", removing=True)
    with open_record(one, pack=pack) as left, open_record(two, pack=pack) as right:
        assert seen(left) == seen(right) and len(left.removals()) == len(right.removals()) == 1


def test_another_pack_is_an_error(pair, pack, reading) -> None:
    with open_record(pair[1], pack=pack, write=True) as other:
        other.keep(reading(url="https://example.org/9"), other.start(replace(RUN, pack_digest="e")))
    with open_record(pair[0], pack=pack, write=True) as record:
        with pytest.raises(QueryError, match="another pack"):
            record.merge(pair[1])
        assert record.merge(pair[1], any_pack=True).pages == 3


def test_a_record_is_not_merged_with_itself(pair, pack) -> None:
    with open_record(pair[0], pack=pack, write=True) as record, pytest.raises(QueryError, match="itself"):
        record.merge(pair[0])


def test_what_is_no_record_or_of_a_newer_form_is_an_error(pair, pack, tmp_path: Path) -> None:
    import sqlite3
    link = sqlite3.connect(pair[1])
    link.execute("INSERT INTO migration VALUES (999, '2030')")
    link.commit()
    link.close()
    with open_record(pair[0], pack=pack, write=True) as record:
        for wrong in (pair[1], tmp_path / "missing"):
            with pytest.raises(RecordError):
                record.merge(wrong)


def test_an_empty_record_takes_all(pair, pack, tmp_path: Path) -> None:
    with open_record(tmp_path / "new", pack=pack, write=True) as record:
        assert (found := record.merge(pair[0])).pages == 2 and found.changed
        with open_record(pair[0], pack=pack) as other:
            assert seen(record) == seen(other)
