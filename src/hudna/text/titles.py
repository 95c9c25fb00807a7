"""Which line is the title."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.shapes import Span
from hudna.text.lines import Line

_LEAST_WORDS, _MOST_WORDS, _LATER_WORDS, _TRIED = 4, 30, 18, 12
_OPENING, _WINDOW, _HEAD, _LEAST_REPEATED = 3, 3, 30, 3


def choose(candidates: Sequence[int], lines: Sequence[Line], prose: Sequence[int]) -> int | None:
    """The number of the title among candidate lines, given the lines of running text.

    It is the first of them that is long enough, unless a later one after a blank line or furniture shares many more
    words with the opening of the text; a short one only where there is none longer.
    """
    opening = {form for number in prose[:_OPENING] for form in lines[number].forms if len(form) > 2}
    long = [n for n in candidates if _LEAST_WORDS <= len(lines[n].words) <= _MOST_WORDS]
    if not long:
        short = [n for n in candidates if 2 <= len(lines[n].words) <= _MOST_WORDS]
        return max(short, key=lambda n: (_shared(lines[n], opening), len(lines[n].words), -n), default=None)
    first = long[0]
    if lines[first].text.endswith((".", "\u2026")) and candidates[0] < first and len(lines[candidates[0]].words) > 1:
        return candidates[0]
    later = [n for n in long[1:_TRIED] if len(lines[n].words) <= _LATER_WORDS and _apart(first, n, candidates, lines)]
    best = max(later, key=lambda n: (_shared(lines[n], opening), -n), default=first)
    return best if _shared(lines[first], opening) < 0.2 < _shared(lines[best], opening) - 0.2 else first


def _apart(first: int, later: int, candidates: Sequence[int], lines: Sequence[Line]) -> bool:
    """Say whether a blank line or lines that can be no titles stand between two candidates."""
    return any(lines[n].gap or n not in candidates for n in range(first + 1, later + 1))


def _shared(line: Line, opening: set[str]) -> float:
    own = [form for form in line.forms if len(form) > 2]
    return sum(form in opening for form in own) / len(own) if own else 0.0


def of_window(lines: Sequence[Line]) -> tuple[int, Span, int] | None:
    """A window title (site, section, title) among the first lines, and the line below that repeats its title.

    Gives the number of the window title, where in it the title stands, and the number of the line below.
    """
    for number, line in enumerate(lines[:_WINDOW]):
        for other in range(number + 1, min(len(lines), _HEAD)):
            length = len(lines[other].words)
            if not _LEAST_REPEATED <= length < len(line.words):
                continue
            if line.forms[-length:] == lines[other].forms and line.words[-length].before:
                return number, Span(line.words[-length].start, line.span.end), other
            if line.forms[:length] == lines[other].forms and line.words[length].before:
                return number, Span(line.span.start, line.words[length - 1].end), other
    return None
