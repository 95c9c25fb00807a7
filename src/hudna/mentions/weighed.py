"""Which words are mentions of actors, by the weight of the reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from hudna.infer import Joint, Weigher
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


def starts(weigher: Weigher, reasons: MentionReasons, count: int) -> list[int]:
    """The words that may begin a mention."""
    return [place for place in range(count) if weigher.chance("mention begins", reasons.start(place)) >= START]


def spans(reasons: MentionReasons, places: Iterable[int]) -> list[tuple[int, int]]:
    """The candidates that begin at these words."""
    return [(first, last) for first in places for last in reasons.ends(first)]


def choose(weigher: Weigher, kinds: Joint, reasons: MentionReasons, count: int) -> list[Chosen]:
    """The mentions that together weigh most and do not overlap, in the order of the text.

    A phrase does not lose to a name inside it: the name stays one within the phrase. `kinds` asks for their KINDS.
    """
    weights: dict[Range, float] = {}
    for first in starts(weigher, reasons, count):
        weights.update(_likely(weigher, reasons, first))
    ending: dict[int, list[tuple[int, float]]] = {}
    for (first, last), weight in weights.items():
        whole = weight >= _weight(PHRASE) or reasons.known(first, last)
        inner = reasons.names_inside(first, last) if whole else []
        ending.setdefault(last, []).append((first, weight + sum(weights.get(name, 0.0) for name in inner)))
    return [Chosen(first, last, kind(kinds, reasons, first, last)) for first, last in _heaviest(ending, count)]


def _likely(weigher: Weigher, reasons: MentionReasons, first: int) -> dict[Range, float]:
    """The weights of candidates that begin at a word; the likeliest where one of them is likely but none by itself."""
    chances = {(first, last): weigher.chance("mention", reasons.span(first, last)) for last in reasons.ends(first)}
    found = {span: max(_weight(chance), _LITTLE) for span, chance in chances.items()
             if chance >= MENTION or (chance >= KNOWN and reasons.known(*span))}
    if not found and sum(chances.values()) >= SPREAD:
        found[max(chances, key=lambda span: chances[span])] = _LITTLE
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
