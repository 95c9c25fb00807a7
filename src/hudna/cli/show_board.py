"""A board, printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from hudna.cli.show import Show
from hudna.cli.show_course import show_course, show_reached, tells
from hudna.shapes import Board, Course, Dispute, Source, Tallied
from hudna.views.independent import independent

R = TypeVar("R")
_ROWS = 20         # rows shown of what the whole conflict shares
_DISPUTES = 6      # a dispute takes many lines
FULL = 8           # initiatives shown with all that is told of them


def show_board(show: Show, board: Board, *, most: int = FULL) -> None:
    """An initiative or a process at a glance, or what is new of it; at most so many initiatives with all of it."""
    words = show.words
    places = [course.known.process for course in board.courses if course.known.process]
    named = dict.fromkeys([board.process] if board.process else places)
    show.screen.title(words("titles.board", name=words.join(map(words.name, named))).rstrip(": "))
    if board.on:
        show.screen.line(words("titles.on", day=board.on.isoformat()))
    if board.changed_since:
        show.screen.line(words("titles.changed", day=board.changed_since.isoformat()))
    show.waiting(board.waiting)
    if not (board.courses or board.sides or board.counts or board.disputes):
        show.screen.line(words("empty.changes" if board.changed_since else "empty.facts"))
        return
    full = [course for course in board.courses if tells(course)][:most]
    for course in full:
        show_course(show, course)
    _rest(show, [course for course in board.courses if course not in full])
    if board.sides:
        show.screen.heading(words("titles.backers"))
        _first(show, [bond for side in board.sides for bond in side.backers], show.bonds)
    if board.counts:
        show.screen.heading(words("titles.counts"))
        _first(show, _best_told(board.counts), show.counts)
    if board.disputes or not board.changed_since:
        show.screen.heading(words("titles.disputes"))
        _first(show, _argued(board), show.disputes, _DISPUTES)
        if not board.disputes:
            show.screen.line(words("empty.disputes"))
    show.screen.heading(words("titles.sources"))
    _sources(show, board.sources)


def _sources(show: Show, sources: Sequence[Source]) -> None:
    """The sources that were cited, and how many others there are."""
    show.sources(())
    uncited = len({source.key for source in sources} - show.numbers.sources.keys())
    if uncited:
        show.screen.line(show.words("sources.more", number=uncited), style="dim")


def _first(show: Show, rows: Sequence[R], put: Callable[[Sequence[R]], None], most: int = _ROWS) -> None:
    """The first rows of a part that the whole conflict shares, and how many more there are."""
    put(rows[:most])
    if len(rows) > most:
        show.screen.line(show.words("more.rows", number=len(rows) - most), style="dim")


def _argued(board: Board) -> list[Dispute]:
    """The disputes, those on the board's own initiatives first."""
    own = {course.known.name for course in board.courses}
    return sorted(board.disputes, key=lambda one: not any(
        fact.about in own for account in one.accounts for fact in account))


def _best_told(counts: Sequence[Tallied]) -> list[Tallied]:
    """Numbers, those that most sources give first, of these the newest."""
    newest = sorted(counts, key=lambda one: max(fact.day or "" for fact in one.facts), reverse=True)
    return sorted(newest, key=lambda one: -independent(one.facts))


def _rest(show: Show, rest: Sequence[Course]) -> None:
    """Of the other initiatives how far they have come, and those that are only named."""
    words = show.words
    reached = [course for course in rest if course.status.facts]
    if reached:
        show.screen.heading(words("titles.reached"))
        show_reached(show, reached)
        if any(map(tells, reached)):
            show.screen.line(words("more.of_one", id=next(filter(tells, reached)).known.name.id), style="dim")
    named = [course.known for course in rest if not course.status.facts]
    more = len(named[_ROWS:])
    named = named[:_ROWS]
    if named:
        show.screen.heading(words("titles.also", names=words.join(
            f"{show.initiative(known)} [{known.name.id}]" for known in named)))
    if more:
        show.screen.line(words("more.rows", number=more), style="dim")
