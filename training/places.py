"""Where the texts for training lie, and which of them are never learned from."""

from __future__ import annotations

import json
import os
from pathlib import Path

SHARED = Path(os.environ.get("HUDNA_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def held_ids(shared: Path = SHARED) -> frozenset[str]:
    """The articles that `bench/held.txt` names: they are kept for scoring alone."""
    return frozenset((shared / "bench" / "held.txt").read_text("utf-8").split())


def gold_ids() -> frozenset[str]:
    """The articles with a gold reading in `bench`."""
    lines = [line for name in ("train", "dev", "seeds")
             for line in (SHARED / "bench" / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return frozenset(json.loads(line)["id"] for line in lines)
