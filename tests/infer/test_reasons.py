"""Weights of reasons: chances, and weights that cannot be used."""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.errors import WeightsError
from hudna.infer import Weigher, load_weigher

WEIGHTS = st.dictionaries(st.sampled_from("abcdef"), st.floats(allow_nan=False, allow_infinity=False, width=32))
TOY = Weigher({"q": {"for": 2.0, "against": -3.0}})


def installed(folder: Path, content: str, digest: str | None = None) -> Path:
    """A folder with weights and their manifest."""
    folder.joinpath("reasons.json").write_text(content, "utf-8")
    named = hashlib.sha256(content.encode()).hexdigest() if digest is None else digest
    folder.joinpath("manifest.json").write_text(json.dumps({"files": {"reasons.json": {"sha256": named}}}), "utf-8")
    return folder


@given(WEIGHTS, st.lists(st.sampled_from("abcdefgh")))
def test_a_chance_is_between_0_and_1(table: dict[str, float], reasons: list[str]) -> None:
    assert 0 <= Weigher({"q": table}).chance("q", reasons) <= 1


@given(WEIGHTS, st.lists(st.sampled_from("abcdef")))
def test_unknown_reasons_count_nothing(table: dict[str, float], reasons: list[str]) -> None:
    weigher = Weigher({"q": table})
    assert weigher.chance("q", [*reasons, "unheard of"]) == weigher.chance("q", reasons)


def test_without_reasons_the_chance_is_even() -> None:
    assert TOY.chance("q", []) == 0.5


def test_the_chance_is_the_logistic_of_the_sum() -> None:
    assert TOY.chance("q", ["for", "against"]) == pytest.approx(1 / (1 + math.exp(1.0)))


def test_a_reason_for_raises_and_one_against_lowers() -> None:
    assert TOY.chance("q", ["against"]) < 0.5 < TOY.chance("q", ["for"])


def test_a_weigher_knows_the_questions_of_its_tables() -> None:
    assert TOY.knows("q") and not TOY.knows("who")


def test_a_question_without_weights_is_refused() -> None:
    with pytest.raises(KeyError):
        TOY.chance("who", ["for"])


def test_weights_that_the_manifest_names_are_loaded(tmp_path: Path) -> None:
    weigher = load_weigher(installed(tmp_path, '{"q": {"a": 1.5}}'))
    assert weigher.tables == {"q": {"a": 1.5}} and len(weigher.digest) == 16


def test_the_weights_of_the_package_answer_the_questions_of_the_reader() -> None:
    weigher = load_weigher()
    assert all(weigher.knows(q) for q in ("trigger", "who", "whom", "where", "real=happened", "real=denied"))


def test_weights_of_the_package_are_finite_numbers() -> None:
    assert all(math.isfinite(weight) for table in load_weigher().tables.values() for weight in table.values())


def refused(folder: Path) -> WeightsError:
    with pytest.raises(WeightsError) as caught:
        load_weigher(folder)
    return caught.value


def test_missing_weights_are_refused(tmp_path: Path) -> None:
    error = refused(tmp_path)
    assert error.where.endswith("reasons.json") and "cannot be read" in error.what and "make weights" in error.mend


def test_weights_without_a_manifest_are_refused(tmp_path: Path) -> None:
    installed(tmp_path, "{}").joinpath("manifest.json").unlink()
    assert "cannot be read" in refused(tmp_path).what


@pytest.mark.parametrize("content", ["", "{", "[1, 2"])
def test_damaged_weights_are_refused(tmp_path: Path, content: str) -> None:
    error = refused(installed(tmp_path, content))
    assert error.where.endswith("reasons.json") and "make weights" in error.mend


@pytest.mark.parametrize("content", ["[]", "3", '{"q": 1}', '{"q": {"a": "b"}}', '{"q": {"a": true}}'])
def test_weights_of_another_shape_are_refused(tmp_path: Path, content: str) -> None:
    assert "cannot be read" in refused(installed(tmp_path, content)).what


@pytest.mark.parametrize("manifest", ["", "{}", "[]", '{"files": []}', '{"files": {"reasons.json": "x"}}'])
def test_a_manifest_of_another_shape_is_refused(tmp_path: Path, manifest: str) -> None:
    installed(tmp_path, "{}").joinpath("manifest.json").write_text(manifest, "utf-8")
    assert "cannot be read" in refused(tmp_path).what


def test_foreign_weights_are_refused(tmp_path: Path) -> None:
    error = refused(installed(tmp_path, '{"q": {"a": 1.5}}', "0" * 64))
    assert "manifest.json" in error.what and "--reader plain" in error.mend


def test_the_plain_reader_is_named_as_the_way_out(tmp_path: Path) -> None:
    assert "--reader plain" in str(refused(tmp_path))
