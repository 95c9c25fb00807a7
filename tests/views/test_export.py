from __future__ import annotations

import csv
import io
import json

import pytest

from hudna.record import Record
from hudna.shapes import Query
from hudna.views.export import COLUMNS, _row, fact_rows, write_csv, write_jsonl, write_parquet


def test_one_row_a_claim_with_all_columns(examples: Record) -> None:
    rows = list(fact_rows(examples))
    assert len(rows) == examples.info().claims
    assert all(tuple(sorted(row)) == tuple(sorted(COLUMNS)) for row in rows)


def test_a_row_has_evidence_voices_and_ids(examples: Record) -> None:
    row = next(r for r in fact_rows(examples, Query(types=("breach",))) if r["voice_speaker_id"])
    assert row["words"] in str(row["sentence"])
    assert row["claim"] and row["page"] and row["who_ids"]


def test_json_lines(examples: Record) -> None:
    stream = io.StringIO()
    number = write_jsonl(fact_rows(examples), stream)
    assert number == len([json.loads(line) for line in stream.getvalue().splitlines()])


@pytest.mark.parametrize("said", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1"])
def test_csv_holds_no_formula(examples: Record, said: str) -> None:
    row = next(fact_rows(examples)) | {"words": said, "who": [said, "b"]}
    stream = io.StringIO(newline="")
    write_csv([row], stream)
    found = next(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))
    assert found["words"] == "'" + said and found["who"] == f"'{said}; b"


def test_numbers_in_csv_stay_numbers(examples: Record) -> None:
    row = next(fact_rows(examples, Query(kinds=("counts",))))
    stream = io.StringIO(newline="")
    write_csv([row], stream)
    assert next(csv.DictReader(io.StringIO(stream.getvalue())))["start"] == str(row["start"])


def test_parquet_comes_back(examples: Record, tmp_path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with (tmp_path / "x.parquet").open("wb") as stream:
        write_parquet(fact_rows(examples), stream)
    assert parquet.read_table(tmp_path / "x.parquet").to_pylist() == list(fact_rows(examples))


def test_a_row_is_made_of_a_fact(examples: Record) -> None:
    fact = next(examples.facts())
    assert _row(fact)["claim"] == fact.id
