"""Learn how much each reason weighs with which pages are told to speak of one initiative.

    python -m training.fit_initiatives GOLD.jsonl RECORD.hudna [--folds 3]

Pairs of what pages tell of initiatives of gold teach a logistic regression; from which mean on groups are one is chosen
by pairs of mentions. With --folds, weights and threshold are learned from a random half of gold's initiatives and
measured on the other, so many times (what gold does not name is left out there); then all gold teaches.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from eval.crosspage import Place, gold_of, met
from eval.initiatives import pairwise
from eval.stories import Figures
from training.fit_stories import logistic

from hudna.record import open_record
from hudna.record.resolve.abreast import compared
from hudna.record.resolve.linkage import Rule, gathered
from hudna.record.resolve.plans import Plan
from hudna.record.resolve.sameness import WEIGHTS, reasons

_RULES = tuple(Rule(least, unknown) for least in (-1.5, -1.0, -0.5) for unknown in (-4.0, -3.0, -2.0))


@dataclass(frozen=True, slots=True)
class Taught:
    """What pages tell of gold's initiatives: the places of mentions, whose each is, and the values of pairs."""

    gold: Mapping[Place, str]
    where: Mapping[Place, str]
    names: Sequence[str]
    of: Mapping[str, str]
    values: Mapping[tuple[int, int], Sequence[float]]

    @classmethod
    def of_plans(cls, gold: Mapping[Place, str], told: Sequence[tuple[str, Plan]]) -> Taught:
        """The pairs that are compared, of gold's initiatives alone."""
        where = met(gold, ((id, span, str(number)) for number, (id, plan) in enumerate(told)
                           for span in plan.member.mentions))
        counted: dict[str, Counter[str]] = defaultdict(Counter)
        for place, number in where.items():
            counted[number][gold[place]] += 1
        of = {number: min(found, key=lambda id: (-found[id], id)) for number, found in counted.items()}
        names = sorted(of, key=int)
        place = {int(name): number for number, name in enumerate(names)}
        plans = [plan for _, plan in told]
        pairs = [(a, b) for a, b in compared(plans) if a in place and b in place]
        found = reasons(plans, pairs)
        values = {(place[a], place[b]): tuple(row) for (a, b), row in
                  zip(pairs, np.stack([found[name] for name in WEIGHTS], 1).tolist(), strict=True)}
        return cls(gold, where, names, of, values)

    def learned(self, ids: Collection[str]) -> tuple[list[float], Rule]:
        """Weights and threshold from some of gold's initiatives."""
        known = [(values, self._whose(a) == self._whose(b)) for (a, b), values in sorted(self.values.items())
                 if self._whose(a) in ids and self._whose(b) in ids]
        weights = logistic(np.array([values for values, _ in known]), np.array([float(same) for _, same in known]))
        return weights, max(_RULES, key=lambda rule: self.figures(weights, rule, ids).f1)

    def _whose(self, number: int) -> str:
        return self.of[self.names[number]]

    def figures(self, weights: Sequence[float], rule: Rule, ids: Collection[str]) -> Figures:
        """How right the groups are over the mentions of some initiatives that were found."""
        alike = {pair: float(np.dot(weights, values)) for pair, values in self.values.items()}
        group = {self.names[one]: str(number) for number, found in enumerate(gathered(len(self.names), alike, rule))
                 for one in found}
        seen = {place: id for place, id in self.gold.items() if id in ids and place in self.where}
        return pairwise(seen, {place: group[self.where[place]] for place in seen})


def main() -> None:
    """Learn, and measure on what was not learned from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("record", type=Path)
    parser.add_argument("--folds", type=int, default=0, metavar="N")
    given = parser.parse_args()
    gold = gold_of([json.loads(line) for line in given.gold.read_text("utf-8").splitlines() if line.strip()])
    with open_record(given.record) as record:
        taught = Taught.of_plans(gold, list(record.plans()))
    every = sorted(set(gold.values()))
    for number in range(given.folds):
        mixed = random.Random(number).sample(every, len(every))
        for half in (mixed[::2], mixed[1::2]):
            weights, rule = taught.learned(half)
            print(f"half {number}: {rule}  held out: {taught.figures(weights, rule, set(every) - set(half))}")
    weights, rule = taught.learned(every)
    print({name: round(weight, 2) for name, weight in zip(WEIGHTS, weights, strict=True)}, rule)
    print(taught.figures(weights, rule, every))


if __name__ == "__main__":
    main()
