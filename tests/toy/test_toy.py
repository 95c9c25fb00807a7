from __future__ import annotations

from pathlib import Path

import pytest
from tests.toy.conftest import TEXT

import hudna
from hudna import views
from hudna.pack import Pack
from hudna.page import from_record
from hudna.pipeline import Reader, add
from hudna.shapes import Query, Reading
from hudna.views.reading_json import reading_json


@pytest.fixture(scope="module")
def reading(labour_reader: Reader) -> Reading:
    return hudna.read(TEXT, reader=labour_reader)


def test_the_actors_of_the_other_subject_are_found(reading: Reading) -> None:
    assert {"tn.ugtt", "tn.textile"} <= {actor.ref for actor in reading.actors}


def test_initiatives_of_its_own_kinds_are_found(reading: Reading) -> None:
    assert {"strike", "wage_deal"} == {initiative.kind for initiative in reading.initiatives}


def test_claims_are_drawn_with_its_own_types(reading: Reading, labour: Pack) -> None:
    types = {event.type for event in reading.events}
    assert {"call", "reject", "dismiss"} <= types
    assert types <= {kind.name for kind in labour.kinds["events"]}


def test_dates_and_speakers_are_those_of_the_language(reading: Reading) -> None:
    assert "2021-03-03" in {date.value for date in reading.dates}
    assert reading.says


def test_a_reading_has_the_public_form(reading: Reading) -> None:
    assert reading_json(reading)["events"]


def test_a_record_and_a_board_need_no_ceasefire(labour: Pack, labour_reader: Reader, tmp_path: Path) -> None:
    with hudna.open_record(tmp_path / "r.hudna", pack=labour, write=True) as record:
        add(record, [from_record({"id": "a", "text": TEXT, "crawled": "2021-03-02"}, "test")], labour_reader)
        board = views.board(record, Query(processes=("tn",)))
    strike = next(course for course in board.courses if course.known.name.kind == "strike")
    assert "tn.ugtt" in {actor.id for actor in strike.callers}
