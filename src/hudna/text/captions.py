"""Captions of pictures and the lines that name the writer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from hudna.text.datelines import Datelines
from hudna.text.lines import Line
from hudna.text.wording import phrase

_HELD_LAST = re.compile(r"\(([^()]{2,40})\)[\s.]*$|[-\u2013\u2014,\u060c|]\s*([^-\u2013\u2014,\u060c()|]{2,30})$")
_MOST_WORDS, _NAME_WORDS = 30, 6
_SAYS = frozenset(":-|\u2013\u2014")


class Captions:
    """Tells captions by the agency or the word for an archive at their end, and by how they begin."""

    def __init__(self, section: Mapping[str, Any], datelines: Datelines) -> None:
        self._words = _phrases(section["caption_words"])
        self._datelines = datelines

    def is_caption(self, line: Line) -> bool:
        """Say whether the line is a caption by its own words."""
        if not 2 <= len(line.words) <= _MOST_WORDS:
            return False
        last = _HELD_LAST.search(line.text)
        if last is not None:
            held = last.group(1) or last.group(2)
            if phrase(held) in self._words or (last.group(1) and self._datelines.is_agency(held)):
                return not line.text.endswith(".") or len(line.words) < 20
        return not line.stops and any(line.forms[: len(words)] == words for words in self._words)


class Bylines:
    """Tells the lines that name who wrote a piece."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._words = _phrases(section["byline_words"])
        self._sources = _phrases(section["source_words"])

    def name(self, line: Line) -> str | None:
        """The name that a byline gives, or None where the line is none."""
        forms = line.forms
        for words in self._words:
            length = len(words)
            if forms[:length] != words or not length < len(forms) <= length + _NAME_WORDS or line.stops:
                continue
            marked = bool(_SAYS & set(line.words[length].before))
            if marked or len(forms) <= length + 3:
                return line.text[line.words[length].start - line.span.start:].strip(" :-|") if marked else None
        return None

    def is_byline(self, line: Line) -> bool:
        """Say whether the line names the writer or the source after the word for it and a colon or dash."""
        return self.name(line) is not None


def _phrases(texts: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted({phrase(text) for text in texts}, key=len, reverse=True))
