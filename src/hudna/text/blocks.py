"""Give every line of a text its role."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.pack import Pack
from hudna.shapes import Role
from hudna.text import titles
from hudna.text.captions import Bylines, Captions
from hudna.text.datelines import Datelines
from hudna.text.furniture import ENOUGH, IMAGE, Place, Scores, numbered
from hudna.text.lines import Line, cut
from hudna.text.sheet import Hint, Sheet
from hudna.text.splits import Marked, Splits
from hudna.text.stamps import Stamps
from hudna.text.wording import Wordings

_KICKER_WORDS, _KICKER_LINES, _LABEL_WORDS, _HEAD_LINES = 6, 2, 6, 12
_LINKED = 0.8


class Marker:
    """Marks the lines of texts; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        section = pack.language["furniture"]
        self._wordings = Wordings(section)
        self._scores = Scores(self._wordings)
        self._stamps = Stamps(pack)
        self.datelines = Datelines(pack)
        self._captions = Captions(section, self.datelines)
        self.bylines = Bylines(section)
        self._splits = Splits(self._wordings, self.datelines, self._stamps)

    def mark(self, text: str, hints: Sequence[Hint] = ()) -> Marked:
        """The blocks of a text: all that is not blank is in one of them, in order."""
        lines = cut(text)
        sheet = Sheet.of(lines, [self._wordings.said(line) for line in lines], hints)
        self._sure(sheet)
        prose = sheet.prose()
        self._title(sheet, prose)
        first = prose[0] if prose else len(lines)
        last = max((n for n, role in enumerate(sheet.roles) if role is None and self._runs(sheet, n)), default=-1)
        last = max([last, *prose[-1:]])
        for number in range(sheet.title if sheet.title is not None else 0):
            self._above(sheet, number)
        start = 0 if sheet.title is None else sheet.title + 1
        for number in range(start, max(first, start)):
            self._between(sheet, number, first)
        self._below(sheet, max(first, start), last)
        _clear_above(sheet)
        return self._splits.blocks(sheet)

    def _sure(self, sheet: Sheet) -> None:
        """Roles that no other line can change: what mark-up says, a window's title, stamps, and pure junk."""
        window = titles.of_window(sheet.lines)
        if window is not None and not any(hint.role is Role.TITLE for hint in sheet.hints):
            sheet.window = window[:2]
            sheet.roles[window[0]] = sheet.roles[window[2]] = Role.TITLE
        for number, line in enumerate(sheet.lines):
            if sheet.roles[number] is not None:
                continue
            hint = sheet.hints[number]
            stamp = self._stamps.is_stamp(line)
            if stamp and self._place_and_agency(line):
                sheet.roles[number] = Role.PLACE_LINE
            elif hint.role is not None and not (stamp and hint.role is Role.FURNITURE):
                sheet.roles[number] = hint.role
            elif stamp:
                sheet.roles[number] = Role.STAMP
            elif self._scores.is_junk(line):
                sheet.roles[number] = Role.FURNITURE

    def _place_and_agency(self, line: Line) -> bool:
        """Say whether a dated line is a place line: it begins with a place and ends with an agency."""
        forms = line.text.split()
        return self.datelines.is_place(forms[0]) and self.datelines.is_agency(forms[-1].lstrip("."))

    def _title(self, sheet: Sheet, prose: Sequence[int]) -> None:
        """Choose the title among the lines above the first running text."""
        window = sheet.window[0] if sheet.window else None
        given = next((n for n, role in enumerate(sheet.roles) if role is Role.TITLE and n != window), None)
        if given is not None:
            sheet.title = given
            return
        upto = prose[0] if prose else len(sheet.lines)
        if len(sheet.lines) < 2 or upto == 0:
            return
        free = [n for n in range(upto) if sheet.roles[n] is None and sheet.hints[n].main is not False]
        free = [n for n in free if n == 0 or not _opens(sheet, n - 1)] or free
        sheet.title = titles.choose([n for n in free if self._may_be_title(sheet, n)], sheet.lines, prose)
        if sheet.title is None:
            sheet.title = titles.choose([n for n in free if self._labelled(sheet, n)], sheet.lines, prose)
        if sheet.title is not None:
            sheet.roles[sheet.title] = Role.TITLE

    def _may_be_title(self, sheet: Sheet, number: int) -> bool:
        line = sheet.lines[number]
        return (self._scores.weigh(line, sheet.said[number], Place(above=True)) < ENOUGH
                and not self._captions.is_caption(line) and not self.bylines.is_byline(line)
                and (len(line.words) > 6 or (number == 0 and sheet.lines[0].words != ())
                     or not self.datelines.is_line(line, before_prose=False)))

    def _labelled(self, sheet: Sheet, number: int) -> bool:
        """Say whether a line may be a title where there is no better: a short one, or one behind a label."""
        line, said = sheet.lines[number], sheet.said[number]
        if said is not None and (said.manner == "whole" or len(line.words) < 4):
            return False
        return not self._scores.is_item(line) and self._scores.weigh(line, None, Place()) < ENOUGH

    def _above(self, sheet: Sheet, number: int) -> None:
        """A line above the title: a section, a menu, a ticker; only longer ones are read."""
        if sheet.roles[number] is not None:
            return
        line = sheet.lines[number]
        score = self._scores.weigh(line, sheet.said[number], Place(above=True))
        near = sheet.title is not None and sheet.title - number <= _KICKER_LINES
        short = (len(line.words) <= _KICKER_WORDS or not near) and not line.stops
        furniture = score >= ENOUGH or short or sheet.hints[number].main is False
        sheet.roles[number] = Role.FURNITURE if furniture else Role.BODY

    def _between(self, sheet: Sheet, number: int, first: int) -> None:
        """A line between title and running text: stamp, caption, byline, place line, tools, or a second title."""
        if sheet.roles[number] is not None:
            return
        line, said = sheet.lines[number], sheet.said[number]
        before_prose = first - number < _HEAD_LINES and all(
            sheet.roles[n] is not None or self.datelines.is_line(sheet.lines[n], before_prose=True)
            for n in range(number + 1, first))
        pictured = number > 0 and IMAGE.fullmatch(sheet.lines[number - 1].text) is not None
        if self._scores.weigh(line, said, Place()) >= ENOUGH or self._in_menu(sheet, number):
            role = Role.FURNITURE
        elif self._captions.is_caption(line):
            role = Role.CAPTION
        elif self.bylines.is_byline(line):
            role = Role.BYLINE
        elif self.datelines.is_line(line, before_prose=before_prose):
            role = Role.PLACE_LINE
        elif pictured:
            role = Role.CAPTION
        elif self._signs(sheet, number):
            role = Role.BYLINE
        elif sheet.hints[number].main is False and len(line.words) <= _LABEL_WORDS:
            role = Role.FURNITURE
        else:
            role = Role.BODY
        sheet.roles[number] = role

    def _in_menu(self, sheet: Sheet, number: int) -> bool:
        """Say whether a line is the name of a section beside others."""
        beside = sheet.lines[max(0, number - 1) : number] + sheet.lines[number + 1 : number + 2]
        return self._scores.is_item(sheet.lines[number]) and any(map(self._scores.is_item, beside))

    def _signs(self, sheet: Sheet, number: int) -> bool:
        """Say whether a short line is the writer's name: a place line with a medium follows."""
        if not 2 <= len(sheet.lines[number].words) <= 4 or number + 1 >= len(sheet.lines):
            return False
        after = sheet.lines[number + 1]
        return self.datelines.is_line(after, before_prose=False) and bool(
            self.datelines.parts(after.text).media or self.datelines.parts(after.text).agencies)

    def _below(self, sheet: Sheet, first: int, last: int) -> None:
        """The running text and what follows it: lists of links, tools, captions, the foot of the page."""
        opened = ended = False
        for number in range(first, len(sheet.lines)):
            line, said = sheet.lines[number], sheet.said[number]
            below = number > last
            if sheet.roles[number] is Role.STAMP and opened:
                sheet.roles[number] = Role.FURNITURE
            elif sheet.roles[number] is Role.STAMP and not below and number > first and not sheet.hints[number].main:
                sheet.roles[number] = Role.BODY
            if below and said is None:
                said = self._wordings.bare(line)
            if sheet.roles[number] is None:
                listed = ended or (opened and (not self._closes(sheet, number) or numbered(line)))
                listed = listed or self._scores.weigh(line, said, Place(below=below)) >= ENOUGH
                listed = listed or (below and (_follows(sheet, number) or self._in_menu(sheet, number)))
                sheet.roles[number] = Role.FURNITURE if listed else self._running(sheet, number)
            if sheet.roles[number] is Role.FURNITURE:
                opened = opened or bool(said and said.opens)
                ended = ended or bool(below and said and said.family.ends)
            elif self._closes(sheet, number):
                opened = False

    def _runs(self, sheet: Sheet, number: int) -> bool:
        """Say whether a line is of the running text although it is short: the main text, or a sentence of the news."""
        line, hint = sheet.lines[number], sheet.hints[number]
        if sheet.said[number] is not None:
            return False
        return (hint.main and hint.links < _LINKED) if hint.main is not None else self._scores.speaks(line)

    def _closes(self, sheet: Sheet, number: int) -> bool:
        """Say whether a line is running text that ends a list of links."""
        line, hint = sheet.lines[number], sheet.hints[number]
        if hint.main is not None:
            return hint.main and hint.links < _LINKED
        ended = line.text.endswith((".", ".\"", ".\u201d", "\u00bb.", "\u201d.")) or len(line.words) >= 25
        return (line.prose and ended) or self._scores.speaks(line)

    def _running(self, sheet: Sheet, number: int) -> Role:
        line = sheet.lines[number]
        pictured = IMAGE.fullmatch(sheet.lines[number - 1].text) if number else None
        if not line.prose and (pictured or self._captions.is_caption(line)):
            return Role.CAPTION
        return Role.BYLINE if self.bylines.is_byline(line) else Role.BODY


def _opens(sheet: Sheet, number: int) -> bool:
    """Say whether a line is the heading of a list of links."""
    said = sheet.said[number]
    return said is not None and said.opens


def _clear_above(sheet: Sheet) -> None:
    """Where a stamp stands below the title, a date above it is that of the visit, not of the article."""
    title = sheet.title or 0
    if any(role is Role.STAMP for role in sheet.roles[title:]):
        for number in range(title):
            if sheet.roles[number] is Role.STAMP:
                sheet.roles[number] = Role.FURNITURE


def _follows(sheet: Sheet, number: int) -> bool:
    """Say whether a short line at the foot stands below furniture."""
    return number > 0 and sheet.roles[number - 1] is Role.FURNITURE and not sheet.lines[number].stops
