"""How often claims like one are right, and whether that is often enough to be shown as sure."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from hudna.errors import WeightsError
from hudna.infer.reasons import WEIGHTS, checked_bytes, numbers

LAYERS = "layers"  # where steps and bars stand in the file of the trees
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
    """What was learned of one layer: steps by type, and the least chance of a sure claim."""

    steps: Mapping[str, Steps]
    bars: Mapping[str, float]

    def chance(self, type: str, score: float) -> float:
        """The chance, from 0 to 1, that a claim of a type with this score is right."""
        return round((self.steps.get(type) or self.steps[ANY]).at(score), _DIGITS)

    def is_sure(self, type: str, chance: float) -> bool:
        """Say whether a claim of a type with this chance is sure; one of a type without a bar never is."""
        return type in self.bars and chance >= self.bars[type]


def indifferent(claims: Sequence[Iterable[str]]) -> list[float]:
    """The same score for each of some claims."""
    return [0.0] * len(claims)


@dataclass(frozen=True, slots=True)
class Confidence:
    """What was learned of the claims of one reader, by layer; without layers nothing is ever sure.

    `judge` gives scores to claims, each told by its reasons.
    """

    layers: Mapping[str, Layer] = field(default_factory=dict)
    judge: Callable[[Sequence[Iterable[str]]], list[float]] = indifferent
    digest: str = ""


def file_of(reader: str) -> str:
    """The name of the file that holds what was learned of a reader's claims: trees, steps and bars."""
    return f"sure-{reader}.onnx"


def load_confidence(reader: str, folder: Path = WEIGHTS) -> Confidence:
    """Load what was learned of a reader's claims; nothing where the manifest names no file of that reader.

    Raises WeightsError when the file is missing, damaged or not the one that the manifest names.
    """
    manifest, name = folder / "manifest.json", file_of(reader)
    if not manifest.exists() or f'"{name}"' not in manifest.read_text("utf-8"):
        return Confidence()
    from hudna.infer.trees import Trees  # waits for onnxruntime, which only reading needs

    content, digest = checked_bytes(folder, name)
    try:
        trees = Trees(content)
        return Confidence(layers_of(trees.notes[LAYERS]), trees, digest[:16])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsError(where=str(folder / name), what=f"it cannot be read ({error})", mend=_MEND) from error


def layers_of(note: str) -> dict[str, Layer]:
    """The layers that a note in JSON tells of; ValueError, KeyError or TypeError where it is of another shape."""
    return {name: _layer(layer) for name, layer in json.loads(note).items()}


def _layer(found: Mapping[str, Any]) -> Layer:
    steps = {type: _steps(pairs) for type, pairs in found["steps"].items()}
    if ANY not in steps:
        raise KeyError("steps of the layer")
    return Layer(steps, numbers(found["bars"]))


def _steps(pairs: Sequence[Sequence[float]]) -> Steps:
    scores, chances = (tuple(map(float, column)) for column in zip(*pairs, strict=True))
    if any(low >= high for low, high in pairwise(scores)) or not all(0 <= chance <= 1 for chance in chances):
        raise ValueError("steps do not rise")
    return Steps(scores, chances)
