"""The figures of cross-validation: mean and spread over the parts, by outlet, by type of event.

    python -m training.report NAME=FOLDER …     # folders that fit_crosswise.py wrote; writes eval/folds.json

Parts hold articles of bench/train and bench/dev; readings of our own labels, where kept, are scored apart.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
from training.parts import Record, records
from try_reader import scorer

OUT = Path(__file__).resolve().parents[1] / "eval" / "folds.json"
LEAST = 8  # articles of an outlet that stands by itself


def figures(scored: Mapping[str, Any]) -> dict[str, float]:
    """The scorer's F1 and accuracies by name."""
    return {name: value.get("f1", value.get("acc", 0.0)) for name, value in scored.items()}


def over_parts(folder: Path, gold: Mapping[str, Record], sets: Sequence[str]) -> dict[str, Any]:
    """Mean and spread (standard deviation) over the parts for articles of these sets."""
    module, each = scorer(), []
    for file in sorted(folder.glob("part-*.json")):
        preds = json.loads(file.read_text("utf-8"))
        mine = {id: gold[id] for id in preds if id in gold and gold[id]["set"] in sets}
        if mine:
            each.append(figures(module.score(mine, {id: preds[id] for id in mine})))
    if not each:
        return {}
    return {name: {"mean": round(statistics.mean(e[name] for e in each if name in e), 3),
                   "spread": round(statistics.pstdev(e[name] for e in each if name in e), 3)}
            for name in each[0]}


def by_outlet(folder: Path, gold: Mapping[str, Record]) -> dict[str, Any]:
    """The figures of outlets with articles enough, all parts together."""
    preds = whole(folder)
    outlets: dict[str, dict[str, Record]] = defaultdict(dict)
    for id in preds:
        if id in gold:
            outlets[gold[id].get("outlet") or gold[id].get("source") or "?"][id] = gold[id]
    module = scorer()
    return {name: {"articles": len(mine),
                   **{k: round(v, 3) for k, v in figures(module.score(mine, {i: preds[i] for i in mine})).items()}}
            for name, mine in sorted(outlets.items()) if len(mine) >= LEAST}


def by_type(folder: Path, gold: Mapping[str, Record]) -> dict[str, Any]:
    """F1 of event words by type, all parts together: a third of the gold's words and the type."""
    preds, found = whole(folder), defaultdict(lambda: [0, 0, 0])
    for id, pred in preds.items():
        if id not in gold:
            continue
        mine = [(e["type"], tuple(e["trigger"])) for e in pred["events"]]
        for kind, _ in mine:
            found[kind][1] += 1
        for event in gold[id]["events"]:
            found[event["type"]][0] += 1
            start, end = event["trigger"]
            found[event["type"]][2] += any(k == event["type"] and s < end and start < e for k, (s, e) in mine)
    return {kind: {"gold": g, "read": p, "f1": round(2 * right / max(1, g + p), 3)}
            for kind, (g, p, right) in sorted(found.items())}


def whole(folder: Path) -> dict[str, Any]:
    """All readings of a folder."""
    return {id: pred for file in sorted(folder.glob("part-*.json"))
            for id, pred in json.loads(file.read_text("utf-8")).items()}


def main() -> None:
    """Read the arguments, write the report."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("runs", nargs="+")
    args = ask.parse_args()
    gold = {record["id"]: record for record in records(dev=True)}
    out = json.loads(OUT.read_text("utf-8")) if OUT.exists() else {}
    for run in args.runs:
        name, _, folder = run.partition("=")
        path = Path(folder)
        out[name] = {"parts": over_parts(path, gold, ("train", "dev")), "dev": over_parts(path, gold, ("dev",)),
                     "own": over_parts(path, gold, ("own",)), "outlets": by_outlet(path, gold),
                     "types": by_type(path, gold)}
        print(name, {k: (v["mean"], v["spread"]) for k, v in out[name]["parts"].items()})
    OUT.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
