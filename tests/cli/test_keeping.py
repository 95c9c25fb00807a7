from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

BY = ("--by", "Mona", "--why", "taken down")
TEXT = "هدنة في اليمن\nأعلنت الأمم المتحدة هدنة في اليمن {} أمس. وقالت إنها تبدأ غدا."


@pytest.fixture
def own(record: str, tmp_path: Path) -> str:
    """A record that may be changed."""
    shutil.copy(record, tmp_path / "own.hudna")
    return str(tmp_path / "own.hudna")


@pytest.fixture
def changed(hudna, tmp_path: Path) -> str:
    """A record of a page that its outlet changed."""
    for day, said in ((1, "صباح"), (2, "مساء")):
        page = {"id": "n1", "url": "https://example.org/1", "crawled": f"2022-04-0{day}", "text": TEXT.format(said)}
        (tmp_path / f"{day}.jsonl").write_text(json.dumps(page), "utf-8")
        assert hudna("add", f"{day}.jsonl", "--record", "c.hudna").code == 0
    return "c.hudna"


def pages(hudna, own: str) -> list[str]:
    return sorted({json.loads(line)["page"] for line in hudna("export", "--record", own).out.splitlines()})


def test_what_would_go_is_shown_and_nothing_changed(hudna, own: str) -> None:
    before = pages(hudna, own)
    done = hudna("remove", before[0], "--record", own)
    assert done.code == 0 and "would go" in done.out and "--yes" in done.out
    assert json.loads(hudna("remove", before[0], "--json", "--record", own).out)["sort"] == "page"
    assert pages(hudna, own) == before


def test_a_page_is_removed_and_listed(hudna, own: str) -> None:
    before = pages(hudna, own)
    done = hudna("remove", before[0], *BY, "--yes", "--record", own)
    assert done.code == 0 and "Removal 1" in done.out
    assert pages(hudna, own) == before[1:]
    assert "Mona" in hudna("record", "removals", "--record", own).out
    (row,) = map(json.loads, hudna("record", "removals", "--json", "--record", own).out.splitlines())
    assert (row["number"], row["sort"], row["pages"], row["lifted_by"]) == (1, "page", 1, None)


def test_an_outlet_is_removed_and_may_come_back(hudna, changed: str) -> None:
    assert hudna("remove", "n1", *BY, "--yes", "--record", changed).code == 0
    again = hudna("add", "2.jsonl", "--record", changed)
    assert again.code == 1 and "removed from this record" in again.err and "readmit 1" in again.err
    assert hudna("record", "readmit", "1", *BY, "--record", changed).code == 0
    assert hudna("add", "2.jsonl", "--record", changed).code == 0


@pytest.mark.parametrize(("arguments", "code"), [
    (("remove",), 2), (("remove", "a", "--outlet", "b"), 2), (("remove", "nothing"), 3),
    (("remove", "--outlet", "nothing", *BY, "--yes"), 3), (("record", "readmit", "4", *BY), 3),
    (("versions", "nothing"), 3), (("merge", "nothing.hudna"), 3)])
def test_a_mistake_says_what_to_do(hudna, own: str, arguments: tuple[str, ...], code: int) -> None:
    done = hudna(*arguments, "--record", own)
    assert done.code == code and done.err


def test_who_and_why_are_needed_to_remove(hudna, own: str) -> None:
    done = hudna("remove", pages(hudna, own)[0], "--yes", "--record", own)
    assert done.code == 3 and "--by" in done.err


@pytest.mark.parametrize("language", ["en", "ar"])
def test_versions_show_what_was_withdrawn_and_added(hudna, changed: str, language: str) -> None:
    assert "هدنة" in hudna("versions", "--record", changed, "--lang", language).out
    shown = hudna("versions", "n1", "--record", changed, "--lang", language).out
    assert "صباح" in shown and "مساء" in shown and "2022-04-01" in shown
    (row,) = map(json.loads, hudna("versions", "n1", "--json", "--record", changed).out.splitlines())
    assert [one["shown"] for one in row["versions"]] == [False, True] and row["changes"][0]["lines_out"]


def test_no_page_was_changed(hudna, own: str) -> None:
    assert "No page" in hudna("versions", "--record", own).out


def test_superseded_claims_are_exported_if_asked_for(hudna, changed: str) -> None:
    usual = [json.loads(line) for line in hudna("export", "--record", changed).out.splitlines()]
    every = [json.loads(line) for line in hudna("export", "--superseded", "--record", changed).out.splitlines()]
    assert not any(row["superseded"] for row in usual) and any(row["superseded"] for row in every)


def test_a_record_is_merged_into_another(hudna, own: str, changed: str) -> None:
    done = hudna("merge", changed, "--any-pack", "--record", own)
    assert done.code == 0 and "New: 2 pages" in done.out
    assert "nothing that is not" in hudna("merge", changed, "--any-pack", "--record", own).out
    assert json.loads(hudna("merge", changed, "--any-pack", "--json", "--record", own).out)["pages"] == 0


def test_a_removal_tells_its_pages(hudna, changed: str) -> None:
    assert hudna("remove", "n1", *BY, "--yes", "--record", changed).code == 0
    assert "https://example.org/1" in hudna("record", "removals", "1", "--record", changed).out
    (found,) = map(json.loads, hudna("record", "removals", "1", "--json", "--record", changed).out.splitlines())
    assert (found["removal"]["number"], found["places"]) == (1, ["https://example.org/1"])
    assert hudna("record", "removals", "2", "--record", changed).code == 3
