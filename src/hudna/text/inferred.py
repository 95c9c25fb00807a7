"""The day of a page that gives none: worked out from what it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hudna.grammar.anchors import Anchors
from hudna.grammar.dates import Said
from hudna.pack import Anchor, Pack
from hudna.shapes import Basis, Published, Word
from hudna.text.evidence import Evidence

_WEEK = 6           # a day that lies no further back is named by its weekday
_REACH = 60         # the page was written at most so many days after the newest event that it dates
_LEAD = 2           # the day on which a page reports stands in its first sentences


class _Fixed(NamedTuple):
    """A day said without its year, and the anchor that gives it."""

    said: Said
    anchor: Anchor


class Inference:
    """Works out the day of undated pages; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._anchors = Anchors(pack)

    def draw(self, saids: Sequence[Said], words: Sequence[Word], evidence: Evidence) -> Published:
        """The day that follows from an article's own dates and the pack's anchors, or none."""
        if evidence.exact and len(set(evidence.exact)) == 1:
            return Published(evidence.exact[0], Basis.INFERRED, "The page names its day beside the word for today.")
        fixed = [_Fixed(said, anchor) for said in saids for anchor in self._anchors.of_day(words, said)]
        if not fixed or not (evidence.bare or evidence.facts):
            return Published(None)
        newest = max(fixed, key=lambda one: one.anchor.day)
        days = [day for day in _window(newest.anchor.day) if self._fits(day, evidence)]
        reported = _reported(evidence, words)
        if reported is not None:
            days = [day for day in days if day.weekday() == reported.weekday]
        weekdays = self._by_weekday(evidence, words, newest.anchor)
        for _, anchor in weekdays:
            narrowed = [day for day in days if 0 <= (day - anchor.day).days <= _WEEK]
            if narrowed and reported is not None:
                return _inferred(narrowed[0], [*fixed, *weekdays])
        several = len({one.anchor.id for one in fixed}) > 1
        told = _told(saids, evidence, newest.anchor)
        if told:
            several, days = True, [day for day in days if 0 < (day - max(told)).days <= _WEEK + 1]
        return _inferred(days[0], fixed) if days and several and reported is not None else Published(None)

    def _fits(self, day: date, evidence: Evidence) -> bool:
        return all(fact.holds(day) for fact in evidence.facts) and all(
            day.month == month for month in evidence.this_month)

    def _by_weekday(self, evidence: Evidence, words: Sequence[Word], newest: Anchor) -> list[_Fixed]:
        """Weekdays that an anchor explains which lies after the newest dated event."""
        return [_Fixed(said, anchor) for said in evidence.bare for anchor in self._anchors.of_weekday(words, said)
                if 0 <= (anchor.day - newest.day).days <= _REACH]


def _window(newest: date) -> list[date]:
    return [newest + timedelta(days=ahead) for ahead in range(_WEEK + 1, _REACH)]


def _told(saids: Sequence[Said], evidence: Evidence, newest: Anchor) -> list[date]:
    """Past days told with weekday and month that come soon after an anchor: its year is borne out if all fit."""
    days = [_soon_after(said, newest) for said in saids
            if said.weekday is not None and said.shift is None and (said.month, said.day) in evidence.past]
    found = [day for day in days if day is not None]
    return found if len(found) == len(days) else []


def _soon_after(said: Said, newest: Anchor) -> date | None:
    """The day of that month and weekday that comes soon after an anchor."""
    ahead = (newest.day + timedelta(days=days) for days in range(_REACH))
    return next((day for day in ahead
                 if (day.month, day.day, day.weekday()) == (said.month, said.day, said.weekday)), None)


def _reported(evidence: Evidence, words: Sequence[Word]) -> Said | None:
    """The weekday on which the page reports: the first one, where it stands at the head of the page."""
    if not evidence.bare:
        return None
    first = evidence.bare[0]
    return first if words[first.first].sentence <= words[0].sentence + _LEAD else None


def _inferred(day: date, fixed: Sequence[_Fixed]) -> Published:
    seen = {one.anchor.id: one.anchor for one in fixed}
    events = "; ".join(f"{anchor.name_en} ({anchor.day.isoformat()})"
                       for anchor in sorted(seen.values(), key=lambda anchor: anchor.day))
    return Published(day, Basis.INFERRED,
                     f"The page gives no date. It speaks of {events}; {day.isoformat()} is the first day after "
                     "that all its weekdays and dates fit.")
