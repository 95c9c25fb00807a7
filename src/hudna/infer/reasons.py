"""Weigh reasons: a linear score over named reasons, and the probability that it stands for."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path
from typing import Any, TypeVar

from hudna.errors import WeightsError
from hudna.infer.company import Company, Near
from hudna.infer.crowds import CrowdWeigher
from hudna.infer.opinion import chance
from hudna.infer.packed import Rows, Tables, unpacked
from hudna.infer.spelled import Speller
from hudna.known import Known

T = TypeVar("T")
WEIGHTS = Path(__file__).resolve().parent.parent / "weights"
MEND = ("Install hudna again, or run `make weights`; `--reader rules` works without the net, "
        "`--reader plain` without any weights.")
RULES, NET = "reasons.json", "net.json"  # weights of the rules' reasons; of these and the net's


@dataclass(frozen=True, slots=True)
class Weigher:
    """Weights of reasons by question; a reason without a weight counts nothing.

    `company` says which words are used alike.
    """

    tables: Mapping[str, Mapping[str, float]]
    digest: str = ""
    company: Company = field(default_factory=Company)

    def knows(self, question: str) -> bool:
        """Say whether there are weights for a question."""
        return question in self.tables

    def chance(self, question: str, reasons: Iterable[str]) -> float:
        """The probability, from 0 to 1, that the answer is yes, given these reasons."""
        return chance(sum(map(self.tables[question].get, reasons, repeat(0.0)), 0.0))

    def joint(self, *questions: str) -> Joint:
        """These questions, to be asked of the same reasons."""
        return Joint(self.tables, questions)

    def crowds(self, *questions: str) -> list[CrowdWeigher]:
        """Questions, each to be asked of all its candidates in an article at once."""
        speller = Speller()
        packed = self.tables if isinstance(self.tables, Tables) else None
        return [CrowdWeigher(Rows.of(self.tables[question]) if packed is None else packed.rows(question), speller)
                for question in questions]


class Joint:
    """Questions that are asked of the same reasons together, each reason looked up but once."""

    def __init__(self, tables: Mapping[str, Mapping[str, float]], questions: Sequence[str]) -> None:
        self._tables, self._questions = tables, questions
        self._each: list[Mapping[str, float]] = []   # the tables of the questions, once the first reason is asked of
        self._rows: Known[str, tuple[float, ...]] = Known(self._row)

    def _row(self, reason: str) -> tuple[float, ...]:
        """The weights of a reason for each question; empty where it has none."""
        self._each = self._each or [self._tables[question] for question in self._questions]
        row = tuple([table.get(reason, 0.0) for table in self._each])
        return row if any(row) else ()

    def chances(self, reasons: Iterable[str]) -> list[float]:
        """The probabilities, from 0 to 1, that the answers are yes, in the order of the questions."""
        rows = filter(None, map(self._rows.__getitem__, reasons))
        return [*map(chance, map(sum, zip([0.0] * len(self._questions), *rows, strict=True)))]


def load_weigher(folder: Path = WEIGHTS, name: str = RULES) -> Weigher:
    """Load the weights of reasons and the clusters of words that come with the package; `name` is their file.

    Where the manifest names its packed form (`training.seal`), that is loaded, which takes a quarter of the time.
    Raises WeightsError when they are missing, damaged or not those that the manifest names.
    """
    tables: Mapping[str, Mapping[str, float]]
    tables, digest = _packed(folder, pack_name(name)) if _is_named(folder, pack_name(name)) else _checked(
        folder, name, numbers)
    return Weigher(tables, digest[:16], load_company(folder))


def pack_name(name: str) -> str:
    """The name of the packed form of a file of weights."""
    return str(Path(name).with_suffix(".npz"))


def load_company(folder: Path = WEIGHTS) -> Company:
    """Load the clusters of words that come with the package; none where the manifest names none.

    Raises WeightsError when they are missing, damaged or not those that the manifest names.
    """
    try:
        named = '"company.json"' in (folder / "manifest.json").read_text("utf-8")
    except OSError as error:
        raise _unreadable(folder / "manifest.json", error) from error
    if not named:
        return Company()
    near = Known(_near)  # a tenth of the words have clusters that no word before had
    words, _ = _checked(folder, "company.json", lambda clusters: near[tuple(clusters)])
    return Company(words)


def _is_named(folder: Path, name: str) -> bool:
    """Say whether the manifest names a file; where there is no manifest, whoever reads a file will say so."""
    manifest = folder / "manifest.json"
    return manifest.exists() and f'"{name}"' in manifest.read_text("utf-8")


def checked_bytes(folder: Path, name: str) -> tuple[bytes, str]:
    """The bytes of a file of weights and their digest.

    Raises WeightsError when they are missing or not those that the manifest names.
    """
    file, manifest = folder / name, folder / "manifest.json"
    try:
        content = file.read_bytes()
        wanted = json.loads(manifest.read_text("utf-8"))["files"][name]["sha256"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unreadable(file, error) from error
    digest = hashlib.sha256(content).hexdigest()
    if digest != wanted:
        raise WeightsError(where=str(file), what="the weights are not those that manifest.json names", mend=MEND)
    return content, digest


def _unreadable(file: Path, error: Exception) -> WeightsError:
    return WeightsError(where=str(file), what=f"the weights cannot be read ({error})", mend=MEND)


def _checked(folder: Path, name: str, shape: Callable[[Any], T]) -> tuple[dict[str, T], str]:
    """What a file of weights holds by its names, each brought to shape, and the file's digest."""
    content, digest = checked_bytes(folder, name)
    try:
        return {key: shape(value) for key, value in json.loads(content).items()}, digest
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(folder / name, error) from error


def _packed(folder: Path, name: str) -> tuple[Tables, str]:
    content, digest = checked_bytes(folder, name)
    try:
        return unpacked(content), digest
    except (ValueError, KeyError) as error:
        raise _unreadable(folder / name, error) from error


def numbers(table: Mapping[str, float]) -> dict[str, float]:
    """The table itself; TypeError where a weight is not a finite number."""
    if not set(map(type, table.values())) <= {int, float} or not math.isfinite(sum(map(abs, table.values()))):
        raise TypeError("a weight is not a number")
    return table if isinstance(table, dict) else dict(table)


def _near(clusters: Sequence[int]) -> Near:
    coarse, fine = clusters
    return Near(str(fine), str(coarse))
