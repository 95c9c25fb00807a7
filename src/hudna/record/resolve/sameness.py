"""How alike two initiatives of pages are: reasons with learned weights."""

from __future__ import annotations

from collections.abc import Mapping

from hudna.record.resolve.plans import Plan
from hudna.record.resolve.told import cosine

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


def likeness(one: Plan, other: Plan) -> dict[str, float]:
    """How alike two initiatives are, by reason."""
    name = cosine(one.vectors["name"], other.vectors["name"])
    home = one.process is not None and one.process == other.process
    page = one.member.page == other.member.page
    lasts = not (one.passing and other.passing)
    return {
        "name": name, "near": cosine(one.vectors["near"], other.vectors["near"]),
        "actors": cosine(one.vectors["actors"], other.vectors["actors"]),
        **_marks(one, other),
        "kind": float(one.member.kind == other.member.kind), "conflict": float(home),
        "other_conflict": float(bool(one.process and other.process and not home)),
        **_days(one, other, lasts=lasts, home=home),
        "place": float(bool(one.where & other.where)),
        "story": float(not page and one.story == other.story), "lasting_name": name * lasts,
        "lasting_name_there": name * (lasts and home), "bare": (one.bare + other.bare) / 2,
        "one_page": float(page), "page_name": name * page,
        "page_follows": float(page and (_follows(one, other) or _follows(other, one))), "before": 1.0}


def _follows(one: Plan, other: Plan) -> bool:
    return one.bare and one.prior == other.member.key


def _marks(one: Plan, other: Plan) -> dict[str, float]:
    """Whether numbers of the names, and months and years beside them, are the same or others."""
    found: dict[str, float] = {}
    for sort, mine in one.marks.items():
        theirs = other.marks[sort]
        found[f"same_{sort}"] = float(bool(mine & theirs))
        found[f"other_{sort}"] = float(bool(mine and theirs and not mine & theirs))
    return found


def _days(one: Plan, other: Plan, *, lasts: bool, home: bool) -> dict[str, float]:
    """What the days of pages and those told say."""
    gap = abs(one.day - other.day) if one.day is not None and other.day is not None else _FAR
    told, begun = _apart(one.days, other.days), _apart(one.begins, other.begins)
    life = _between(one.life, other.life)
    kind = one.member.kind == other.member.kind
    return {
        "passing_soon": float(kind and home and not lasts and gap <= _SOON),
        "passing_late": float(not lasts and gap > _LATE),
        "passing_long": float(not lasts and home and life is not None and life > _LONG),
        "life_near": float(not lasts and home and life is not None and life <= _LIVES[0]),
        "life_far": float(not lasts and life is not None and life > _LIVES[1]),
        "days_agree": float(told is not None and told <= _NEAR_DAYS),
        "days_differ": float(told is not None and told > _FAR_DAYS),
        "begin_agree": float(begun is not None and begun <= 1),
        "begin_differ": float(begun is not None and begun > _BEGUN),
        "one_recalled": float(one.recalled != other.recalled)}


def _apart(mine: tuple[int, ...], theirs: tuple[int, ...]) -> int | None:
    return min((abs(a - b) for a in mine for b in theirs), default=None)


def _between(mine: tuple[int, int] | None, theirs: tuple[int, int] | None) -> int | None:
    if mine is None or theirs is None:
        return None
    return max(0, theirs[0] - mine[1], mine[0] - theirs[1])


def grounds_of(values: Mapping[str, float]) -> dict[str, float]:
    """What each reason weighs that says anything."""
    return {name: WEIGHTS[name] * value for name, value in values.items() if value and WEIGHTS[name]}
