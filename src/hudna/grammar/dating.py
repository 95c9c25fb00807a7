"""The value of a date that is said, seen from the day of speaking."""

from __future__ import annotations

import calendar as common
from datetime import date, timedelta
from typing import NamedTuple

from hudna.grammar.calendar import from_hijri
from hudna.grammar.datesteps import Said

_AHEAD = 120   # a day and month without a year lie at most so many days ahead, unless something says so


class Valued(NamedTuple):
    """An ISO value of a date, and what was contradictory in it."""

    value: str
    reason: str = ""


def value(said: Said, spoken: date | None, *, future: bool = False, before: str = "") -> Valued | None:
    """The value of a date said on the day `spoken`; `before` is the value of the date said before it.

    None where what is said fixes nothing without more knowledge.
    """
    if said.refers:
        return _referring(said, spoken, before)
    if said.day is not None or said.hijri is not None:
        return _day(said, spoken, future=future)
    if said.month is not None:
        return _month(said, spoken, future=future)
    if said.year is not None:
        return Valued(f"{said.year:04d}")
    if spoken is None:
        return None
    if said.shift is not None:
        return _shifted(said, spoken)
    if said.weekday is not None:
        return Valued(weekday_near(said, spoken, future=future).isoformat())
    return None


def weekday_near(said: Said, spoken: date, *, future: bool = False) -> date:
    """The day of the week that is meant: the last on or before the day of speaking, or as «last» and «next» say."""
    weekday = said.weekday or 0
    back = (spoken.weekday() - weekday) % 7
    if said.turn is not None and said.turn < 0:
        return spoken - timedelta(days=back or 7)
    if (said.turn is not None and said.turn > 0) or future:
        ahead = (weekday - spoken.weekday()) % 7
        if ahead == 6 and said.turn is None:  # the day before: what was to come then
            return spoken - timedelta(days=1)
        return spoken + timedelta(days=ahead or (0 if said.turn is None else 7))
    return spoken - timedelta(days=back)


def _shifted(said: Said, spoken: date) -> Valued:
    unit, steps = said.shift or ("day", 0)
    if unit == "year":
        return Valued(f"{spoken.year + steps:04d}")
    if unit == "month":
        return Valued(_iso_month(spoken, steps))
    day = spoken + timedelta(days=steps)
    if said.weekday is not None and day.weekday() != said.weekday:
        reason = f"{day.isoformat()} was a {common.day_name[day.weekday()]}, not a {common.day_name[said.weekday]} as "
        if steps == 0:  # a report of another day that was taken over as it was
            return Valued(weekday_near(said, spoken).isoformat(), reason + "the text says; the weekday was followed")
        return Valued(day.isoformat(), reason + "the text says; its distance from the day of publication was followed")
    return Valued(day.isoformat())


def _iso_month(spoken: date, steps: int) -> str:
    months = spoken.year * 12 + spoken.month - 1 + steps
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _day(said: Said, spoken: date | None, *, future: bool) -> Valued | None:
    found = full_day(said) or _day_without_year(said, spoken, future=future)
    if found is None:
        return None
    return Valued(found.isoformat(), _contradiction(said, found))


def full_day(said: Said) -> date | None:
    """The day that a date with its year fixes by itself, common calendar before the Hijri one."""
    if said.year is not None and said.month is not None and said.day is not None:
        return _date(said.year, said.month, said.day)
    if said.hijri is not None and said.hijri[0] is not None and said.month is None:
        return from_hijri(said.hijri[0], said.hijri[1], said.hijri[2])
    return None


def _contradiction(said: Said, found: date) -> str:
    """What the parts of a date say against each other, the figures being followed."""
    if said.weekday is not None and said.weekday != found.weekday():
        return (f"{found.isoformat()} was a {common.day_name[found.weekday()]}, "
                f"not a {common.day_name[said.weekday]} as the text says; the date was followed")
    if said.hijri is not None and said.hijri[0] is not None and said.month is not None:
        other = from_hijri(said.hijri[0], said.hijri[1], said.hijri[2])
        if other is not None and abs((other - found).days) > 1:
            return f"the Hijri date is {other.isoformat()} by the Umm al-Qura calendar; the common date was followed"
    return ""


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_without_year(said: Said, spoken: date | None, *, future: bool) -> date | None:
    if spoken is None:
        return None
    if said.month is None and said.shift is not None and said.shift[0] == "month" and said.day is not None:
        year, month = map(int, _iso_month(spoken, said.shift[1]).split("-"))
        return _date(year, month, said.day)
    years = range(spoken.year - 2, spoken.year + 3)
    if said.month is not None and said.day is not None:
        days = [_date(year, said.month, said.day) for year in years]
    elif said.hijri is not None:
        about = int((spoken.year - 622) * 33 / 32)
        days = [from_hijri(year, said.hijri[1], said.hijri[2]) for year in range(about - 2, about + 4)]
    else:
        return None
    real = [day for day in days if day is not None]
    return _chosen(real, said, spoken, future=future)


def _chosen(days: list[date], said: Said, spoken: date, *, future: bool) -> date | None:
    """Of the days of several years the one that is meant."""
    if said.shift is not None and said.shift[0] == "year":
        return next((day for day in days if day.year == spoken.year + said.shift[1]), None)
    if said.turn is not None and said.turn != 0:
        fitting = [day for day in days if (day < spoken if said.turn < 0 else day > spoken)]
    elif future:
        fitting = [day for day in days if day >= spoken - timedelta(days=31)]
        return min(fitting, default=None)
    else:
        fitting = [day for day in days if day <= spoken + timedelta(days=_AHEAD)]
        return max(fitting, default=None)
    return min(fitting, key=lambda day: abs((day - spoken).days), default=None)


def _month(said: Said, spoken: date | None, *, future: bool) -> Valued | None:
    month = said.month or 1
    if said.year is not None:
        return Valued(f"{said.year:04d}-{month:02d}")
    if spoken is None:
        return None
    if said.shift is not None and said.shift[0] == "year":
        return Valued(f"{spoken.year + said.shift[1]:04d}-{month:02d}")
    year = spoken.year
    if said.turn is not None and said.turn < 0:
        year -= month >= spoken.month
    elif said.turn is not None and said.turn > 0:
        year += month <= spoken.month
    elif said.turn is None and future:
        year += month < spoken.month
    elif said.turn is None:
        year -= month > spoken.month
    return Valued(f"{year:04d}-{month:02d}")


def _referring(said: Said, spoken: date | None, before: str) -> Valued | None:
    """A date that points to the one said before it."""
    if not before and said.refers == "same_day" and spoken is not None:
        return Valued(spoken.isoformat())
    if said.refers in ("next_day", "same_day", "day_before"):
        if len(before) != len("2000-01-01"):
            return None
        steps = {"next_day": 1, "same_day": 0, "day_before": -1}[said.refers]
        return Valued((date.fromisoformat(before) + timedelta(days=steps)).isoformat())
    if said.refers == "same_month" and len(before) >= len("2000-01"):
        return Valued(before[:7] + (f"-{said.day:02d}" if said.day is not None else ""))
    if said.refers == "same_year" and before:
        month = f"-{said.month:02d}" if said.month is not None else ""
        return Valued(before[:4] + month + (f"-{said.day:02d}" if said.day is not None else ""))
    return None
