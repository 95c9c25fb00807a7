"""Weights of reasons packed for a quick start: one list of reasons and one of numbers in the place of JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import chain
from typing import Any, NamedTuple
from zipfile import BadZipFile

import numpy as np

from hudna.known import Known

_SHARE = 100   # weights are written in hundredths
_BREAK = "\n"  # between reasons, and between questions


def packed(tables: Mapping[str, Mapping[str, float]]) -> bytes:
    """The weights by question and reason in the packed form, the same bytes for the same weights.

    ValueError where a weight is no whole number of hundredths, or a question or a reason holds a line break.
    """
    reasons = [*chain.from_iterable(tables.values())]
    if any(_BREAK in words for words in (*tables, *reasons)):
        raise ValueError("a question or a reason holds a line break")
    weights = np.array([*chain.from_iterable(table.values() for table in tables.values())], float)
    hundredths = np.rint(weights * _SHARE).astype(np.int32)
    out = BytesIO()
    np.savez_compressed(
        out, questions=_bytes(list(tables)), sizes=np.array([len(table) for table in tables.values()], np.int32),
        reasons=_bytes(reasons), hundredths=hundredths)
    if unpacked(out.getvalue()) != tables:
        raise ValueError("a weight is no whole number of hundredths")
    return out.getvalue()


class Rows(NamedTuple):
    """The weights of one question: the bytes of its reasons, where each begins, its size and its weight, in arrays."""

    letters: Any
    starts: Any
    sizes: Any
    weights: Any

    @classmethod
    def of(cls, table: Mapping[str, float]) -> Rows:
        """The rows of a table."""
        coded = [reason.encode() for reason in table]
        sizes = np.array([*map(len, coded)], int)
        weights = np.array([*table.values()], float)
        return cls(np.frombuffer(b"".join(coded), np.uint8), np.cumsum(sizes) - sizes, sizes, weights)


class Tables(Mapping[str, dict[str, float]]):
    """Packed weights by question and reason; the table of a question is made when it is first asked for.

    Questions that are asked of crowds need none.
    """

    def __init__(self, questions: Mapping[str, slice], letters: Any, hundredths: Any) -> None:  # noqa: ANN401 - arrays
        breaks = np.flatnonzero(letters == ord(_BREAK))
        self._starts, self._ends = np.append(0, breaks + 1), np.append(breaks, len(letters))
        self._questions, self._letters, self._hundredths = questions, letters, hundredths
        self._least, most = int(hundredths.min(initial=0)), int(hundredths.max(initial=0))
        # equal weights are one number: they take less memory, and what is looked up lies close together
        self._numbers = np.array((np.arange(self._least, most + 1) / _SHARE).tolist(), object)
        self._made: Known[str, dict[str, float]] = Known(self._table)

    def __getitem__(self, question: str) -> dict[str, float]:
        return self._made[question]

    def __iter__(self) -> Iterator[str]:
        return iter(self._questions)

    def __len__(self) -> int:
        return len(self._questions)

    def __contains__(self, question: object) -> bool:
        return question in self._questions

    @property
    def count(self) -> int:
        """How many reasons have weights, each question's counted by itself."""
        return len(self._starts) if len(self._letters) else 0

    def rows(self, question: str) -> Rows:
        """The weights of a question without a table."""
        part = self._questions[question]
        starts = self._starts[part]
        return Rows(self._letters, starts, self._ends[part] - starts, self._hundredths[part] / _SHARE)

    def _table(self, question: str) -> dict[str, float]:
        part = self._questions[question]
        if part.start == part.stop:
            return {}
        reasons = self._letters[self._starts[part.start] : self._ends[part.stop - 1]].tobytes().decode().split(_BREAK)
        return dict(zip(reasons, self._numbers[self._hundredths[part] - self._least].tolist(), strict=True))


def unpacked(content: bytes) -> Tables:
    """The weights by question and reason; ValueError or KeyError where the content is no packed form."""
    try:
        with np.load(BytesIO(content), allow_pickle=False) as arrays:
            questions = arrays["questions"].tobytes().decode().split(_BREAK)
            sizes, letters, hundredths = (arrays[name] for name in ("sizes", "reasons", "hundredths"))
    except (BadZipFile, EOFError, OSError) as error:
        raise ValueError(str(error)) from error
    ends = np.cumsum(sizes).tolist()
    parts = map(slice, [0, *ends], ends)
    tables = Tables(dict(zip(questions, parts, strict=bool(ends))), letters, hundredths)
    if len(hundredths) != tables.count or sum(sizes.tolist()) != tables.count:
        raise ValueError("the reasons are not as many as they should be")
    return tables


def _bytes(words: list[str]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer(_BREAK.join(words).encode(), np.uint8)
