"""Records of an older hudna are brought up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.record.conftest import RUN

from hudna.record import open_record
from hudna.record.store import schema


@pytest.fixture
def old(path: Path, pack, reading) -> Path:
    """A record with one reading, in the form of version 1."""
    with open_record(path, pack=pack, write=True) as record:
        record.keep(reading(), record.start(RUN))
        record.settle()
    with sqlite3.connect(path) as link:
        link.execute("ALTER TABLE drawn DROP COLUMN sure")
        for table in ("story_of", "story", "bearer", "merge", "proposal", "ruled", "bereft", "removed", "removal",
                      "superseded", "recounted", "initiative_union", "likened", "gist"):
            link.execute(f"DROP TABLE {table}")
        link.execute("DROP INDEX ix_reading_printed")
        link.execute("UPDATE page SET added = '2026-01-01T00:00:00+00:00'")
        link.execute("UPDATE migration SET version = 1")
    link.close()
    return path


def versions(path: Path) -> list[int]:
    with sqlite3.connect(path) as link:
        found = [row[0] for row in link.execute("SELECT version FROM migration ORDER BY version")]
    link.close()
    return found


@pytest.mark.parametrize("write", [True, False])
def test_an_old_record_opens(old: Path, pack, write: bool) -> None:
    with open_record(old, pack=pack, write=write) as record:
        assert [fact.sure for fact in record.facts()] == [False]


def test_the_step_is_taken_once(old: Path, pack) -> None:
    for _ in range(2):
        open_record(old, pack=pack).close()
    assert versions(old) == list(range(1, schema.VERSION + 1))


def test_a_new_record_is_of_todays_form(path: Path, pack) -> None:
    open_record(path, pack=pack, write=True).close()
    assert versions(path) == [schema.VERSION]


def test_what_is_derived_is_worked_out_by_todays_rules(old: Path, pack) -> None:
    with open_record(old, pack=pack) as record:
        assert record.why("un").names == ("الأمم المتحدة",)
