"""Our own gold labels."""

from __future__ import annotations

import json
import lzma
import re
from pathlib import Path

import pytest
from training.labels import LABELS, digest, joined

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LONG = 14  # words of the longest name


def rows() -> list[dict]:
    return [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    with lzma.open(tmp_path / "corpus" / "ant.jsonl.xz", "wt") as file:
        for id in ("a", "b", "c"):
            file.write(json.dumps({"id": id, "text": f"text {id}", "outlet": "o"}) + "\n")
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "held.txt").write_text("b\n", "utf-8")
    return tmp_path


def own(tmp_path: Path, **changes: str) -> Path:
    file = tmp_path / "labels.jsonl"
    rows = [{"id": id, "source": "ant", "digest": changes.get(id, digest(f"text {id}"))} for id in ("c", "b", "a")]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return file


def test_labels_are_joined_with_their_texts(shared: Path, tmp_path: Path):
    assert [(r["id"], r["text"]) for r in joined(own(tmp_path), shared)] == [("c", "text c"), ("a", "text a")]


def test_a_changed_text_is_left_out_and_said(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert [r["id"] for r in joined(own(tmp_path, c="0"), shared)] == ["a"]
    assert "c: not in ant as it was labelled" in capsys.readouterr().err


def test_labels_hold_names_and_no_sentences():
    words = [len(actor["name"].split()) for row in rows() for actor in row["actors"]]
    assert max(words) <= _LONG
    rest = [{k: v for k, v in row.items() if k != "actors"} for row in rows()]
    assert not any(_ARABIC.search(json.dumps(row, ensure_ascii=False)) for row in rest)


def test_every_article_is_labelled_once():
    ids = [row["id"] for row in rows()]
    assert len(ids) == len(set(ids))


def test_spans_are_ranges():
    spans = [m for row in rows() for actor in row["actors"] for m in actor["mentions"]]
    assert all(0 <= start < end for start, end in spans)
