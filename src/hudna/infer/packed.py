"""Weights of reasons packed for a quick start: one list of reasons and one of numbers in the place of JSON."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from itertools import chain, islice
from zipfile import BadZipFile

import numpy as np

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


def unpacked(content: bytes) -> dict[str, dict[str, float]]:
    """The weights by question and reason; ValueError or KeyError where the content is no packed form."""
    try:
        with np.load(BytesIO(content), allow_pickle=False) as arrays:
            questions, reasons = (_words(arrays[name].tobytes()) for name in ("questions", "reasons"))
            sizes, weights = arrays["sizes"].tolist(), (arrays["hundredths"] / _SHARE).tolist()
    except (BadZipFile, EOFError, OSError) as error:
        raise ValueError(str(error)) from error
    if sum(sizes) != len(reasons):
        raise ValueError("the reasons are not as many as they should be")
    pairs = zip(reasons, weights, strict=True)
    return {question: dict(islice(pairs, size)) for question, size in zip(questions, sizes, strict=True)}


def _bytes(words: list[str]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer(_BREAK.join(words).encode(), np.uint8)


def _words(content: bytes) -> list[str]:
    return content.decode().split(_BREAK) if content else []
