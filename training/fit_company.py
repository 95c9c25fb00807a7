"""Gather words that keep the same company: clusters of words by their neighbours in unannotated news.

    python training/fit_company.py      # writes src/hudna/weights/company.json; needs numpy

Words are folded; a word's neighbours one and two places before and after are counted, weighed by positive pointwise
mutual information, brought to a few dimensions and clustered twice, coarsely and finely. Fixed seed.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from held import leave_out
from try_reader import SHARED

from hudna.infer.reasons import WEIGHTS
from hudna.letters import fold

SOURCES = {"pool": None, "aljazeera": None, "cnn2024": None, "ant": None, "rawpages": None, "saudinewsnet": 16000,
           "alkhaleej": 14000}  # how many articles of each
WORD = re.compile("[\u0621-\u064a]+")
WORDS, NEIGHBOURS, DIMENSIONS, ROUNDS = 24000, 500, 70, 25
SIZES = (48, 384)
PLACES = (-2, -1, 1, 2)


def texts() -> Iterator[list[str]]:
    """The words of each article; those kept for judging are left out."""
    judged = {json.loads(line)["id"] for line in (SHARED / "bench" / "dev.jsonl").read_text("utf-8").splitlines()}
    for name, most in SOURCES.items():
        with lzma.open(SHARED / "corpus" / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for record in leave_out(map(json.loads, islice(lines, most)), SHARED):
                if record["id"] not in judged:
                    yield WORD.findall(fold(record["text"]))


def neighbours(articles: list[list[str]], words: list[str]) -> Any:  # noqa: ANN401 - a matrix
    """How often each word has each of the commonest words at each place near it."""
    number = {word: i for i, word in enumerate(words)}
    counts = np.zeros((len(words), len(PLACES) * NEIGHBOURS), np.float32)
    for start in range(0, len(articles), 2000):
        flat = [number.get(w, -1) for article in articles[start:start + 2000] for w in [*article, "", ""]]
        here = np.array(flat, np.int32)
        for column, place in enumerate(PLACES):
            near = np.roll(here, -place)
            fits = (here >= 0) & (near >= 0) & (near < NEIGHBOURS)
            cells = here[fits].astype(np.int64) * counts.shape[1] + column * NEIGHBOURS + near[fits]
            each, times = np.unique(cells, return_counts=True)
            counts.reshape(-1)[each] += times
    return counts


def vectors(counts: Any) -> Any:  # noqa: ANN401 - a matrix
    """Short vectors of words, of length one."""
    rows, columns, total = counts.sum(1, keepdims=True) + 1, counts.sum(0, keepdims=True) + 1, counts.sum()
    lift = np.log(np.maximum(counts * total / (rows * columns ** 1.0), 1))
    values, bases = np.linalg.eigh(lift.T @ lift)
    short = lift @ bases[:, -DIMENSIONS:] / np.sqrt(np.sqrt(values[-DIMENSIONS:]))
    return short / (np.linalg.norm(short, axis=1, keepdims=True) + 1e-9)


def clusters(points: Any, size: int) -> list[int]:  # noqa: ANN401 - a matrix
    """The cluster of each point, by k-means on the sphere."""
    rng = np.random.default_rng(size)
    middles = points[rng.choice(min(len(points), 6000), size, replace=False)]
    nearest = np.zeros(len(points), int)
    for _ in range(ROUNDS):
        nearest = (points @ middles.T).argmax(1)
        for one in range(size):
            inside = points[nearest == one]
            if len(inside):
                middle = inside.sum(0)
                middles[one] = middle / (np.linalg.norm(middle) + 1e-9)
    return [int(one) for one in nearest]


def main() -> None:
    """Cluster and write."""
    articles = list(texts())
    counts = Counter(word for article in articles for word in article)
    words = [word for word, _ in counts.most_common(WORDS) if len(word) > 1]
    points = vectors(neighbours(articles, words))
    found = [clusters(points, size) for size in SIZES]
    table = dict(sorted(zip(words, ([c[i] for c in found] for i in range(len(words))), strict=True)))
    (WEIGHTS / "company.json").write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")), "utf-8")


if __name__ == "__main__":
    main()
