"""The trained net: it spells words, reads them both ways and says what each of them is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from hudna.infer.reasons import WEIGHTS, checked_bytes
from hudna.infer.session import session
from hudna.infer.spelling import place, plain, sequences, sign
from hudna.known import Known
from hudna.shapes import Tagging, Word

FILES = ("tables.npz", "language.onnx", "heads.onnx")
PIECE = 64          # words that the language models read in one go
MOST_KNOWN = 50_000  # words, and sets of clues, whose vectors are kept
_OUT = ("names", "plans", "events", "links", "said", "real", "ask", "first", "last")
_ARCS = ("sort", "kind", "relation", "level", "far", "apart", "suits")
_AHEAD = 2  # of what the language models say, so much is of those that read on; the others read back
_SURE = frozenset({"names", "plans", "events", "real"})


class Net:
    """A net loaded from its files; calling it reads an article's words. It may be shared by threads."""

    def __init__(self, tables: Mapping[str, Any], language: onnxruntime.InferenceSession,
                 heads: onnxruntime.InferenceSession, model: str) -> None:
        self._vocabulary: dict[str, int] = {word: i + 1 for i, word in enumerate(str(tables["words"]).split("\n"))}
        self._clues: dict[str, int] = {clue: i + 1 for i, clue in enumerate(str(tables["clues"]).split("\n"))}
        self._sequences, self._sequence_scale = tables["sequences"], tables["sequence_scale"]
        self._places, self._place_scale = tables["places"], tables["place_scale"]
        self._signs, self._clue_table = tables["signs"], tables["clue_table"]
        self._language, self._heads, self.model = language, heads, model
        self._arcs = {name: tables[name] for name in _ARCS}
        self._vectors: Known[str, Any] = Known(self._vector, MOST_KNOWN)
        self._sums: Known[tuple[str, ...], Any] = Known(self._sum, MOST_KNOWN)

    def __call__(self, words: Sequence[Word], clues: Sequence[Sequence[str]]) -> Tagging:
        """What the net says of an article's words, given the rules' clues to each of them."""
        if not words:
            return Tagging()
        seen = self.look([plain(word.form) for word in words], [sign(word.before) for word in words],
                         [word.sentence for word in words])
        clue = np.concatenate([self._sums[tuple(each)] for each in clues]).reshape(len(words), -1)
        out = self._heads.run(list(_OUT), {"seen": seen[None], "clue": clue[None].astype(np.float32, copy=False)})
        found = {name: _log_softmax(value[0]) if name in _SURE else value[0]
                 for name, value in zip(_OUT, out, strict=True)}
        return Tagging(self.model, **found, tables=self._arcs)

    def look(self, forms: Sequence[str], signs: Sequence[int], sentences: Sequence[int]) -> Any:  # noqa: ANN401
        """What the language models and the spelling say of plain words: an array (words, numbers)."""
        x = np.concatenate([self._vectors[form] for form in forms]).reshape(len(forms), -1)
        x += self._signs[list(signs)]
        return self._seen(x, pieces(sentences))

    def _sum(self, clues: tuple[str, ...]) -> Any:  # noqa: ANN401 - an array
        return self._clue_table[[self._clues.get(one, 0) for one in clues]].sum(0)

    def _vector(self, word: str) -> Any:  # noqa: ANN401 - an array
        rows = sequences(word)
        vector = np.add.reduce(self._sequences[rows] * self._sequence_scale[rows], 0) / np.float32(len(rows))
        number = place(self._vocabulary, word)
        if number:
            vector = vector + self._places[number] * self._place_scale[number]
        return vector.astype(np.float32)

    def _seen(self, x: Any, ranges: Sequence[tuple[int, int]]) -> Any:  # noqa: ANN401 - arrays
        """What the language models and the spelling say of each word."""
        longest = max(last - first for first, last in ranges)
        ahead = np.zeros((len(ranges), longest, x.shape[1]), np.float32)
        back = np.zeros_like(ahead)
        for row, (first, last) in enumerate(ranges):
            ahead[row, : last - first] = x[first:last]
            back[row, : last - first] = x[first:last][::-1]
        states = self._language.run(None, {"ahead": ahead, "back": back})
        wide = states[0].shape[2]
        seen = np.empty((len(x), wide * len(states) + x.shape[1]), np.float32)
        for row, (first, last) in enumerate(ranges):
            for number, state in enumerate(states):
                said = state[row, : last - first]
                seen[first:last, wide * number : wide * (number + 1)] = said if number < _AHEAD else said[::-1]
        seen[:, wide * len(states) :] = x
        return seen


def pieces(sentences: Sequence[int]) -> list[tuple[int, int]]:
    """Ranges of at most PIECE words, whole sentences where they fit."""
    ends = [i for i in range(1, len(sentences)) if sentences[i] != sentences[i - 1]] + [len(sentences)]
    found, first, last = [], 0, 0
    for end in ends:
        if end - first > PIECE and last > first:
            found.append((first, last))
            first = last
        while end - first > PIECE:
            found.append((first, first + PIECE))
            first += PIECE
        last = end
    if last > first:
        found.append((first, last))
    return found


def load_net(folder: Path = WEIGHTS) -> Net:
    """Load the net that comes with the package, or another folder's.

    Raises WeightsError when its files are missing, damaged or not those that the manifest names.
    """
    (tables, digest), (language, _), (heads, _) = (checked_bytes(folder, name) for name in FILES)
    return build(tables, language, heads, digest[:16])


def build(tables: bytes, language: bytes, heads: bytes, model: str) -> Net:
    """A net from the bytes of its three files."""
    with np.load(BytesIO(tables), allow_pickle=False) as arrays:
        return Net(dict(arrays), session(language), session(heads), model)


def _log_softmax(x: Any) -> Any:  # noqa: ANN401 - arrays
    shifted = x - x.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
