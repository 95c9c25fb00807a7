"""What the net's numbers mean: chances of spans, of triggers, of arcs, each as a few steps that reasons can name."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from hudna.shapes import Tagging

ACTOR_KINDS = ("person", "state", "gov", "mil", "armed", "party", "igo", "org", "media", "people", "place")
PLAN_KINDS = ("truce", "talks", "plan", "agreement", "resolution", "embargo", "operation")
EVENTS = ("call", "propose", "agree", "reject", "support", "accuse", "threaten", "meet", "mediate", "decide",
          "declare", "start", "hold", "breach", "extend", "end", "attack", "seize", "withdraw", "besiege", "deploy",
          "arm", "aid", "sanction", "detain", "release", "protest", "displace")
LINKS = ("backs", "opposes", "leads", "part_of", "controls", "recognises", "requires", "depends_on")
REALS = ("happened", "planned", "wanted", "denied", "possible")
RELATIONS = ("who", "whom", "where", "speaker", "from", "to", "about")
SORTS = (*EVENTS, "cue", *LINKS)
NEAR = (1, 2, 3, 4, 6, 9, 14, 22, 40)
FAR = 2 * (len(NEAR) + 1)
WINDOW = 3
_LOW, _STEP, _ENDS = 1e-6, 0.75, 7


def step(odds: float) -> int:
    """Log-odds as one of a few steps, -7 to 7."""
    return max(-_ENDS, min(_ENDS, round(odds / _STEP)))


def odds(chance: float) -> float:
    """The log-odds of a chance."""
    sure = min(max(chance, _LOW), 1 - _LOW)
    return math.log(sure / (1 - sure))


class Spans:
    """The chances of spans by tags that begin and go on with kinds."""

    def __init__(self, tags: Any, kinds: Sequence[str]) -> None:  # noqa: ANN401 - log-probabilities (words, tags)
        chances = np.exp(tags)
        self.kinds = kinds
        self._begins = chances[:, 1::2].sum(1)
        self._goes_on = np.append(chances[:, 2::2].sum(1), 0.0)
        self._each = chances[:, 1::2] + 0.0
        self._inner = chances[:, 2::2]
        self.best = decode(tags.argmax(1))

    def begins(self, place: int) -> float:
        """The log-odds of a mention's beginning at a word."""
        return odds(float(self._begins[place]))

    def goes_on(self, place: int) -> float:
        """The log-odds of a mention's going on at a word."""
        return odds(float(self._goes_on[place]))

    def span(self, first: int, last: int) -> float:
        """The log-odds of the words' being a mention."""
        chance = float(self._begins[first]) * float(self._goes_on[first + 1 : last].prod())
        return odds(chance * (1 - float(self._goes_on[last])))

    def kind(self, first: int, last: int) -> tuple[str, float]:
        """The likeliest kind of the words and its chance."""
        mean = self._each[first] + self._inner[first + 1 : last].sum(0)
        place = int(mean.argmax())
        return self.kinds[place], float(mean[place] / max(mean.sum(), _LOW))


def decode(tags: Sequence[int]) -> dict[tuple[int, int], int]:
    """The spans that the likeliest tags make, with the numbers of their kinds."""
    found: dict[tuple[int, int], int] = {}
    first, kind = -1, -1
    for place, tag in enumerate([*tags, 0]):
        if first >= 0 and not (tag and tag % 2 == 0 and (tag - 2) // 2 == kind):
            found[first, place] = kind
            first = -1
        if tag and (tag % 2 or first < 0):
            first, kind = place, (tag - 1) // 2
    return found


class TriggerOdds:
    """The log-odds of words' being triggers of event types."""

    def __init__(self, tags: Any) -> None:  # noqa: ANN401 - log-probabilities (words, 1 + EVENTS)
        self._tags = tags

    def of(self, place: int, kind: str) -> float:
        """The log-odds of a word's being a trigger of a type."""
        return odds(math.exp(float(self._tags[place, 1 + EVENTS.index(kind)]))) if kind in EVENTS else 0.0

    def best(self, place: int) -> str:
        """The likeliest type of a word, `none` where it is no trigger."""
        number = int(self._tags[place].argmax())
        return EVENTS[number - 1] if number else "none"

    def likely(self, least: float) -> list[tuple[int, str]]:
        """The words and types whose chance is at least so much."""
        places, kinds = np.nonzero(self._tags[:, 1:] >= math.log(least))
        return [(int(place), EVENTS[kind]) for place, kind in zip(places, kinds, strict=True)]


def standing(place: Any, ends: tuple[Any, Any], sentences: Any) -> tuple[Any, Any]:  # noqa: ANN401 - arrays
    """How far spots stand from a word (or a column of words), and how many sentences apart, as table numbers.

    `ends` are the first and the last words of the spots, `sentences` the number of each word's sentence.
    """
    first, last = ends
    gap = np.where(first > place, first - place, np.minimum(last - place, 0))
    far = np.searchsorted(NEAR, np.abs(gap)) + (gap < 0) * (FAR // 2)
    return far, np.clip(sentences[first] - sentences[place], -WINDOW, WINDOW) + WINDOW


class Arcs:
    """Scores of actors' standing in relations to words, from one article's tagging and the net's tables."""

    def __init__(self, tagging: Tagging, tables: Mapping[str, Any], sentences: Sequence[int]) -> None:
        self._tagging, self._tables, self._sentences = tagging, tables, np.asarray(sentences)

    def scores(self, place: int, sort: str, spots: Sequence[tuple[int, int, str]]) -> Any:  # noqa: ANN401 - an array
        """Log-odds (spots, RELATIONS) for a word of some sort and the spots (first, last, kind) of actors or plans."""
        t, tag, number = self._tables, self._tagging, SORTS.index(sort)
        kinds = np.array([_number(kind) for _, _, kind in spots])
        first = np.array([spot[0] for spot in spots])
        last = np.array([spot[1] - 1 for spot in spots])
        left = np.maximum(tag.ask[place] + t["sort"][number], 0)
        right = np.maximum(tag.first[first] + tag.last[last] + t["kind"][kinds], 0)
        score = right @ np.einsum("a,rab->br", left, t["relation"])
        far, apart = standing(place, (first, last), self._sentences)
        return score + t["level"][number] + t["far"][far] + t["apart"][apart] + t["suits"][number, kinds]

    def of(self, place: int, sort: str, spots: Sequence[tuple[int, int, str]], ids: Sequence[str]) -> dict[str, Any]:
        """Log-odds by actor (an array of RELATIONS each), its spots taken together."""
        if not spots:
            return {}
        scores = self.scores(place, sort, spots)
        found: dict[str, Any] = {}
        for id, score in zip(ids, scores, strict=True):
            found[id] = np.logaddexp(found[id], score) if id in found else score
        return found


def _number(kind: str) -> int:
    return ACTOR_KINDS.index(kind) if kind in ACTOR_KINDS else len(ACTOR_KINDS) + PLAN_KINDS.index(kind)
