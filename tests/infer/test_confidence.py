"""How often claims like one are right: steps, bars, and files that cannot be used."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.errors import WeightsError
from hudna.infer.confidence import ANY, Layer, Steps, layers_of, load_confidence

STEPS = Steps((-1.0, 1.0, 3.0), (0.2, 0.6, 0.9))
LAYER = Layer({ANY: STEPS, "known": Steps((0.0,), (0.7,))}, {"rare": 0.6})
NOTE = {"events": {"steps": {"": [[0, 0.3], [1, 0.8]]}, "bars": {"call": 0.8}}}
SMALL = Path(__file__).with_name("small.onnx").read_bytes()  # `steps of NOTE`, and trees that look at one reason


def installed(folder: Path, content: bytes, digest: str | None = None) -> Path:
    """A folder with the file and its manifest."""
    folder.joinpath("sure-rules.onnx").write_bytes(content)
    named = hashlib.sha256(content).hexdigest() if digest is None else digest
    folder.joinpath("manifest.json").write_text(json.dumps({"files": {"sure-rules.onnx": {"sha256": named}}}), "utf-8")
    return folder


@given(st.floats(-10, 10), st.floats(0, 5))
def test_chances_never_fall_with_the_score(score: float, more: float) -> None:
    assert STEPS.at(score) <= STEPS.at(score + more)


def test_between_two_steps_the_chance_rises_evenly() -> None:
    assert STEPS.at(0.0) == pytest.approx(0.4)


@pytest.mark.parametrize(("score", "chance"), [(-9.0, 0.2), (-1.0, 0.2), (3.0, 0.9), (9.0, 0.9)])
def test_beyond_the_steps_the_chance_stays(score: float, chance: float) -> None:
    assert STEPS.at(score) == pytest.approx(chance)


def test_a_type_has_its_own_steps() -> None:
    assert LAYER.chance("known", -3.0) == 0.7


def test_a_type_without_steps_has_those_of_the_layer() -> None:
    assert LAYER.chance("rare", 2.0) == pytest.approx(0.75)


def test_from_its_bar_on_a_claim_is_sure() -> None:
    assert LAYER.is_sure("rare", 0.6) and not LAYER.is_sure("rare", 0.59)


def test_a_type_without_a_bar_is_never_sure() -> None:
    assert not LAYER.is_sure("known", 1.0)


def test_what_was_learned_of_a_reader_is_loaded(tmp_path: Path) -> None:
    found = load_confidence("rules", installed(tmp_path, SMALL))
    assert found.layers == layers_of(json.dumps(NOTE)) and len(found.judge([["for"]])) == 1


def test_of_a_reader_that_is_not_there_nothing_is_known(tmp_path: Path) -> None:
    assert not load_confidence("plain", installed(tmp_path, SMALL)).layers


def test_without_a_manifest_nothing_is_known(tmp_path: Path) -> None:
    assert not load_confidence("rules", tmp_path).layers


@pytest.mark.parametrize("layer", [
    {}, {"steps": {"": [[0, 0.5]]}, "bars": {"a": "b"}}, {"steps": {}, "bars": {}},
    {"steps": {"": [[1, 0.5], [0, 0.6]]}, "bars": {}}, {"steps": {"": [[0, 1.5]]}, "bars": {}},
    {"steps": {"": []}, "bars": {}}])
def test_a_note_of_another_shape_is_refused(layer: dict) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        layers_of(json.dumps({"events": layer}))


def test_what_is_no_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="cannot be read"):
        load_confidence("rules", installed(tmp_path, b"no graph"))


def test_a_foreign_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"manifest\.json"):
        load_confidence("rules", installed(tmp_path, SMALL, "0" * 64))
