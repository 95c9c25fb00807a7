"""Our scorer gives the same figures as the public one, number by number."""

import importlib.util
import json
from types import ModuleType
from typing import Any

import pytest
from eval.gold import ROOT, SHARED, load
from eval.scoring import CLAIMS, HEADS, rows_of, score

PUBLIC = SHARED / "bench" / "score.py"
GOLD = load(ROOT / "eval" / "gold" / "examples.jsonl")


def public_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("public_score", PUBLIC)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoiled(record: dict[str, Any], step: int) -> dict[str, Any]:
    """A reading with faults of every sort, the same each time."""
    out: dict[str, Any] = json.loads(json.dumps(record))
    for layer in ("actors", "initiatives", "dates", "says", "events", "ties", "conditions", "counts"):
        out[layer] = [item for i, item in enumerate(out[layer]) if (i + step) % 5]
    for i, actor in enumerate(out["actors"]):
        if i % 3 == 0:
            actor["mentions"] = [[start, end + 4] for start, end in actor["mentions"]]
        if i % 4 == 0:
            actor["kind"] = "org"
    for i, event in enumerate(out["events"]):
        event["real"] = "planned" if i % 4 == 0 else event["real"]
        event["by"] = "outlet" if i % 3 == 0 else event["by"]
        event["who"], event["whom"] = (event["whom"], event["who"]) if i % 5 == 0 else (event["who"], event["whom"])
        event["about"] = None if i % 3 == 1 else event["about"]
    for i, said in enumerate(out["says"]):
        said["content"] = [said["content"][0], said["content"][1] - 20 * (i % 4)]
    out["published"] = None if step % 3 == 0 else out["published"]
    return out


@pytest.mark.skipif(not PUBLIC.is_file(), reason="the public scorer is not here")
@pytest.mark.parametrize("name", ["examples", "seeds", "dev", "train"])
def test_same_figures_as_the_public_scorer(name: str) -> None:
    path = SHARED / "bench" / f"{name}.jsonl"
    gold = load(path) if path.is_file() else GOLD
    golds = {str(r["id"]): dict(r) for r in gold.records[:60]}
    preds = {id: spoiled(r, i) for i, (id, r) in enumerate(golds.items()) if i % 9}
    ours = score(golds, preds)
    for figure, theirs in public_scorer().score(golds, preds).items():
        mine = ours[figure]
        if "acc" in theirs:
            # where two actors share a span, the public scorer takes the kind of either
            near = pytest.approx(theirs["acc"], abs=0.002 if figure == "=kind" else 0)
            assert (figure, mine.f1, mine.wanted) == (figure, near, theirs["n"])
        elif figure == CLAIMS:
            assert mine.f1 == theirs["f1"]
        else:
            assert (figure, mine.p, mine.r, mine.f1, mine.wanted, mine.found) == (
                figure, theirs["p"], theirs["r"], theirs["f1"], theirs["gold"], theirs["pred"])


def test_gold_scored_against_itself_is_perfect() -> None:
    golds = {str(r["id"]): r for r in GOLD.records}
    figures = score(golds, golds)
    assert {name: figure.f1 for name, figure in figures.items()} == dict.fromkeys(figures, 1.0)


def test_no_prediction_finds_nothing() -> None:
    golds = {str(r["id"]): r for r in GOLD.records}
    assert score(golds, {})[CLAIMS].f1 == 0


def test_rows_of_an_article_name_every_head() -> None:
    record = GOLD.records[0]
    assert set(HEADS) <= {line.name for line in rows_of(record, record)}


def test_an_attached_particle_does_not_matter() -> None:
    record = GOLD.records[0]
    start, end = record["actors"][0]["mentions"][0]
    moved = json.loads(json.dumps(record))
    moved["actors"][0]["mentions"][0] = [start + 1, end]
    assert score({"a": record}, {"a": moved})["mentions"].f1 == 1.0
