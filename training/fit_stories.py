"""Learn how much each reason weighs with which pages are told to report one happening.

    python -m training.fit_stories GOLD.jsonl RECORD.hudna [--folds 6]

Pairs of pages that gold knows (one story, two stories, `not` of a story) teach a logistic regression. From which mean
on groups are one is chosen by B-cubed on the same stories. With --folds, weights and threshold are learned from a
random half of the stories and measured on the other, so many times; then what all gold gives is printed.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from eval.stories import Gold, Labels, b_cubed, gold_of

from hudna.pack import load_pack
from hudna.record import open_record
from hudna.record.members import Told
from hudna.record.resolve.copies import copies
from hudna.record.resolve.gist import gist_of, in_order
from hudna.record.resolve.linkage import Rule, gathered
from hudna.record.resolve.stories import WEIGHTS, candidates, likeness
from hudna.record.resolve.told import Telling
from hudna.record.stems import Stems

_RIDGE = 1e-3
_LEASTS = (-2.0, -1.5, -1.0, -0.5, 0.0)
_UNKNOWN = -4.0
_STEPS = 60

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of pages that are compared, with the values of their reasons, and the pages' ids."""

    ids: Sequence[str]
    values: Mapping[Pair, Sequence[float]]
    texts: Sequence[Sequence[int]]

    @classmethod
    def of(cls, told: Mapping[str, Told]) -> Pairs:
        """All pairs of some pages, given by their ids."""
        ids = {one.reading: id for id, one in told.items()}
        stems = Stems(load_pack().language)
        ordered = in_order(gist_of(one, stems) for one in told.values())
        telling = Telling.of(ordered)
        pairs = candidates(telling)
        found = likeness(telling, pairs)
        rows = np.stack([found[name] for name in WEIGHTS], axis=1).tolist()
        texts = copies([told[ids[page.reading]] for page in ordered])
        return cls([ids[page.reading] for page in ordered], dict(zip(pairs, rows, strict=True)), texts)

    def labels(self, weights: Sequence[float], least: float) -> Labels:
        """The story of each page, by what pairs weigh together."""
        alike = {pair: float(np.dot(weights, values)) for pair, values in self.values.items()}
        return {self.ids[place]: self.ids[group[0]]
                for group in gathered(len(self.ids), alike, Rule(least, _UNKNOWN), self.texts) for place in group}


def learned(pairs: Pairs, gold: Gold, stories: frozenset[str]) -> tuple[list[float], float]:
    """Weights and threshold from some of gold's stories."""
    known = [(values, same) for (a, b), values in sorted(pairs.values.items())
             if (same := gold.same(pairs.ids[a], pairs.ids[b], stories)) is not None]
    weights = logistic(np.array([values for values, _ in known]), np.array([float(same) for _, same in known]))
    best = max(_LEASTS, key=lambda least: (b_cubed(gold, pairs.labels(weights, least), stories, strict=True).f1, least))
    return weights, best


def logistic(values: np.ndarray, same: np.ndarray) -> list[float]:
    """The weights of a logistic regression, the last column being the constant."""
    weights = np.zeros(values.shape[1])
    ridge = np.eye(len(weights)) * _RIDGE * len(same)
    ridge[-1, -1] = 1e-8
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(values @ weights, -30, 30)))
        slope = values.T @ (likely - same) + ridge @ weights
        bend = (values * (likely * (1 - likely))[:, None]).T @ values + ridge
        weights -= np.linalg.solve(bend, slope)
    return [float(weight) for weight in weights]


def main() -> None:
    """Learn, and measure on what was not learned from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("record", type=Path)
    parser.add_argument("--folds", type=int, default=0, metavar="N")
    given = parser.parse_args()
    gold = gold_of(given.gold)
    with open_record(given.record) as record:
        pairs = Pairs.of(dict(record.told()))
    every = sorted(gold.stories)
    for number in range(given.folds):
        mixed = random.Random(number).sample(every, len(every))
        for half in (mixed[::2], mixed[1::2]):
            rest = frozenset(every) - frozenset(half)
            weights, least = learned(pairs, gold, frozenset(half))
            labels = pairs.labels(weights, least)
            print(f"half {number}: least {least:+.1f}  held out: {b_cubed(gold, labels, rest)}"
                  f"  strict: {b_cubed(gold, labels, rest, strict=True)}")
    weights, least = learned(pairs, gold, frozenset(every))
    labels = pairs.labels(weights, least)
    print({name: round(weight, 2) for name, weight in zip(WEIGHTS, weights, strict=True)}, least)
    print(b_cubed(gold, labels), "strict", b_cubed(gold, labels, strict=True))


if __name__ == "__main__":
    main()
