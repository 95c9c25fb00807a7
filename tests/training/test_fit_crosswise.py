"""Fitting all weights, each part drawn with what the others teach."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from tests.contracts.house import ROOT
from training.places import SHARED

GOLD = ROOT / "eval" / "gold" / "examples.jsonl"
PAGES = 6


@pytest.fixture(scope="module")
def crosswise(script: Callable[[str], ModuleType]) -> Iterator[ModuleType]:
    if not (SHARED / "bench" / "score.py").exists():
        pytest.skip(f"{SHARED} has no scorer; set HUDNA_SHARED")
    gold = [{**json.loads(line), "set": "own"} for line in GOLD.read_text("utf-8").splitlines()[:PAGES]]
    with pytest.MonkeyPatch.context() as patch:
        module = script("fit_crosswise")
        patch.setattr(module, "records", lambda **asked: gold)
        yield module


@pytest.fixture(scope="module")
def work(crosswise: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work")
    for stage in crosswise.tasks(folder, "reasons.json"):
        for run, part, file in stage:
            run(crosswise.Work(folder, None, False), part)
            assert file.exists()
    return folder


def test_each_article_is_read_by_what_other_parts_teach(crosswise: ModuleType, work: Path) -> None:
    part = crosswise.Work(work, None, False).part
    read = {id: k for k in range(crosswise.PARTS) for id in json.loads((work / f"part-{k}.json").read_text("utf-8"))}
    assert read == part


def test_the_weights_of_all_answer_every_question_of_those_of_a_part(work: Path) -> None:
    whole, part = (json.loads((work / name).read_text("utf-8")) for name in ("reasons.json", "weights-0.json"))
    assert set(part) <= set(whole) and all(whole.values())


def test_what_is_drawn_without_a_part_is_what_the_others_gave(crosswise: ModuleType, work: Path) -> None:
    asked = crosswise.Work(work, None, False)
    whole, less = (sum(map(len, asked.drawn("events", without=part).values())) for part in (None, 0))
    assert whole - less == sum(map(len, asked.drawn("events", without=1).values()))
