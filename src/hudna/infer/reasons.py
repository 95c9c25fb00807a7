"""Weigh reasons: a linear score over named reasons, and the probability that it stands for."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from hudna.errors import WeightsError

WEIGHTS = Path(__file__).resolve().parent.parent / "weights"


@dataclass(frozen=True, slots=True)
class Weigher:
    """Weights of reasons by question; a reason without a weight counts nothing."""

    tables: Mapping[str, Mapping[str, float]]
    digest: str = ""

    def knows(self, question: str) -> bool:
        """Say whether there are weights for a question."""
        return question in self.tables

    def chance(self, question: str, reasons: Iterable[str]) -> float:
        """The probability, from 0 to 1, that the answer is yes, given these reasons."""
        table, score = self.tables[question], 0.0
        for reason in reasons:
            if reason in table:
                score += table[reason]
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def load_weigher(folder: Path = WEIGHTS) -> Weigher:
    """Load the weights of reasons that come with the package.

    Raises WeightsError when they are missing, damaged or not those that the manifest names.
    """
    file, manifest = folder / "reasons.json", folder / "manifest.json"
    mend = "Install hudna again, or run `make weights`; `--reader plain` works without them."
    try:
        content = file.read_bytes()
        wanted = json.loads(manifest.read_text("utf-8"))["files"]["reasons.json"]["sha256"]
        tables = {question: _weights(table) for question, table in json.loads(content).items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsError(where=str(file), what=f"the weights cannot be read ({error})", mend=mend) from error
    digest = hashlib.sha256(content).hexdigest()
    if digest != wanted:
        raise WeightsError(where=str(file), what="the weights are not those that manifest.json names", mend=mend)
    return Weigher(tables, digest[:16])


def _weights(table: Mapping[str, float]) -> dict[str, float]:
    if any(type(weight) not in (int, float) or not math.isfinite(weight) for weight in table.values()):
        raise TypeError("a weight is not a number")
    return dict(table)
