"""Weights of reasons in their packed form."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.errors import WeightsError
from hudna.infer import load_weigher
from hudna.infer.packed import Rows, packed, unpacked
from hudna.infer.reasons import NET, RULES, WEIGHTS

HUNDREDTHS = st.integers(-10_000, 10_000).map(lambda number: number / 100)
REASONS = st.text("a= /\r\x85\u0634\U0001f54a", min_size=1, max_size=6)
TABLES = st.dictionaries(REASONS, st.dictionaries(REASONS, HUNDREDTHS, max_size=5), max_size=4)


@given(TABLES)
@settings(deadline=None)  # files are written
def test_what_is_packed_is_unpacked_the_same(tables: dict[str, dict[str, float]]) -> None:
    assert unpacked(packed(tables)) == tables


@given(TABLES)
@settings(deadline=None)  # files are written
def test_the_same_weights_give_the_same_bytes(tables: dict[str, dict[str, float]]) -> None:
    assert packed(tables) == packed(tables)


@given(TABLES)
@settings(deadline=None)  # files are written
def test_rows_hold_what_tables_hold(tables: dict[str, dict[str, float]]) -> None:
    found = unpacked(packed(tables))
    for question, table in tables.items():
        rows = found.rows(question)
        reasons = [rows.letters[at : at + size].tobytes().decode() for at, size in zip(rows.starts, rows.sizes,
                                                                                      strict=True)]
        assert dict(zip(reasons, rows.weights.tolist(), strict=True)) == table


@given(st.dictionaries(REASONS, HUNDREDTHS, max_size=5))
def test_rows_of_a_table_hold_its_reasons(table: dict[str, float]) -> None:
    rows = Rows.of(table)
    assert [rows.letters[at : at + size].tobytes().decode() for at, size in zip(rows.starts, rows.sizes, strict=True)
            ] == [*table] and rows.weights.tolist() == [*table.values()]


@pytest.mark.parametrize(("table", "what"), [({"a": 0.123}, "hundredths"), ({"a\nb": 1.0}, "line break")])
def test_what_cannot_be_packed_is_refused(table: dict[str, float], what: str) -> None:
    with pytest.raises(ValueError, match=what):
        packed({"q": table})


@pytest.mark.parametrize("damage", [lambda content: b"", lambda content: content[: len(content) // 2],
                                    lambda content: b"{}"])
def test_damaged_weights_are_refused(tmp_path: Path, damage) -> None:
    content = damage(packed({"q": {"a": 1.5}}))
    (tmp_path / "reasons.npz").write_bytes(content)
    (tmp_path / "manifest.json").write_text(
        json.dumps({"files": {"reasons.npz": {"sha256": hashlib.sha256(content).hexdigest()}}}), "utf-8")
    with pytest.raises(WeightsError) as caught:
        load_weigher(tmp_path)
    assert caught.value.where.endswith("reasons.npz") and "make weights" in caught.value.mend


def test_packed_weights_that_are_missing_are_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"files": {"reasons.npz": {"sha256": ""}}}', "utf-8")
    with pytest.raises(WeightsError, match="cannot be read"):
        load_weigher(tmp_path)


@pytest.mark.parametrize("name", [NET, RULES])
def test_the_packed_weights_of_the_package_are_those_of_its_json(name: str) -> None:
    assert load_weigher(name=name).tables == json.loads((WEIGHTS / name).read_text("utf-8")), "run training.seal"
