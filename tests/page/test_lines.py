"""Pages from JSON."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from hudna.page import read
from hudna.shapes import Media, Page, Reason, Skipped

TEXT = "قال الوسيط إن الهدنة قائمة\nوأضاف أن الطرفين راضيان عنها."


def written(path: Path, content: str) -> list[Page | Skipped]:
    path.write_text(content, "utf-8")
    return list(read(path))


def record(**fields: object) -> str:
    return json.dumps({"id": "n1", "text": TEXT, **fields}, ensure_ascii=False)


def test_a_line_is_a_page_with_what_is_given(tmp_path: Path) -> None:
    line = record(
        outlet="alwasat",
        url="https://a.example/1",
        byline="عدن: فلان",
        crawled="2015-07-26 17:07:16",
        published="2015-07-25",
    )
    (found,) = written(tmp_path / "a.jsonl", line)
    assert isinstance(found, Page)
    assert (found.id, found.content, found.media, found.outlet) == ("n1", TEXT, Media.JSON, "alwasat")
    assert (found.url, found.byline) == ("https://a.example/1", "عدن: فلان")
    assert (found.crawled, found.published) == (datetime(2015, 7, 26, 17, 7, 16), date(2015, 7, 25))


@pytest.mark.parametrize("crawled", ["", None, "yesterday", "99/99/2017", 5])
def test_a_time_of_fetch_that_is_none_is_left_out(tmp_path: Path, crawled: object) -> None:
    (found,) = written(tmp_path / "a.jsonl", record(crawled=crawled))
    assert isinstance(found, Page) and found.crawled is None


def test_a_broken_line_is_skipped_with_its_number_and_the_rest_read(tmp_path: Path) -> None:
    found = written(tmp_path / "a.ndjson", record() + '\n{"id": "n2", "text": \n\n' + record(id="n3") + "\n")
    assert [type(one) for one in found] == [Page, Skipped, Page]
    assert isinstance(found[1], Skipped) and found[1].reason is Reason.MALFORMED
    assert found[1].id == "a-2" and "line 2" in found[1].what


@pytest.mark.parametrize("line", ["[1, 2]", '"text"', "3", "null", '{"id": "a"}', '{"text": 5}', '{"text": null}'])
def test_a_line_without_a_text_is_malformed(tmp_path: Path, line: str) -> None:
    (found,) = written(tmp_path / "a.jsonl", line)
    assert isinstance(found, Skipped) and found.reason is Reason.MALFORMED


@pytest.mark.parametrize("line", ["[" * 100_000, '{"text": ' + "9" * 5000 + "}"])
def test_hostile_json_is_malformed(tmp_path: Path, line: str) -> None:
    (found,) = written(tmp_path / "a.jsonl", line)
    assert isinstance(found, Skipped) and found.reason is Reason.MALFORMED


def test_an_empty_text_is_skipped_under_its_id(tmp_path: Path) -> None:
    (found,) = written(tmp_path / "a.jsonl", record(text=" \n"))
    assert isinstance(found, Skipped) and (found.id, found.reason) == ("n1", Reason.EMPTY)


def test_a_record_without_an_id_is_named_by_its_line(tmp_path: Path) -> None:
    (found,) = written(tmp_path / "a.jsonl", json.dumps({"text": TEXT}))
    assert isinstance(found, Page) and found.id == "a-1"


def test_a_json_file_may_hold_an_object_an_array_or_lines(tmp_path: Path) -> None:
    pretty = json.dumps({"id": "n1", "text": TEXT}, indent=2)
    assert [p.id for p in written(tmp_path / "a.json", pretty)] == ["n1"]
    assert [p.id for p in written(tmp_path / "b.json", f"[{record()}, {record(id='n2')}]")] == ["n1", "n2"]
    assert [p.id for p in written(tmp_path / "c.json", f"{record()}\n{record(id='n2')}\n")] == ["n1", "n2"]


def test_what_cannot_be_stored_is_replaced_letter_by_letter(tmp_path: Path) -> None:
    (found,) = written(tmp_path / "a.jsonl", '{"id": "n", "text": "الهدنة \\ud800 قائمة \\u0000 اليوم"}')
    assert isinstance(found, Page) and found.content == "الهدنة \ufffd قائمة \ufffd اليوم"


def test_lines_in_utf_16_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(f"{record()}\n{record(id='n2')}\n".encode("utf-16"))
    assert [p.id for p in read(tmp_path / "a.jsonl")] == ["n1", "n2"]


def test_an_empty_file_of_lines_is_skipped(tmp_path: Path) -> None:
    (found,) = written(tmp_path / "a.jsonl", "\n\n")
    assert isinstance(found, Skipped) and found.reason is Reason.EMPTY
