"""How alike initiatives of pages are: reasons with learned weights, worked out for many pairs together."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

from hudna.record.resolve.cosines import Numbers, Places, cosines
from hudna.record.resolve.plans import Plan

WEIGHTS = {  # log-odds for each unit, learned by training/fit_initiatives.py; `passing_long` by hand
    "name": 2.39, "near": 1.86, "actors": 3.65, "same_number": 1.17, "other_number": -0.47, "same_month": 0.63,
    "other_month": -0.27, "same_year": 1.48, "other_year": -0.13, "kind": 2.34, "conflict": 0.61, "other_conflict":
    -0.61, "passing_soon": 0.12, "passing_late": -0.39, "passing_long": -6.0, "life_near": 0.14, "life_far": 0.27,
    "days_agree": 1.48, "days_differ": -1.09, "begin_agree": 1.37, "begin_differ": -0.56, "one_recalled": -0.01,
    "place": 1.01, "story": 0.83, "lasting_name": 2.4, "lasting_name_there": 0.79, "bare": 0.15, "one_page": -1.14,
    "page_name": 0.01, "page_follows": -0.24, "before": -5.29,
}
_LATE = 14          # days from which on a truce is hardly the one that another page speaks of
_LONG = 60          # days from which on it is another; set by hand, since gold covers two months
_FAR = 7            # days between what is not dated
_SOON = 5
_NEAR_DAYS, _FAR_DAYS = 2, 7   # days of accounts that agree, and that do not
_BEGUN = 3          # days between two beginnings of one truce, as told
_LIVES = (2, 10)    # days between two lives that meet, and that do not
_NOT_TOLD = -1.0    # days between what pages do not tell

_Truths = NDArray[np.bool_]


def weighed(plans: Sequence[Plan], pairs: Sequence[tuple[int, int]]) -> dict[tuple[int, int], float]:
    """What the reasons weigh together, as log-odds, for each pair of places in `plans`."""
    found = reasons(plans, pairs)
    total = sum((WEIGHTS[name] * values for name, values in found.items()), np.zeros(len(pairs)))
    return dict(zip(pairs, total.tolist(), strict=True))


def grounds_of(values: Mapping[str, float]) -> dict[str, float]:
    """What each reason weighs that says anything."""
    return {name: WEIGHTS[name] * value for name, value in values.items() if value and WEIGHTS[name]}


def reasons(plans: Sequence[Plan], pairs: Sequence[tuple[int, int]]) -> dict[str, Numbers]:
    """How alike the initiatives of each pair of places are: by reason, (pairs,)."""
    asked = _Pairs(plans, pairs)
    name = cosines([plan.vectors["name"] for plan in plans], asked.first, asked.second)
    one_page = asked.same([plan.member.page for plan in plans])
    home = asked.same([plan.process for plan in plans])
    passing = asked.both([plan.passing for plan in plans])
    kind = asked.same([plan.member.kind for plan in plans])
    values = {
        "name": name,
        "near": cosines([plan.vectors["near"] for plan in plans], asked.first, asked.second),
        "actors": cosines([plan.vectors["actors"] for plan in plans], asked.first, asked.second),
        **_marks(asked), "kind": kind, "conflict": home,
        "other_conflict": asked.both([plan.process is not None for plan in plans]) & ~home,
        **_days(asked, passing, home, kind),
        "place": asked.share([plan.where for plan in plans]),
        "story": asked.same([plan.story for plan in plans]) & ~one_page,
        "lasting_name": name * ~passing, "lasting_name_there": name * (~passing & home),
        "bare": asked.mean([plan.bare for plan in plans]), "one_page": one_page, "page_name": name * one_page,
        "page_follows": one_page & (_follow(asked) | _follow(asked.turned())),
        "before": np.ones(len(pairs))}
    return {reason: np.asarray(found, dtype=np.float64) for reason, found in values.items()}


class _Pairs:
    """Pairs of places in a list of plans, and what is told of both."""

    def __init__(self, plans: Sequence[Plan], pairs: Sequence[tuple[int, int]]) -> None:
        self.plans = plans
        both: Places = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        self.first, self.second = both[:, 0], both[:, 1]

    def turned(self) -> _Pairs:
        """The same pairs, the second first."""
        return _Pairs(self.plans, list(zip(self.second.tolist(), self.first.tolist(), strict=True)))

    def same(self, of: Sequence[Hashable]) -> _Truths:
        """Whether something of both is the same and not None."""
        number = {one: n for n, one in enumerate(dict.fromkeys(of))}
        codes = np.array([number[one] if one is not None else -1 for one in of], dtype=np.int64)
        found: _Truths = (codes[self.first] == codes[self.second]) & (codes[self.first] >= 0)
        return found

    def both(self, of: Sequence[bool]) -> _Truths:
        """Whether something holds of both."""
        told = np.array(of, dtype=bool)
        found: _Truths = told[self.first] & told[self.second]
        return found

    def mean(self, of: Sequence[float]) -> Numbers:
        """The mean of something of both."""
        told = np.array(of, dtype=np.float64)
        return (told[self.first] + told[self.second]) / 2

    def of_told(self, of: Sequence[AbstractSet[str] | Sequence[int]]) -> Iterable[tuple[int, int, int]]:
        """The number and the two places of the pairs of which both tell something."""
        for number in np.flatnonzero(self.both([bool(one) for one in of])).tolist():
            yield number, int(self.first[number]), int(self.second[number])

    def share(self, of: Sequence[frozenset[str]]) -> _Truths:
        """Whether two sets share anything."""
        found = np.zeros(len(self.first), dtype=bool)
        for number, one, other in self.of_told(of):
            found[number] = not of[one].isdisjoint(of[other])
        return found

    def apart(self, of: Sequence[Sequence[int]]) -> Numbers:
        """How many days lie between the nearest days told of both; less than nought where one tells none."""
        found = np.full(len(self.first), _NOT_TOLD)
        for number, one, other in self.of_told(of):
            found[number] = min(abs(a - b) for a in of[one] for b in of[other])
        return found


def _follow(asked: _Pairs) -> _Truths:
    """Whether the first is bare and stands next after the second."""
    plans = asked.plans
    number = {plan.member.key: n for n, plan in enumerate(plans)}
    keys = np.array([number[plan.member.key] for plan in plans], dtype=np.int64)
    prior = np.array([number.get(plan.prior, -1) if plan.bare and plan.prior is not None else -1 for plan in plans],
                     dtype=np.int64)
    found: _Truths = prior[asked.first] == keys[asked.second]
    return found


def _marks(asked: _Pairs) -> dict[str, _Truths]:
    """Whether numbers of the names, and months and years beside them, are the same or others."""
    found: dict[str, _Truths] = {}
    for sort in ("number", "month", "year"):
        marks = [plan.marks[sort] for plan in asked.plans]
        found[f"same_{sort}"] = asked.share(marks)
        found[f"other_{sort}"] = asked.both([bool(one) for one in marks]) & ~found[f"same_{sort}"]
    return found


def _days(asked: _Pairs, passing: _Truths, home: _Truths, kind: _Truths) -> dict[str, _Truths]:
    """What the days of pages and those told say."""
    plans = asked.plans
    days = np.array([np.nan if plan.day is None else plan.day for plan in plans])
    gap = np.nan_to_num(np.abs(days[asked.first] - days[asked.second]), nan=_FAR)
    told, begun = asked.apart([plan.days for plan in plans]), asked.apart([plan.begins for plan in plans])
    life, lived = _lives(asked)
    recalled = np.array([plan.recalled for plan in plans], dtype=bool)
    return {
        "passing_soon": kind & home & passing & (gap <= _SOON),
        "passing_late": passing & (gap > _LATE),
        "passing_long": passing & home & lived & (life > _LONG),
        "life_near": passing & home & lived & (life <= _LIVES[0]),
        "life_far": passing & lived & (life > _LIVES[1]),
        "days_agree": (told >= 0) & (told <= _NEAR_DAYS),
        "days_differ": told > _FAR_DAYS,
        "begin_agree": (begun >= 0) & (begun <= 1),
        "begin_differ": begun > _BEGUN,
        "one_recalled": recalled[asked.first] != recalled[asked.second]}


def _lives(asked: _Pairs) -> tuple[Numbers, _Truths]:
    """How many days lie between two lives, and whether both are known."""
    lives = [plan.life for plan in asked.plans]
    begun, ended = (np.array([life[end] if life else 0 for life in lives], dtype=np.float64) for end in (0, 1))
    first, second = asked.first, asked.second
    between = np.maximum(0.0, np.maximum(begun[second] - ended[first], begun[first] - ended[second]))
    return between, asked.both([life is not None for life in lives])
