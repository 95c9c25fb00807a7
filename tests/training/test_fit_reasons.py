"""Fitting the weights of reasons."""

from __future__ import annotations

import random
from collections.abc import Callable
from types import ModuleType

import pytest

from hudna.infer import Weigher


@pytest.fixture(scope="module")
def training(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("fit_reasons")


def toy(count: int = 200) -> list[tuple[list[str], bool]]:
    """Examples in which one word decides, beside words that say nothing."""
    rng = random.Random(5)
    labels = [rng.random() < 0.5 for _ in range(count)]
    return [(["yes" if label else "no", rng.choice(["red", "green"])], label) for label in labels]


def test_what_can_be_told_apart_is_learned(training: ModuleType) -> None:
    weigher = Weigher({"q": training.fit(toy())})
    assert all((weigher.chance("q", reasons) > 0.5) is label for reasons, label in toy())


def test_what_says_nothing_weighs_less(training: ModuleType) -> None:
    weights = training.fit(toy())
    assert abs(weights.get("red", 0.0)) < weights["yes"] and abs(weights.get("green", 0.0)) < -weights["no"]


def test_the_same_seed_gives_the_same_weights(training: ModuleType) -> None:
    assert training.fit(toy(), 3) == training.fit(toy(), 3)


def test_another_seed_gives_others(training: ModuleType) -> None:
    noisy = [(reasons, label ^ (i % 7 == 0)) for i, (reasons, label) in enumerate(toy())]
    assert training.fit(noisy, 3) != training.fit(noisy, 4)


def test_examples_are_left_as_they_were(training: ModuleType) -> None:
    examples = toy()
    training.fit(examples)
    assert examples == toy()


def test_a_reason_that_occurs_once_has_no_weight(training: ModuleType) -> None:
    assert "rare" not in training.fit([*toy(), (["rare"], True)])


def test_a_reason_named_twice_in_an_example_counts_once(training: ModuleType) -> None:
    assert training.fit(toy()) == training.fit([([*reasons, reasons[0]], label) for reasons, label in toy()])


def test_weights_near_naught_are_left_out(training: ModuleType) -> None:
    assert all(abs(weight) >= 0.1 for weight in training.fit(toy()).values())


def test_without_examples_there_are_no_weights(training: ModuleType) -> None:
    assert training.fit([]) == {}


def test_a_page_to_read_does_not_know_its_date(training: ModuleType) -> None:
    page = training.blind({"id": "a", "text": "عنوان\nمتن", "published": "2020-01-02", "outlet": "rt"})
    assert page.published is None and page.outlet == "rt"


def test_habits_of_our_own_labels_are_learned_apart_and_left_out(training: ModuleType) -> None:
    bench = {"trigger": [(["word"], False)] * 40}
    own = {"trigger": [(["word"], True)] * 40}
    training.marked(bench, {"set": "train"}, {})
    training.marked(own, {"set": "own"}, {})
    weights = training.fit([*bench["trigger"], *own["trigger"]])
    assert weights["word"] < 0 and all(not reason.startswith(training.OWN) for reason in weights)


def test_habits_of_bench_in_names_are_added_to_everybodys(training: ModuleType) -> None:
    bench = {"mention": [(["bias", "word"], False)] * 20}
    own = {"mention": [(["bias", "word"], True)] * 60}
    training.marked(bench, {"set": "train"}, {})
    training.marked(own, {"set": "own"}, {})
    weights = training.fit([*bench["mention"], *own["mention"]])
    assert Weigher({"q": weights}).chance("q", ["bias", "word"]) < 0.5
    assert set(weights) <= {"bias", "word"}


def test_examples_are_marked_once(training: ModuleType) -> None:
    examples, since = {"trigger": [(["word"], True)]}, {}
    training.marked(examples, {"set": "own"}, since)
    training.marked(examples, {"set": "own"}, since)
    assert examples["trigger"] == [(["word", training.OWN, f"{training.OWN}word"], True)]
