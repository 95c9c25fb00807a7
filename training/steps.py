"""From scores to chances: shares of right claims that rise with the score, and how high is high enough."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from hudna.infer.confidence import Steps

Pair = tuple[float, bool]
STEP = 20       # claims in the smallest step
LEAN = 30       # claims that the steps of a type borrow from those of its layer
DOUBT = 1.0     # standard errors by which the share among the sure must be above the aim
FEW = 12        # claims below which nothing is sure
_DIGITS = 4


def steps_of(pairs: Sequence[Pair], whole: Steps | None = None) -> Steps:
    """The share of right claims at rising scores; with `whole`, each step leans on what its layer gives there."""
    found = pooled(_steps(sorted(pairs), whole))
    scores, chances, last = [], [], float("-inf")
    for score, chance in ((round(s, _DIGITS), round(c, _DIGITS)) for s, c, _ in found):
        if score > last:
            scores.append(score)
            chances.append(chance)
            last = score
    return Steps(tuple(scores), tuple(chances))


def _steps(ranked: Sequence[Pair], whole: Steps | None) -> Iterable[tuple[float, float, float]]:
    """Small steps of neighbours: their mean score, share and weight."""
    number = max(len(ranked) // STEP, 1)
    for at in range(number):
        step = ranked[at * len(ranked) // number : (at + 1) * len(ranked) // number]
        score, right = sum(s for s, _ in step) / len(step), sum(r for _, r in step)
        if whole is None:
            yield score, (right + 1) / (len(step) + 2), len(step)
        else:
            lean = LEAN * len(step) / (len(step) + len(ranked) / number)
            yield score, (right + lean * whole.at(score)) / (len(step) + lean), len(step)


def pooled(steps: Iterable[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Steps that never fall: neighbours that do are put together (pool adjacent violators)."""
    found: list[tuple[float, float, float]] = []
    for step in steps:
        found.append(step)
        while len(found) > 1 and found[-2][1] >= found[-1][1]:
            (a, p, n), (b, q, m) = found[-2:]
            found[-2:] = [((a * n + b * m) / (n + m), (p * n + q * m) / (n + m), n + m)]
    return found


def bar_of(pairs: Sequence[Pair], aim: float) -> float | None:
    """The least chance from which on at least `aim` of the claims are right, with some doubt; None where none is."""
    ranked = sorted(pairs, reverse=True)
    right, bar = 0, None
    for number, (chance, is_right) in enumerate(ranked, 1):
        right += is_right
        ends = number == len(ranked) or ranked[number][0] < chance
        share = right / number
        if ends and number >= FEW and share - DOUBT * sqrt(share * (1 - share) / number + 1 / number**2) >= aim:
            bar = chance
    return bar
