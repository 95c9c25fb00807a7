"""What the measures across pages share."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

import pytest
from eval.across import report

LINES = ["all      pairwise P 0.874  R 0.615  F1 0.722  (2171)", "record   3 articles"]


def given(path: Path | None) -> Namespace:
    return Namespace(gold=Path("gold.jsonl"), reader="net", write=path)


def test_what_is_measured_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    report("initiatives", LINES, given(None))
    assert capsys.readouterr().out.splitlines() == LINES


def test_figures_are_kept_beside_those_of_other_measures(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    path.write_text('{"stories": {"figures": {}}}', "utf-8")
    report("initiatives", LINES, given(path))
    kept = json.loads(path.read_text("utf-8"))
    assert set(kept) == {"stories", "initiatives"}
    assert kept["initiatives"]["figures"] == {"all pairwise": {"p": 0.874, "r": 0.615, "f1": 0.722}}
    assert kept["initiatives"]["command"].startswith("python -m eval.initiatives gold.jsonl")
