from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest


def test_json_lines_to_standard_output(hudna, record: str) -> None:
    rows = [json.loads(line) for line in hudna("export", "--record", record).out.splitlines()]
    assert len(rows) > 100
    assert all(row["claim"] and row["words"] in row["sentence"] and row["page"] for row in rows)


def test_csv_to_a_file(hudna, record: str, tmp_path: Path) -> None:
    done = hudna("export", "--as", "csv", "-o", "facts.csv", "--type", "breach", "--record", record)
    assert done.code == 0 and "facts.csv" in done.err
    raw = (tmp_path / "facts.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows and {row["type"] for row in rows} == {"breach"}


def test_parquet_to_a_file(hudna, record: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert hudna("export", "--as", "parquet", "-o", "facts.parquet", "--record", record).code == 0
    table = parquet.read_table("facts.parquet")
    assert table.num_rows > 100
    assert table.schema.field("who_ids").type.value_type == "string"


def test_parquet_without_its_library_says_what_to_install(hudna, record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = hudna("export", "--as", "parquet", "-o", "facts.parquet", "--record", record)
    assert done.code == 3 and "pip install 'hudna[parquet]'" in done.err
    assert not Path("facts.parquet").exists() and not Path("facts.parquet.part").exists()


def test_a_file_that_cannot_be_written(hudna, record: str) -> None:
    done = hudna("export", "-o", "no/such/folder.jsonl", "--record", record)
    assert done.code == 3 and "another path" in done.err


def test_info_of_a_record(hudna, record: str) -> None:
    out = hudna("record", "info", "--record", record).out
    assert "Pages" in out and "11" in out and "gold 1" in out


def test_a_file_that_cannot_be_made_is_told(hudna, record: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = hudna("export", "-o", "file/facts.csv", "--record", record)
    assert done.code == 3 and "cannot be written" in done.err
