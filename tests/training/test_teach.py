"""Teaching the net."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def training() -> ModuleType:
    pytest.importorskip("torch", reason="torch is in the group `training`")
    return importlib.import_module("training.net.teach")


def clues(training: ModuleType, *names: str):
    found = training.Clues([])
    found.numbers = {name: i + 1 for i, name in enumerate(names)}
    return found


def test_a_net_that_goes_on_keeps_the_numbers_of_its_clues(training: ModuleType) -> None:
    found = clues(training, "a", "b", "c")
    found.after({"b": 1, "d": 2})
    assert found.numbers == {"b": 1, "d": 2, "a": 3, "c": 4}


def test_a_net_that_goes_on_knows_what_it_knew(training: ModuleType) -> None:
    import torch

    member = training.MEMBERS["arcs"]
    old = training.Heads(3, member.size)
    new = training.gone_on({"heads": old.state_dict()}, 5, member)
    assert torch.equal(new.clues.weight[:3], old.clues.weight)
    assert torch.equal(new.relation, old.relation)
