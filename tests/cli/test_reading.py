from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

PAGE = "هدنة في اليمن\nدعت الأمم المتحدة اليوم إلى تمديد الهدنة في اليمن شهرين آخرين.\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE, "utf-8")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.txt").write_text(PAGE.replace("شهرين", "ستة أشهر"), "cp1256")
    return folder


def test_json_is_one_reading_a_line_in_the_order_of_the_input(hudna, tmp_path: Path) -> None:
    lines = [{"id": "1", "text": PAGE}, {"id": "2", "text": ""}, {"id": "3", "text": "an English page only"}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    done = hudna("read", "--json", "in.jsonl")
    out = [json.loads(line) for line in done.out.splitlines()]
    assert [one["id"] for one in out] == ["1", "2", "3"]
    assert "events" in out[0]
    assert out[1]["skipped"]["reason"] == "empty" and out[1]["skipped"]["mend"]
    assert out[2]["skipped"]["reason"] == "not_arabic"


def test_skipped_pages_end_with_1_and_are_told_on_standard_error(hudna, pages: Path) -> None:
    done = hudna("read", str(pages))
    assert done.code == 1
    assert "b.txt" in done.err and "empty" in done.err
    assert "b.txt" not in done.out


def test_all_read_ends_with_0(hudna, pages: Path) -> None:
    assert hudna("read", str(pages / "a.txt")).code == 0


def test_a_page_is_summed_up_with_its_words(hudna, pages: Path) -> None:
    out = hudna("read", str(pages / "a.txt"), "--review").out
    assert "called for" in out and "United Nations" in out and "دعت الأمم المتحدة" in out


def test_a_page_is_summed_up_in_arabic(hudna, pages: Path) -> None:
    out = hudna("read", str(pages / "a.txt"), "--review", "--lang", "ar").out
    assert "الأحداث" in out and "الأمم المتحدة" in out


def test_standard_input_is_read(hudna, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert json.loads(hudna("read", "--json", "-").out)["id"] == "stdin"


def test_the_text_goes_along_when_asked_for(hudna, pages: Path) -> None:
    assert json.loads(hudna("read", "--json", "--text", str(pages / "a.txt")).out)["text"] == PAGE


def test_no_pages_is_a_mistake(hudna) -> None:
    assert hudna("read").code == 2


def test_a_missing_file_is_skipped(hudna) -> None:
    done = hudna("read", "--json", "nothing.txt")
    assert done.code == 1
    assert json.loads(done.out)["skipped"]["reason"] == "unreadable"


def test_add_makes_a_record_and_says_what_to_do_next(hudna, pages: Path) -> None:
    done = hudna("add", str(pages))
    assert done.code == 1
    assert "2 pages read" in done.out and "hudna board" in done.out
    assert Path("record.hudna").exists()


def test_adding_again_reads_nothing_anew(hudna, pages: Path) -> None:
    hudna("add", str(pages / "a.txt"))
    again = json.loads(hudna("add", str(pages / "a.txt"), "--json").out)
    assert again == {"read": 0, "known": 1, "claims": 0, "skipped": {}}


def test_skipped_pages_stand_in_the_record(hudna, pages: Path) -> None:
    hudna("add", str(pages))
    assert json.loads(hudna("record", "info", "--json").out)["by_reason"] == {"empty": 1}


def test_a_record_is_named_by_the_environment(hudna, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUDNA_RECORD", "other.hudna")
    hudna("add", str(pages / "a.txt"))
    assert Path("other.hudna").exists()
