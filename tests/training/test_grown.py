"""Trees grown from claims, and the graph that the package runs."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest

from hudna.infer.trees import Trees

CLAIMS = [["for", "often"] if number % 3 else ["against", "often"] for number in range(600)]
RIGHT = ["for" in claim for claim in CLAIMS]


@pytest.fixture(scope="module")
def grown() -> ModuleType:
    for name in ("lightgbm", "onnx"):
        pytest.importorskip(name, reason=f"{name} is in the group `training`")
    return importlib.import_module("training.grown")


def test_the_graph_gives_the_scores_of_the_trees(grown: ModuleType) -> None:
    found = grown.grow(CLAIMS, RIGHT)
    asked = [["for"], ["against"], ["for", "against", "often"], []]
    assert Trees(found.file({}))(asked) == pytest.approx(found.scores(asked), abs=1e-4)


def test_what_is_right_scores_higher(grown: ModuleType) -> None:
    right, wrong = grown.grow(CLAIMS, RIGHT).scores([["for"], ["against"]])
    assert right > 0 > wrong


def test_a_rare_reason_is_not_looked_at(grown: ModuleType) -> None:
    claims = [[*CLAIMS[0], "rare"], *CLAIMS[1:]]
    assert set(grown.grow(claims, RIGHT).reasons) == {"for", "against", "often"}


def test_notes_go_with_the_graph(grown: ModuleType) -> None:
    assert Trees(grown.grow(CLAIMS, RIGHT).file({"layers": "{}"})).notes["layers"] == "{}"
