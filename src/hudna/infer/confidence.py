"""How often claims like one are right, and whether that is often enough to be shown as sure."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from hudna.errors import WeightsError
from hudna.infer.reasons import WEIGHTS, checked_bytes, numbers

FILE = "confidence.json"
ANY = ""  # the steps of a layer, for types too rare to have their own
_DIGITS = 3
_MEND = "Install hudna again, or run training/fit_confidence.py."


@dataclass(frozen=True, slots=True)
class Steps:
    """The share of right claims at rising scores; between two scores it rises evenly."""

    scores: tuple[float, ...]
    chances: tuple[float, ...]

    def at(self, score: float) -> float:
        """The share at a score."""
        place = bisect_right(self.scores, score)
        if place in (0, len(self.scores)):
            return self.chances[max(place - 1, 0)]
        low, high = self.scores[place - 1 : place + 1]
        left, right = self.chances[place - 1 : place + 1]
        return left + (right - left) * (score - low) / (high - low)


@dataclass(frozen=True, slots=True)
class Layer:
    """What was learned of one layer: weights of reasons, steps by type, and the least chance of a sure claim."""

    weights: Mapping[str, float]
    steps: Mapping[str, Steps]
    bars: Mapping[str, float]

    def score(self, reasons: Iterable[str]) -> float:
        """The sum of the weights of the reasons, each once."""
        return sum(filter(None, map(self.weights.get, dict.fromkeys(reasons))), 0.0)

    def chance(self, type: str, reasons: Iterable[str]) -> float:
        """The chance, from 0 to 1, that a claim of a type is right."""
        return round((self.steps.get(type) or self.steps[ANY]).at(self.score(reasons)), _DIGITS)

    def is_sure(self, type: str, chance: float) -> bool:
        """Say whether a claim of a type with this chance is sure; one of a type without a bar never is."""
        return type in self.bars and chance >= self.bars[type]


@dataclass(frozen=True, slots=True)
class Confidence:
    """What was learned of the claims of one reader, by layer; without layers nothing is ever sure."""

    layers: Mapping[str, Layer] = field(default_factory=dict)
    digest: str = ""


def load_confidence(reader: str, folder: Path = WEIGHTS) -> Confidence:
    """Load what was learned of a reader's claims; nothing where the manifest names no such file, or it no such reader.

    Raises WeightsError when the file is missing, damaged or not the one that the manifest names.
    """
    manifest = folder / "manifest.json"
    if not manifest.exists() or f'"{FILE}"' not in manifest.read_text("utf-8"):
        return Confidence()
    content, digest = checked_bytes(folder, FILE)
    try:
        table = json.loads(content).get(reader, {})
        return Confidence({name: _layer(layer) for name, layer in table.items()}, digest[:16] if table else "")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsError(where=str(folder / FILE), what=f"it cannot be read ({error})", mend=_MEND) from error


def _layer(found: Mapping[str, Any]) -> Layer:
    steps = {type: _steps(pairs) for type, pairs in found["steps"].items()}
    if ANY not in steps:
        raise KeyError("steps of the layer")
    return Layer(numbers(found["weights"]), steps, numbers(found["bars"]))


def _steps(pairs: Sequence[Sequence[float]]) -> Steps:
    scores, chances = (tuple(map(float, column)) for column in zip(*pairs, strict=True))
    if any(low >= high for low, high in pairwise(scores)) or not all(0 <= chance <= 1 for chance in chances):
        raise ValueError("steps do not rise")
    return Steps(scores, chances)
