"""Stretches in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hudna.shapes import Article, Quote

_OPENS, _CLOSES = "\u00ab\u2039", "\u00bb\u203a"
_EITHER = "\"\u201c\u201d\u201e\u201f\u2033"
_CLASS = {**dict.fromkeys(_OPENS + _CLOSES, "angle"), **dict.fromkeys(_EITHER, "high")}
_LINES = 4  # lines over which one quotation may run


class _Mark(NamedTuple):
    """A quotation mark before word `word`: its class, what it can be, and its line."""

    word: int
    sort: str
    opens: bool
    closes: bool
    line: int


def find(article: Article) -> tuple[Quote, ...]:
    """The quotations, in the order of the text; scare quotes around a name count too.

    A mark opens or closes by the side on which a word touches it; straight ones that touch both or none
    alternate. A quotation without its closing mark ends before the next opening one or with its line.
    """
    found: list[Quote] = []
    open_marks: list[_Mark] = []
    for mark in _marks(article):
        while open_marks and mark.line - open_marks[-1].line >= _LINES:
            found.append(_unclosed(article, open_marks.pop(), mark.word))
        same = next((m for m in reversed(open_marks) if m.sort == mark.sort), None)
        if mark.closes and same is not None and (not mark.opens or same.word < mark.word):
            while open_marks[-1] is not same:
                found.append(_unclosed(article, open_marks.pop(), mark.word))
            open_marks.pop()
            if same.word < mark.word:
                found.append(Quote(same.word, mark.word, True))
        elif mark.opens:
            if same is not None:
                open_marks.remove(same)
                found.append(_unclosed(article, same, mark.word))
            open_marks.append(mark)
    found.extend(_unclosed(article, mark, len(article.words)) for mark in open_marks)
    return tuple(sorted({q for q in found if q.last > q.first}, key=lambda q: (q.first, -q.last)))


def _unclosed(article: Article, mark: _Mark, before: int) -> Quote:
    last = mark.word
    while last < before and article.words[last].line == article.words[mark.word].line:
        last += 1
    return Quote(mark.word, last, False)


def _marks(article: Article) -> Iterator[_Mark]:
    words, text = article.words, article.text
    for place in range(len(words) + 1):
        start = words[place - 1].end if place else max(0, words[0].start - 4 if words else 0)
        end = words[place].start if place < len(words) else min(len(text), start + 4)
        if end - start == 1 and text[start] == " ":
            continue
        gap = text[start:end]
        head, line_break, tail = gap.partition("\n")
        tail = tail.rpartition("\n")[2]
        before, after = max(place - 1, 0), min(place, len(words) - 1)
        yield from _in_gap(head, place, words[before].line, (place > 0, not line_break))
        if line_break:
            yield from _in_gap(tail, place, words[after].line, (False, True))


def _in_gap(gap: str, place: int, line: int, touches: tuple[bool, bool]) -> Iterator[_Mark]:
    for at, letter in enumerate(gap):
        sort = _CLASS.get(letter)
        if sort is None:
            continue
        left = gap[:at]
        right = gap[at + 1 :]
        touches_left = touches[0] and not left.strip("\"\u201c\u201d.,\u060c!?\u061f)]\u00bb\u2026")
        touches_right = touches[1] and not right.strip("\"\u201c\u201d([\u00ab")
        if sort == "angle":
            yield _Mark(place, sort, letter in _OPENS, letter in _CLOSES, line)
        elif touches_left != touches_right:
            yield _Mark(place, sort, touches_right, touches_left, line)
        else:
            yield _Mark(place, sort, touches[1], touches[0], line)
