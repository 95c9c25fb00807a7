"""Which words are mentions of actors, by the weight of the reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from hudna.infer import CrowdWeigher, Joint, Weigher
from hudna.mentions.mention_reasons import MentionReasons, Range

KINDS = ("person", "state", "gov", "mil", "armed", "party", "igo", "org", "media", "people", "place")
START = 0.055    # the chance from which on a word may begin a mention
MENTION = 0.33   # the chance from which on words are a mention
KNOWN = 0.08     # the same for names of the pack and long phrases that the rules find
PHRASE = 0.5     # the chance from which on a phrase does not lose to a name inside it
SPREAD = 0.5     # the chance of all candidates at a word from which on the likeliest is one
_LITTLE = 0.05   # the least weight


class Chosen(NamedTuple):
    """Words [first, last) that are a mention, and its kind."""

    first: int
    last: int
    kind: str


class Weights:
    """What is asked of words: whether one begins a mention, whether some are one, and of which of KINDS."""

    def __init__(self, weigher: Weigher) -> None:
        self.begins, self.mention = weigher.crowds("mention begins", "mention")
        self.kinds = weigher.joint(*(f"mention={kind}" for kind in KINDS))


def starts(begins: CrowdWeigher, reasons: MentionReasons, count: int) -> list[int]:
    """The words that may begin a mention."""
    chances = begins.chances(reasons.starts(range(count)))
    return [place for place, chance in enumerate(chances) if chance >= START]


def spans(reasons: MentionReasons, places: Iterable[int]) -> list[Range]:
    """The candidates that begin at these words."""
    return [(first, last) for first in places for last in reasons.ends(first)]


def choose(ask: Weights, reasons: MentionReasons, count: int) -> list[Chosen]:
    """The mentions that together weigh most and do not overlap, in the order of the text.

    A phrase does not lose to a name inside it: the name stays one within the phrase.
    """
    weights = _likely(ask.mention, reasons, starts(ask.begins, reasons, count))
    ending: dict[int, list[tuple[int, float]]] = {}
    for (first, last), weight in weights.items():
        whole = weight >= _weight(PHRASE) or reasons.known(first, last)
        inner = reasons.names_inside(first, last) if whole else []
        ending.setdefault(last, []).append((first, weight + sum(weights.get(name, 0.0) for name in inner)))
    return [Chosen(first, last, kind(ask.kinds, reasons, first, last)) for first, last in _heaviest(ending, count)]


def _likely(mention: CrowdWeigher, reasons: MentionReasons, places: Iterable[int]) -> dict[Range, float]:
    """The weights of candidates that begin at these words.

    The likeliest at a word has a little where one of them is likely but none by itself.
    """
    candidates = spans(reasons, places)
    found: dict[Range, float] = {}
    rated = zip(candidates, mention.chances(reasons.spans(candidates)), strict=True)
    for _, group in groupby(rated, lambda one: one[0][0]):
        chances = dict(group)
        likely = {span: max(_weight(chance), _LITTLE) for span, chance in chances.items()
                  if chance >= MENTION or (chance >= KNOWN and reasons.known(*span))}
        if not likely and sum(chances.values()) >= SPREAD:
            likely[max(chances, key=chances.__getitem__)] = _LITTLE
        found.update(likely)
    return found


def _weight(chance: float) -> float:
    """How much a candidate weighs: nothing at the least chance."""
    sure = min(chance, 1 - 1e-9)
    return math.log(sure / (1 - sure)) - math.log(MENTION / (1 - MENTION))


def _heaviest(ending: dict[int, list[tuple[int, float]]], count: int) -> list[tuple[int, int]]:
    """The heaviest set of candidates that do not overlap."""
    best, taken = [0.0] * (count + 1), [0] * (count + 1)
    for last in range(1, count + 1):
        best[last] = best[last - 1]
        for first, weight in ending.get(last, ()):
            if best[first] + weight > best[last]:
                best[last], taken[last] = best[first] + weight, last - first
    found = []
    last = count
    while last > 0:
        if taken[last]:
            found.append((last - taken[last], last))
        last -= taken[last] or 1
    return found[::-1]


def kind(kinds: Joint, reasons: MentionReasons, first: int, last: int) -> str:
    """The likeliest kind of the mention at these words."""
    chances = kinds.chances(reasons.kind(first, last))
    return KINDS[chances.index(max(chances))]
