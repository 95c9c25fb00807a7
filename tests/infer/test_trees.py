"""Trees that judge by reasons."""

from __future__ import annotations

from pathlib import Path

import pytest

from hudna.infer.trees import Trees

SMALL = Path(__file__).with_name("small.onnx")  # grown by `training.grown` from claims that are right where «for» is


@pytest.fixture(scope="module")
def trees() -> Trees:
    return Trees(SMALL.read_bytes())


def test_each_claim_gets_a_score(trees: Trees) -> None:
    low, high = trees([["against"], ["for"]])
    assert low < 0 < high


def test_a_reason_counts_once(trees: Trees) -> None:
    assert trees([["for"]]) == trees([["for", "for"]])


def test_a_reason_that_was_never_met_counts_nothing(trees: Trees) -> None:
    assert trees([["for"]]) == trees([["for", "unheard of"]])


def test_no_claims_have_no_scores(trees: Trees) -> None:
    assert trees([]) == []


def test_the_notes_come_with_the_trees(trees: Trees) -> None:
    assert trees.notes["reasons"].split("\n") == ["against", "for"]
