"""A board, printed."""

from __future__ import annotations

from hudna.cli.show import Show
from hudna.cli.show_course import show_course, show_reached, tells
from hudna.shapes import Board


def show_board(show: Show, board: Board) -> None:
    """An initiative or a process at a glance, or what is new of it."""
    words = show.words
    show.screen.title(words("titles.board", name=words.name(board.process) if board.process else ""))
    if board.on:
        show.screen.line(words("titles.on", day=board.on.isoformat()))
    if board.changed_since:
        show.screen.line(words("titles.changed", day=board.changed_since.isoformat()))
    show.waiting(board.waiting)
    for course in board.courses:
        if tells(course):
            show_course(show, course)
    _rest(show, board)
    if board.sides:
        show.screen.heading(words("titles.backers"))
        show.bonds(bond for side in board.sides for bond in side.backers)
    if board.counts:
        show.screen.heading(words("titles.counts"))
        show.counts(board.counts)
    if board.disputes or not board.changed_since:
        show.screen.heading(words("titles.disputes"))
        show.disputes(board.disputes)
        if not board.disputes:
            show.screen.line(words("empty.disputes"))
    if not (board.courses or board.sides or board.counts or board.disputes):
        show.screen.line(words("empty.changes"))
    show.screen.heading(words("titles.sources"))
    show.sources(board.sources)


def _rest(show: Show, board: Board) -> None:
    """The initiatives of which no more is told than how far they have come, and those that are only named."""
    words = show.words
    rest = [course for course in board.courses if not tells(course)]
    reached = [course for course in rest if course.status.facts]
    if reached:
        show.screen.heading(words("titles.reached"))
        show_reached(show, reached)
    named = [course.known for course in rest if not course.status.facts]
    if named:
        show.screen.heading(words("titles.also", names=words.join(
            f"{show.initiative(known)} [{known.name.id}]" for known in named)))
