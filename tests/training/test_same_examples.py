"""Examples of who is who."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

import pytest

from hudna.claims.who import WhoIsWho
from hudna.mentions import Finder
from hudna.pack import Pack
from hudna.shapes import Article

TEXT = "خبر\nرفضت حماس العرض. وقالت الحركة إنها ستدرس البدائل. ورحبت تركيا بالعرض."


@pytest.fixture(scope="module")
def training(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("same_examples")


@pytest.fixture(scope="module")
def labels(training: ModuleType, pack: Pack, article: Callable[..., Article]) -> Callable[..., list[bool]]:
    """The labels of the pairs of the text, given the words of each gold actor."""
    page, who = article(TEXT), WhoIsWho(pack)
    names = Finder(pack).find(page).names

    def told(*actors: Sequence[str]) -> list[bool]:
        record: dict[str, Any] = {"actors": [
            {"id": f"A{n}", "mentions": [(TEXT.index(w), TEXT.index(w) + len(w)) for w in words]}
            for n, words in enumerate(actors)]}
        return [label for _, label in training.same_actor_examples(record, page, names, who)]

    return told


def test_units_of_one_gold_actor_are_one(labels: Callable[..., list[bool]]) -> None:
    assert sum(labels(["حماس", "الحركة"], ["تركيا"])) == 1


def test_units_of_two_gold_actors_are_two(labels: Callable[..., list[bool]]) -> None:
    assert not any(labels(["حماس"], ["الحركة"], ["تركيا"]))


def test_what_the_gold_does_not_name_is_one_with_nobody(labels: Callable[..., list[bool]]) -> None:
    asked = labels()
    assert asked and not any(asked)
