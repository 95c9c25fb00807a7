"""The lines of a text: what roles are given to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hudna.grammar import words as grammar_words
from hudna.shapes import Block, Role, Span, Word

_ROW = re.compile("[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_WIDE = re.compile("(?:(?<=[.!?\u061f])[ \t\u00a0]{3,}|[ \t\u00a0]{4,}|\t[ \t\u00a0]*)")
_MARKS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_CLOSING = " \"')]}\u00bb\u201d\u201c\u2019\u203a\u00a0" + _MARKS
_STOPS = (".", "!", "?", "\u061f", "\u2026", "\u06d4")
_PROSE_WORDS, _LONG_WORDS = 8, 25


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, or a part of one that wide blanks set off; `row` numbers the printed line.

    `gap` says that a blank line stands before it.
    """

    span: Span
    text: str
    words: tuple[Word, ...]
    row: int
    gap: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(word.form for word in self.words)

    @property
    def stops(self) -> bool:
        """Say whether it ends as a sentence does."""
        return self.text.rstrip(_CLOSING).endswith(_STOPS)

    @property
    def prose(self) -> bool:
        """Say whether it is running text by its length and its end."""
        length = len(self.words)
        ended = self.stops or self.text.endswith((":", "\u00bb", "\u201d", '"'))
        return length >= _LONG_WORDS or (length >= _PROSE_WORDS and ended)


def cut(text: str) -> tuple[Line, ...]:
    """The lines of a text in order; all that is not blank is in one of them."""
    found: list[tuple[Span, int, bool]] = []
    last = 0
    for row, match in enumerate(_ROW.finditer(text)):
        parts = list(_parts(text, match.start(), match.end()))
        for part in parts:
            found.append((part, row, text.count("\n", last, part.start) > 1))
            last = part.end
    words, _ = grammar_words.split(text, [Block(span, Role.BODY) for span, _, _ in found])
    by_line: list[list[Word]] = [[] for _ in found]
    for word in words:
        by_line[word.line].append(word)
    return tuple(
        Line(span, span.of(text), tuple(own), row, gap)
        for (span, row, gap), own in zip(found, by_line, strict=True))


def _parts(text: str, start: int, end: int) -> list[Span]:
    """The parts of a printed line that wide blanks set off, blanks at their edges left out."""
    parts: list[Span] = []
    place = start
    for wide in [*_WIDE.finditer(text, start, end), None]:
        stop = wide.start() if wide else end
        piece = text[place:stop]
        if piece.strip():
            low = place + len(piece) - len(piece.lstrip())
            parts.append(Span(low, low + len(piece.strip())))
        place = wide.end() if wide else end
    return parts
