"""Draw the board of the README, from the example pages, by the command line's own tables: docs/board.svg.

    python -m tools.draw_picture
"""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eval.gold import PAGES, ROOT
from rich.console import Console
from rich.text import Text

from hudna import add, open_record, views
from hudna.cli.layout import Screen, Table
from hudna.cli.show import Show
from hudna.cli.show_board import show_board
from hudna.cli.words import words_of
from hudna.page import read as read_pages
from hudna.shapes import Board, Query
from hudna.views.ladder import latest

PICTURE = ROOT / "docs" / "board.svg"
COLUMNS = ("cyan", "bright_black", "green", "magenta", "default", "yellow")
WIDTH, STEPS = 124, 4
PROCESS = "sudan"


class Drawn(Screen):
    """A screen whose columns differ in colour, so that each cell is drawn as a text of its own."""

    def table(self, table: Table) -> None:
        """A table without marked words: a drawing cannot order the parts of an Arabic line."""
        super().table(Table(table.columns, table.rows, [()] * len(table.rows)))

    def _ordered(self, cells: Sequence[Text]) -> None:
        for number, cell in enumerate(cells):
            cell.stylize(COLUMNS[number % len(COLUMNS)])
        super()._ordered(cells)


def shortened(board: Board) -> Board:
    """The initiative of which most pages speak, with the first steps of the actors that took most."""
    course = max(board.courses, key=lambda one: (one.known.pages, len(one.standings)))
    most = sorted(course.standings, key=lambda one: -len(one.steps))[:STEPS]
    standings = tuple(replace(one, steps=one.steps[:2], latest=latest(one.steps[:2])) for one in most)
    course = replace(course, standings=standings, stages=(), breaches=course.breaches[:2],
                     conditions=course.conditions[:2], silent=())
    return replace(board, courses=(course,), sides=(), counts=(), disputes=board.disputes[:1], sources=())


def drawn(svg: str) -> str:
    """The drawing with words at their natural width and no font from elsewhere."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r' textLength="[\d.]+"', "", svg)


def main() -> int:
    """Read the example pages and draw the board."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False,
                      soft_wrap=True, color_system="truecolor")
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "board.hudna", write=True) as record:
        add(record, read_pages(os.path.relpath(PAGES)))  # as a person would name them
        board = views.board(record, Query(processes=(PROCESS,)))
        show_board(Show(Drawn(words_of("en"), console), record.pack), shortened(board))
    PICTURE.write_text(drawn(console.export_svg(title=f"hudna board {PROCESS} --review", unique_id="board")), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
