"""What a page said before its outlet changed it stays visible as such, and counts no more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.record.conftest import RUN

from hudna.record import Record
from hudna.shapes import Query

URL = "https://example.org/1"
TEXT = "هدنة في اليمن\nأعلنت الأمم المتحدة هدنة في اليمن {} أمس."


@pytest.fixture
def changed(record: Record, reading) -> Record:
    """A record of a page with three texts, the newest added first."""
    run = record.start(RUN)
    for day, said, real in ((3, "ليل", "denied"), (1, "صباح", "happened"), (2, "مساء", "planned")):
        told = reading(TEXT.format(said), url=URL, crawled=f"2022-04-0{day}")
        record.keep(replace(told, events=(replace(told.events[0], real=real),)), run)
    return record


def test_the_newest_is_shown_in_whatever_order_they_came(changed: Record) -> None:
    assert ["ليل" in fact.evidence.sentence for fact in changed.facts()] == [True]


def test_each_change_says_what_was_withdrawn_and_added(changed: Record) -> None:
    (history,) = changed.histories()
    assert [one.first[:10] for one in history.versions] == ["2022-04-01", "2022-04-02", "2022-04-03"]
    assert [one.shown for one in history.versions] == [False, False, True]
    first = history.changes[0]
    assert len(first.withdrawn) == len(first.added) == 1 and first.kept == 0 and first.same_reader
    assert "صباح" in first.withdrawn[0].evidence.sentence and "مساء" in first.added[0].evidence.sentence


def test_what_is_only_worded_otherwise_is_not_withdrawn(record: Record, reading) -> None:
    run = record.start(RUN)
    for day, said in ((1, "صباح"), (2, "مساء")):
        record.keep(reading(TEXT.format(said), url=URL, crawled=f"2022-04-0{day}"), run)
    (change,) = record.histories()[0].changes
    assert (change.withdrawn, change.added, change.kept) == ((), (), 0)
    assert ["مساء" in fact.evidence.sentence for fact in change.reworded] == [True]


def test_what_was_withdrawn_names_its_actors(changed: Record) -> None:
    (history,) = changed.histories(URL)
    assert [name.name_en for name in history.changes[0].withdrawn[0].actors("who")] == ["United Nations"]


def test_superseded_claims_are_marked_where_they_are_asked_for(changed: Record) -> None:
    found = list(changed.facts(Query(superseded=True)))
    assert sorted((fact.superseded, "ليل" in fact.evidence.sentence) for fact in found) == [
        (False, True), (True, False), (True, False)]


def test_what_stays_in_the_next_version_is_not_superseded(record: Record, reading) -> None:
    run = record.start(RUN)
    for text, day in ((TEXT.format("مساء"), 1), (TEXT.format("مساء") + "\nخبر آخر.", 2)):
        record.keep(reading(text, url=URL, crawled=f"2022-04-0{day}"), run)
    assert [fact.superseded for fact in record.facts(Query(superseded=True))] == [False]


def test_the_same_text_met_again_is_no_change(record: Record, reading) -> None:
    for day in (1, 2):
        record.keep(reading(url=URL, crawled=f"2022-04-0{day}"), record.start(RUN))
    assert record.histories() == ()
    (version,) = record.histories(URL)[0].versions
    assert (version.first[:10], version.last[:10]) == ("2022-04-01", "2022-04-02")


def test_readers_that_differ_are_told(record: Record, reading) -> None:
    for day, version in ((1, "1"), (2, "2")):
        run = record.start(replace(RUN, version=version))
        record.keep(reading(TEXT.format(version), url=URL, crawled=f"2022-04-0{day}"), run)
    assert [one.same_reader for one in record.histories()[0].changes] == [False]


def test_versions_without_a_day_follow_as_they_came(record: Record, reading) -> None:
    for said in ("صباح", "مساء"):
        record.keep(reading(TEXT.format(said), url=URL), record.start(RUN))
    record.keep(reading(TEXT.format("صباح"), url=URL), record.start(RUN))
    assert ["مساء" in fact.evidence.sentence for fact in record.facts()] == [True]
