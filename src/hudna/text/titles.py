"""Which line is the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hudna.text.lines import Line

_LEAST_WORDS, _MOST_WORDS = 4, 30
_NAMED = re.compile("\\s[-|\u2013\u2014:\u00ab\u00bb]\\s")
_OPENING = 3


def choose(candidates: Sequence[int], lines: Sequence[Line], prose: Sequence[int]) -> int | None:
    """The number of the title among candidate lines, given the lines of running text.

    It is the first of them that is long enough, unless a later one after a blank line shares many more words with
    the opening of the text; a short one only where there is none longer.
    """
    opening = {form for number in prose[:_OPENING] for form in lines[number].forms if len(form) > 2}
    long = [n for n in candidates if _LEAST_WORDS <= len(lines[n].words) <= _MOST_WORDS]
    if not long:
        short = [n for n in candidates if 2 <= len(lines[n].words) <= _MOST_WORDS]
        return max(short, key=lambda n: (_shared(lines[n], opening), len(lines[n].words), -n), default=None)
    first = long[0]
    for number in long[1:]:
        apart = any(lines[n].gap for n in range(first + 1, number + 1))
        if apart and _shared(lines[first], opening) < 0.2 < _shared(lines[number], opening) - 0.2:
            return number
    return first


def _shared(line: Line, opening: set[str]) -> float:
    own = [form for form in line.forms if len(form) > 2]
    return sum(form in opening for form in own) / len(own) if own else 0.0


def of_window(lines: Sequence[Line], upto: int) -> tuple[int, int] | None:
    """A window title (site, section, title) and the line below that repeats its title, if there are such."""
    for number in range(min(upto, 3)):
        parts = _NAMED.split(lines[number].text)
        if len(parts) < 2:
            continue
        for other in range(number + 1, upto):
            repeated = lines[other].forms
            if len(repeated) >= _LEAST_WORDS and lines[number].forms[-len(repeated):] == repeated:
                return number, other
            if len(repeated) >= _LEAST_WORDS and lines[number].forms[: len(repeated)] == repeated:
                return number, other
    return None
