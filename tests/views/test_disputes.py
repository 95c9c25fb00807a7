from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hudna import views
from hudna.pack import Pack
from hudna.record import Record, Run, open_record
from hudna.shapes import Actor, Article, Count, Event, Query, Reading, Span, Tie

RUN = Run("test", "1", "p", "d")


def texts(dispute) -> list[str]:
    return [fact.evidence.sentence for account in dispute.accounts for fact in account]


def test_russias_backing_is_disputed_with_both_texts(seeds: Record) -> None:
    found = [d for d in views.disputes(seeds) if d.kind == "denied" and d.type == "backs"]
    assert len(found) == 1
    asserted, denied = found[0].accounts
    assert found[0].covered
    assert asserted[0].voice.speaker is None and asserted[0].source.id.startswith("003")
    assert denied[0].voice.speaker and denied[0].voice.speaker.name_en == "Lev Dengov"
    assert "روسيا وفرنسا" in texts(found[0])[0] and "للشائعات" in texts(found[0])[1]


def test_accusation_against_accusation(seeds: Record) -> None:
    found = [d for d in views.disputes(seeds) if d.kind == "accusations"]
    assert [{n.name_en for a in d.accounts for f in a for n in f.actors("who")} for d in found] == [
        {"Khalifa Haftar", "Fayez al-Sarraj"}]


def test_a_deed_that_is_reported_and_denied(examples: Record) -> None:
    found = views.disputes(examples, Query(processes=("sudan",), types=("attack",)))
    assert any({"قوات الدعم السريع"} == {f.voice.speaker.name for f in d.accounts[1] if f.voice.speaker} for d in found)


def test_a_tie_that_is_denied_by_the_one_it_is_told_of(examples: Record) -> None:
    found = [d for d in views.disputes(examples, Query(processes=("libya",))) if d.type == "backs"]
    assert {f.voice.speaker.name for d in found for f in d.accounts[1] if f.voice.speaker} == {
        "جمعة المغربي", "وزارة الخارجية التشادية"}


@pytest.fixture
def pair(article: Callable[..., Article], pack: Pack, tmp_path: Path) -> Callable[..., tuple]:
    """The disputes of a record of readings, each an article's text, outlet and what `claims` makes of it."""
    def make(*readings: Reading) -> tuple:
        with open_record(tmp_path / "r.hudna", pack=pack, write=True) as record:
            run = record.start(RUN)
            for reading in readings:
                record.keep(reading, run)
            record.settle()
            return views.disputes(record)
    return make


def libya(article: Callable[..., Article], outlet: str, **claims) -> Reading:
    """A reading of a short text on Libya with these claims."""
    body = article("خبر عن ليبيا\nقال متحدث إن 20 شخصا قتلوا في طرابلس يوم الخميس.", outlet=outlet,
                   crawled="2020-01-10")
    actors = (Actor("A1", "ليبيا", "Libya", "state", (Span(7, 12),), "ly"),
              Actor("A2", "طرابلس", "Tripoli", "place", (Span(45, 51),), "place.ly.tripoli"),
              Actor("A3", "روسيا", "Russia", "state", (), "ru"),
              Actor("A4", "خليفة حفتر", "Khalifa Haftar", "person", (), "ly.haftar"),
              Actor("A5", "أطراف النزاع", "parties", "party", ()),
              Actor("A6", "فرنسا", "France", "state", (), "fr"))
    return Reading(article=body, actors=actors, **claims)


def count(least: int, most: int | None, **more) -> Count:
    return Count("killed", Span(26, 33), least, most, where=("A2",), when="2020-01-09", **more)


def test_numbers_that_exclude_each_other(article, pair) -> None:
    found = pair(libya(article, "one", counts=(count(20, 20),)), libya(article, "two", counts=(count(31, 31),)))
    assert [d.kind for d in found] == ["counts"]
    assert len(found[0].accounts) == 2


def test_numbers_that_allow_each_other_are_no_dispute(article, pair) -> None:
    assert pair(libya(article, "one", counts=(count(20, 20),)), libya(article, "two", counts=(count(15, None),))) == ()


def test_one_voice_does_not_dispute_itself(article, pair) -> None:
    reading = libya(article, "one", counts=(count(20, 20), count(31, 31)))
    assert pair(reading) == ()


def backs(source: str, target: str, real: str) -> Tie:
    return Tie("backs", Span(13, 16), source, target, real)


def test_a_denial_about_all_parties_covers_each_of_them(article, pair) -> None:
    found = pair(libya(article, "one", ties=(backs("A3", "A4", "holds"),)),
                 libya(article, "two", ties=(backs("A3", "A5", "denied"),)))
    assert [(d.type, d.covered) for d in found] == [("backs", True)]


def test_a_denial_about_all_parties_does_not_cover_other_states(article, pair) -> None:
    assert pair(libya(article, "one", ties=(backs("A3", "A6", "holds"),)),
                libya(article, "two", ties=(backs("A3", "A5", "denied"),))) == ()


def attack(real: str, when: str, by: str = "outlet") -> Event:
    return Event("attack", Span(26, 33), ("A4",), (), ("A2",), when, None, real, by)


def test_a_deed_on_another_day_is_another_deed(article, pair) -> None:
    assert pair(libya(article, "one", events=(attack("happened", "2020-01-02"),)),
                libya(article, "two", events=(attack("denied", "2020-01-09", "A4"),))) == ()


def test_a_deed_that_an_outlet_reports_and_its_doer_denies(article, pair) -> None:
    found = pair(libya(article, "one", events=(attack("happened", "2020-01-08"),)),
                 libya(article, "two", events=(attack("denied", "2020-01-09", "A4"),)))
    assert [(d.kind, d.type) for d in found] == [("denied", "attack")]


def test_that_an_outlet_tells_of_nothing_is_no_denial(article, pair) -> None:
    assert pair(libya(article, "one", events=(attack("happened", "2020-01-08"),)),
                libya(article, "two", events=(attack("denied", "2020-01-09"),))) == ()


def test_dozens_are_no_figure(article, pair) -> None:
    assert pair(libya(article, "one", counts=(count(20, 20),)), libya(article, "two", counts=(count(24, 99),))) == ()


def test_numbers_far_apart_count_different_things(article, pair) -> None:
    assert pair(libya(article, "one", counts=(count(3, 3),)), libya(article, "two", counts=(count(90, 90),))) == ()
