"""What the net's numbers mean: chances of spans, of triggers, of arcs, each as a few steps that reasons can name."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from hudna.known import Known
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
CUE, OPENS, INSIDE, CLOSES = range(4)   # the columns of a tagging's `said`
_SORT_NUMBER = {sort: number for number, sort in enumerate(SORTS)}
_RELATION_NUMBER = {name: number for number, name in enumerate(RELATIONS)}
NEAR = (1, 2, 3, 4, 6, 9, 14, 22, 40)
FAR = 2 * (len(NEAR) + 1)
WINDOW = 3
_LOW, _STEP, _ENDS = 1e-6, 0.75, 7
_SUREST = 30.0  # log-odds beyond which nothing is surer
_AWAY = NEAR[-1] + 1  # words from which on a spot is as far away as can be
_FAR_AT = np.array([*(np.searchsorted(NEAR, -gap) + FAR // 2 for gap in range(-_AWAY, 0)),
                    *(np.searchsorted(NEAR, gap) for gap in range(_AWAY + 1))])


def step(odds: float) -> int:
    """Log-odds as one of a few steps, -7 to 7."""
    near = round(odds / _STEP)
    return -_ENDS if near < -_ENDS else min(near, _ENDS)


def mean(some: Any) -> float:  # noqa: ANN401 - an array
    """What `some.mean()` is, found in a third of the time where they are few."""
    return float(np.add.reduce(some) / len(some))


def odds(chance: float) -> float:
    """The log-odds of a chance."""
    sure = min(max(chance, _LOW), 1 - _LOW)
    return math.log(sure / (1 - sure))


def chance(odds: float) -> float:
    """The chance that has these log-odds, never quite 0 or 1."""
    near = _SUREST if odds > _SUREST else -_SUREST if odds < -_SUREST else odds
    return 1 / (1 + math.exp(-near))


class Spans:
    """The chances of spans by tags that begin and go on with kinds."""

    def __init__(self, tags: Any, kinds: Sequence[str]) -> None:  # noqa: ANN401 - log-probabilities (words, tags)
        chances = np.exp(tags)
        self.kinds = kinds
        self._begins: list[float] = chances[:, 1::2].sum(1).tolist()
        self._goes_on: list[float] = [*chances[:, 2::2].sum(1).tolist(), 0.0]
        self._each = chances[:, 1::2] + 0.0
        self._inner = chances[:, 2::2]
        self.best = decode(tags.argmax(1).tolist())
        self._next = _nexts(self.best, len(self._begins))

    def begins(self, place: int) -> float:
        """The log-odds of a mention's beginning at a word."""
        return odds(self._begins[place])

    def goes_on(self, place: int) -> float:
        """The log-odds of a mention's going on at a word."""
        return odds(self._goes_on[place])

    def over(self, first: int, last: int) -> tuple[int, int] | None:
        """The first of the likeliest spans that has one of the words."""
        following = self._next[first]
        return following if following is not None and following[0] < last else None

    def begin_steps(self) -> list[int]:
        """`step` of each word's `begins`."""
        return _steps(np.array(self._begins))

    def span_steps(self, spans: Sequence[tuple[int, int]]) -> list[int]:
        """`step` of `span`, for many spans at once."""
        begins, goes_on = np.array(self._begins), np.array(self._goes_on)
        first, last = np.array(spans, int).reshape(-1, 2).T
        inside = np.ones(len(spans))
        for size in range(2, int((last - first).max(initial=0)) + 1):
            longer = np.flatnonzero(last - first >= size)
            inside[longer] *= goes_on[first[longer] + size - 1]
        return _steps(begins[first] * inside * (1 - goes_on[last]))

    def span(self, first: int, last: int) -> float:
        """The log-odds of the words' being a mention."""
        inside = math.prod(self._goes_on[first + 1 : last])
        return odds(self._begins[first] * inside * (1 - self._goes_on[last]))

    def kind(self, first: int, last: int) -> tuple[str, float]:
        """The likeliest kind of the words and its chance."""
        mean = self._each[first] + self._inner[first + 1 : last].sum(0)
        place = int(mean.argmax())
        return self.kinds[place], float(mean[place] / max(mean.sum(), _LOW))


def _steps(chances: Any) -> list[int]:  # noqa: ANN401 - an array
    """`step` of the log-odds of chances."""
    sure = np.minimum(np.maximum(chances, _LOW), 1 - _LOW)
    near: list[int] = np.clip(np.rint(np.log(sure / (1 - sure)) / _STEP), -_ENDS, _ENDS).astype(int).tolist()
    return near


def _nexts(spans: Iterable[tuple[int, int]], count: int) -> list[tuple[int, int] | None]:
    """For each word the first of some spans, none over another, that has it or a word after it."""
    found: list[tuple[int, int] | None] = []
    for first, last in sorted(spans):
        found += [(first, last)] * (last - len(found))
    return found + [None] * (count - len(found))


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
        self._best: list[int] = tags.argmax(1).tolist()

    def of(self, place: int, kind: str) -> float:
        """The log-odds of a word's being a trigger of a type."""
        return odds(math.exp(float(self._tags[place, 1 + EVENTS.index(kind)]))) if kind in EVENTS else 0.0

    def best(self, place: int) -> str:
        """The likeliest type of a word, `none` where it is no trigger."""
        number = self._best[place]
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
    apart = np.minimum(np.maximum(sentences[first] - sentences[place], -WINDOW), WINDOW) + WINDOW
    return _FAR_AT[np.minimum(np.maximum(gap, -_AWAY), _AWAY) + _AWAY], apart


class Placed(NamedTuple):
    """Words [first, last) that name an actor or a plan, its kind and id."""

    first: int
    last: int
    kind: str
    id: str


class _Near(NamedTuple):
    """Spots in a range: their sides, first and last words and sentences.

    Then by actor: the actors' ids, the spots with those of one actor together, where each actor's begin.
    """

    right: Any
    first: Any
    last: Any
    sentences: Any
    ids: list[str]
    order: Any
    starts: Any


def asks(tagging: Tagging) -> Known[tuple[int, str], Any]:
    """What words of a sort ask of the sides of spots, one column for each of RELATIONS, by word and sort."""
    tables = tagging.tables

    def asked(word: tuple[int, str]) -> Any:  # noqa: ANN401 - an array
        left = np.maximum(tagging.ask[word[0]] + tables["sort"][_SORT_NUMBER[word[1]]], 0)
        return (left @ tables["relation"]).reshape(-1, len(RELATIONS))

    return Known(asked)


class Arcs:
    """Scores of spots' standing in relations to words, from one article's tagging and the net's tables.

    What words ask (`asks`) is the same for spots of all kinds.
    """

    def __init__(self, tagging: Tagging, asked: Mapping[tuple[int, str], Any], sentences: Sequence[int],
                 spots: Sequence[Placed]) -> None:
        tables = tagging.tables
        self._asked, self._tables, self._sentences = asked, tables, sentences
        self._ids = [spot.id for spot in spots]
        kinds = np.array([_number(spot.kind) for spot in spots], int)
        self._first = np.array([spot.first for spot in spots], int)
        self._last = np.array([spot.last - 1 for spot in spots], int)
        self._right = np.maximum(tagging.first[self._first] + tagging.last[self._last] + tables["kind"][kinds], 0)
        self._suits = tables["suits"][:, kinds]
        self._far = tables["far"][_FAR_AT]
        self._of_spots = np.asarray(sentences)[self._first]
        self._ranges: Known[tuple[int, int], _Near] = Known(self._range)

    def scores(self, place: int, sort: str, near: slice) -> Any:  # noqa: ANN401 - an array
        """Log-odds (spots, RELATIONS) for a word of some sort and the spots in a range."""
        spots, number = self._ranges[near.start, near.stop], _SORT_NUMBER[sort]
        score = spots.right @ self._asked[place, sort]
        score += self._tables["level"][number]
        gap = np.maximum(spots.first - place, 0)   # see `standing`
        gap += np.minimum(spots.last - place, 0)
        gap += _AWAY
        score += self._far.take(gap, 0, mode="clip")
        score += self._tables["apart"].take(spots.sentences - (self._sentences[place] - WINDOW), 0, mode="clip")
        score += self._suits[number, near]
        return score

    def of(self, place: int, sort: str, near: slice, relations: Sequence[str] = RELATIONS) -> dict[str, list[float]]:
        """Log-odds by actor (one for each of the relations), its spots in the range taken together."""
        spots = self._ranges[near.start, near.stop]
        if not spots.ids:
            return {}
        scores = self.scores(place, sort, near).take([_RELATION_NUMBER[name] for name in relations], 1)
        if len(spots.ids) < len(spots.order):
            scores = np.logaddexp.reduceat(scores.take(spots.order, 0), spots.starts)
        return dict(zip(spots.ids, scores.tolist(), strict=True))

    def _range(self, near: tuple[int, int]) -> _Near:
        ids: dict[str, int] = {}
        part = slice(*near)
        numbers = np.array([ids.setdefault(id, len(ids)) for id in self._ids[part]], int)
        order = np.argsort(numbers, kind="stable")
        return _Near(self._right[part], self._first[part], self._last[part], self._of_spots[part], list(ids), order,
                     np.searchsorted(numbers[order], np.arange(len(ids))))


def _number(kind: str) -> int:
    return ACTOR_KINDS.index(kind) if kind in ACTOR_KINDS else len(ACTOR_KINDS) + PLAN_KINDS.index(kind)
