"""Stamps: the line that says when the page was published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from hudna.pack import Pack
from hudna.text.lines import Line
from hudna.text.wording import phrase

_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}")
_YEAR = re.compile(r"(?:19|20|14)\d\d")
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?|\d{4}")
_MOST_WORDS = 18


class Stamps:
    """Knows the words of dates and clock times; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        calendar: Mapping[str, Any] = pack.language.get("calendar") or {}
        names = [*calendar.get("months", ()), *calendar.get("hijri", ())]
        self._months = {w for group in names for name in group for w in phrase(name)}
        self._days = {w for group in calendar.get("weekdays", ()) for name in group for w in phrase(name)}
        eras = {w for group in (calendar.get("eras") or {}).values() for name in group for w in phrase(name)}
        labels = {w for text in pack.language["furniture"]["stamp_labels"] for w in phrase(text)}
        self._writers = {phrase(text)[0] for text in pack.language["furniture"]["byline_words"]}
        self._words = self._months | self._days | eras | labels

    def is_stamp(self, line: Line) -> bool:
        """Say whether a line is a stamp: a date and little beside."""
        forms = line.forms
        if not forms or len(forms) > _MOST_WORDS or line.stops:
            return False
        if not (self._dated(line) or self._timed(forms)):
            return False
        known = sum(form in self._words or any(c.isdigit() for c in form) for form in forms)
        return known >= 0.55 * len(forms)

    def start(self, line: Line) -> int:
        """The number of the word with which the date of a stamp begins; 0 unless the writer is named before it."""
        if line.forms[0] not in self._writers:
            return 0
        return next((n for n, form in enumerate(line.forms) if form in self._days or form[0].isdigit()), 0)

    def _dated(self, line: Line) -> bool:
        month = any(form in self._months for form in line.forms)
        numbers = [form for form in line.forms if form.isdigit()]
        year = any(_YEAR.fullmatch(form) for form in numbers)
        return (month and bool(numbers)) or any(_DATE.search(form) for form in line.forms) or (
            year and len(numbers) > 2)

    def _timed(self, forms: tuple[str, ...]) -> bool:
        """Say whether it is a clock time alone, with the words that go with one."""
        return ":" in forms[0] and bool(_TIME.fullmatch(forms[0])) and all(f in self._words for f in forms[1:])
