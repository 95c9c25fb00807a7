"""Tables and lines that stay in place whatever the direction of what they hold.

Every cell stands in an isolate of its own, so that a terminal which orders Arabic letters does not order the columns;
in an Arabic table the first column stands at the right.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from hudna.cli.words import Words

_OPEN, _CLOSE = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
_LEFT, _RIGHT = "\u2066", "\u2067"  # left-to-right and right-to-left isolates, for lines of a language
_GAP = 2
_LEAST = 8
_SHORT = 10         # columns of days and marks are never narrowed
_UNBROKEN = (24, 14)  # letters of a word, such as an id, up to which it is not broken: if there is room, and if not
_MARKS = re.compile(r"(?<=\])(?=\[)")  # between the marks of two sources
_WIDE = 110  # letters in a line where there is no terminal


def isolate(text: str) -> str:
    """A text kept apart from the direction of what stands around it."""
    return f"{_OPEN}{text}{_CLOSE}" if text else ""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of plain text: `marks` are bold words of a row, in `whole` columns no word is broken."""

    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    marks: list[tuple[str, ...]] = field(default_factory=list)
    whole: frozenset[int] = frozenset()

    def add(self, *cells: str, marks: Iterable[str] = ()) -> None:
        """Add a row."""
        self.rows.append(tuple(" ".join(cell.split()) for cell in cells))
        self.marks.append(tuple(m for m in marks if m.strip()))


class _Console(Console):
    """A console whose reader may go away."""

    def on_broken_pipe(self) -> None:
        """Leave it to the command how it ends."""
        raise BrokenPipeError


class Screen:
    """Prints titles, lines and tables in the direction of the language."""

    def __init__(self, words: Words, console: Console | None = None) -> None:
        self.words = words
        plain = not sys.stdout.isatty() and not os.environ.get("COLUMNS")
        self.console = console or _Console(width=_WIDE if plain else None, highlight=False, soft_wrap=True)

    def title(self, text: str) -> None:
        """A title over a line."""
        self.console.print()
        self._put(Text(text, style="bold"), text)
        rule = "\u2550" * min(self.console.width, 72)
        self.console.print(Text(rule.rjust(self.console.width) if self.words.rtl else rule, style="dim"))

    def heading(self, text: str) -> None:
        """A heading."""
        self.console.print()
        self._put(Text(text, style="bold cyan"), text)

    def line(self, text: str, style: str = "") -> None:
        """A line, broken where it is too long."""
        for part in wrapped(text, self.console.width):
            self._put(Text(part, style=style), part)

    def table(self, table: Table) -> None:
        """A table, or where the line is too narrow for one, each cell on a line of its own; nothing without rows."""
        if not table.rows:
            return
        widths = shares([[c[i] for c in (table.columns, *table.rows)] for i in range(len(table.columns))],
                        self.console.width, table.whole)
        if not widths:
            self._listed(table)
            return
        self._row(table.columns, widths, "bold", ())
        self._ordered([Text("\u2500" * width, style="dim") for width in widths])
        several = any(cell_len(cell) > width for row in table.rows for cell, width in zip(row, widths, strict=True))
        for number, (row, marks) in enumerate(zip(table.rows, table.marks, strict=True)):
            if several and number:
                self.console.print()
            self._row(row, widths, "", marks)

    def _listed(self, table: Table) -> None:
        for number, (row, marks) in enumerate(zip(table.rows, table.marks, strict=True)):
            if number:
                self.console.print()
            for name, cell in zip(table.columns, row, strict=True):
                first = f"{name}: "
                for part in wrapped(cell, max(self.console.width - cell_len(first), _LEAST)) if cell else ():
                    text = Text(part)
                    text.highlight_words(marks, "bold yellow")
                    self._put(Text(first, style="dim").append(_OPEN).append_text(text).append(_CLOSE), first + part)
                    first = " " * cell_len(first)

    def _put(self, text: Text, said: str) -> None:
        if not said:
            self.console.print()
            return
        pad = " " * max(0, self.console.width - cell_len(said)) if self.words.rtl else ""
        self.console.print(Text(pad).append(_RIGHT if self.words.rtl else _LEFT).append_text(text).append(_CLOSE))

    def _row(self, cells: Sequence[str], widths: Sequence[int], style: str, marks: Sequence[str]) -> None:
        columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
        for line in range(max(map(len, columns))):
            self._ordered([self._cell(column[line] if line < len(column) else "", width, style, marks)
                           for column, width in zip(columns, widths, strict=True)])

    def _cell(self, said: str, width: int, style: str, marks: Sequence[str]) -> Text:
        text = Text(said, style=style)
        if marks:
            text.highlight_words(marks, "bold yellow")
        held = Text(_OPEN).append_text(text).append(_CLOSE) if said else Text()
        pad = Text(" " * (width - cell_len(said)))
        return pad.append_text(held) if self.words.rtl else held.append_text(pad)

    def _ordered(self, cells: Sequence[Text]) -> None:
        line = Text(" " * _GAP).join(reversed(cells) if self.words.rtl else cells)
        if not self.words.rtl:
            line.rstrip()
        self.console.print(line)


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, broken between words; a word that is too long is broken itself."""
    lines = [""]
    for word in text.split(" "):
        for nth, piece in enumerate(_MARKS.split(word)):
            while cell_len(piece) > width:
                lines.append(piece[:width])
                piece = piece[width:]
            glue = " " if lines[-1] and not nth else ""
            if lines[-1] and cell_len(lines[-1]) + len(glue) + cell_len(piece) > width:
                lines.append(piece)
            else:
                lines[-1] += glue + piece
    return [line for line in lines if line] or [""]


def shares(columns: Sequence[Sequence[str]], width: int, whole: frozenset[int] = frozenset()) -> list[int]:
    """The widths of columns: what they need, or else a share of the line that grows with the need.

    No word is broken, but for those that are too long for any column; the columns in `whole` get in any case what
    their longest word needs. Nothing where the line is too narrow for that.
    """
    needs = [max((cell_len(cell) for cell in column), default=1) or 1 for column in columns]
    room = width - _GAP * (len(columns) - 1)
    if sum(needs) <= room:
        return needs
    words = [max(cell_len(piece) for cell in cells for word in cell.split(" ") for piece in _MARKS.split(word)) or 1
             for cells in columns]
    for most in _UNBROKEN:
        least = [word if at in whole else min(word, most) for at, word in enumerate(words)]
        if sum(least) <= room:
            return _fair(needs, least, room)
    return []


def _fair(needs: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Widths by the roots of what is needed, none under its least; who needs little gets it whole."""
    found: dict[int, int] = {}
    left = list(range(len(needs)))
    while left:
        free = room - sum(found.values())
        roots = sum(sqrt(needs[at]) for at in left)
        fair = {at: int(free * sqrt(needs[at]) / roots) for at in left}
        spare = free - sum(least[at] for at in left)
        fixed = {at: least[at] for at in left if fair[at] < least[at]}
        fixed = fixed or {at: needs[at] for at in left if needs[at] <= fair[at] or (
            needs[at] <= _SHORT and needs[at] - least[at] <= spare / len(left))}
        found |= fixed or fair
        left = [at for at in left if at not in found]
    return [found[at] for at in range(len(needs))]
