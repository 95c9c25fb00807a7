"""From lines with roles to blocks: place lines at the head and furniture at the end of paragraphs are set apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hudna.shapes import Block, Role, Span
from hudna.text.datelines import Datelines
from hudna.text.lines import Line
from hudna.text.sheet import Sheet
from hudna.text.stamps import Stamps
from hudna.text.wording import Wordings

_ENDS = frozenset(".!?\u061f")
_MARKS = " \t\u00a0|"
_TAIL_WORDS = 30


@dataclass(frozen=True, slots=True)
class Marked:
    """The blocks of a text, with the title, the place line and the stamp among them."""

    blocks: tuple[Block, ...]
    title: Span | None
    place_line: Span | None
    stamp: Span | None


class Splits:
    """Makes the blocks."""

    def __init__(self, wordings: Wordings, datelines: Datelines, stamps: Stamps) -> None:
        self._wordings = wordings
        self._stamps = stamps
        self._datelines = datelines

    def blocks(self, sheet: Sheet) -> Marked:
        """The blocks of a sheet on which every line has its role."""
        found: list[Block] = []
        rows: list[int] = []
        opening = next((n for n, role in enumerate(sheet.roles) if role is Role.BODY and sheet.lines[n].prose), -1)
        for number, line in enumerate(sheet.lines):
            parts = self._of(line, sheet.roles[number] or Role.BODY, number == opening)
            if sheet.window is not None and sheet.window[0] == number:
                parts = _around(line, sheet.window[1])
            for block in parts:
                if found and rows[-1] == line.row and block.role is found[-1].role is Role.FURNITURE:
                    found[-1] = Block(Span(found[-1].span.start, block.span.end), Role.FURNITURE)
                else:
                    found.append(block)
                    rows.append(line.row)
        title = sheet.lines[sheet.title].span if sheet.title is not None else None
        stamps = [b.span for b in found if b.role is Role.STAMP]
        stamp = next((s for s in stamps if title is None or s.start > title.start), stamps[0] if stamps else None)
        place = next((b.span for b in found if b.role is Role.PLACE_LINE), None)
        return Marked(tuple(found), title, place, stamp)

    def _of(self, line: Line, role: Role, opening: bool) -> Iterator[Block]:
        if role is Role.STAMP:
            yield from self._of_stamp(line)
            return
        if role is not Role.BODY:
            yield Block(line.span, role)
            return
        start, end = line.span
        place = self._datelines.inline(line) if opening else None
        if place is not None:
            yield Block(place, Role.PLACE_LINE)
            start = place.end + len(line.text[place.end - start:]) - len(line.text[place.end - start:].lstrip())
        tail = self._tail(line)
        if tail is not None and tail > start:
            text = line.text[: tail - line.span.start].rstrip()
            yield Block(Span(start, line.span.start + len(text)), Role.BODY)
            yield Block(Span(tail, end), Role.FURNITURE)
            return
        yield Block(Span(start, end), Role.BODY)

    def _of_stamp(self, line: Line) -> Iterator[Block]:
        """A stamp, what names the writer before it set apart."""
        first = self._stamps.start(line)
        start, end = line.span
        if first >= 2:
            low = line.words[first].start
            yield Block(Span(start, start + len(line.text[: low - start].rstrip(_MARKS))), Role.BYLINE)
            start = low
        yield Block(Span(start, end), Role.STAMP)

    def _tail(self, line: Line) -> int | None:
        """Where furniture begins after the last sentence of a paragraph, or None."""
        words = line.words
        for number in range(len(words) - 1, max(0, len(words) - _TAIL_WORDS), -1):
            if _ENDS & set(words[number].before):
                if self._wordings.in_tail(words[number:]) is not None and not line.stops:
                    return words[number].start
                return None
        return None


def _around(line: Line, title: Span) -> Iterator[Block]:
    """The blocks of a window title: the title and the names beside it."""
    text, start, end = line.text, line.span.start, line.span.end
    before, after = text[: title.start - start], text[title.end - start :]
    if before.strip():
        yield Block(Span(start, start + len(before.rstrip())), Role.FURNITURE)
    yield Block(title, Role.TITLE)
    if after.strip():
        yield Block(Span(end - len(after.lstrip()), end), Role.FURNITURE)
