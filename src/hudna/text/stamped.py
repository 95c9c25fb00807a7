"""The page's own words about when it came out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from hudna.grammar.dates import DateFinder, Said
from hudna.grammar.dating import full_day
from hudna.grammar.lexicon import Lexicon
from hudna.grammar.words import split
from hudna.letters import fold
from hudna.shapes import Block, Role, Span, Word

_HEAD, _TAIL = 3000, 600
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?|\d{4}")
_COLON = re.compile(r"\d{1,2}:\d\d")
_MORE = 3          # words of a stamp's line that belong neither to its date nor to its clock time
_REACH = 4         # words between a date and the cue or clock time that makes it a stamp


class Stamp(NamedTuple):
    """A date that a page gives as its own: the day, where it is printed, and how sure that is."""

    day: date
    span: Span
    rank: int


class StampFinder:
    """Finds a page's stamps; compiled once for a language."""

    def __init__(self, language: Mapping[str, Any], dates: DateFinder) -> None:
        section = language["calendar"]["stamps"]
        self._dates = dates
        self._cues = Lexicon([{"lemma": "cue", "words": section["cues"]},
                              {"lemma": "zone", "words": section["zones"]}], language)
        self._marks = frozenset(fold(mark) for marks in language["calendar"]["eras"].values() for mark in marks)

    def find(self, text: str, blocks: Sequence[Block]) -> list[Stamp]:
        """The stamps of a page, the surest first."""
        near = [Block(block.span, Role.BODY) for block in blocks if _looked_at(block, len(text))]
        roles = {block.span.start: block.role for block in blocks}
        words, _ = split(text, near)
        found = []
        for said in self._dates.find(words):
            day = full_day(said)
            if day is None:
                continue
            line = near[words[said.first].line].span
            rank = self._rank(words, said, text, roles[line.start])
            if rank:
                found.append(Stamp(day, self._span(words, said), rank))
        return sorted(found, key=lambda stamp: (-stamp.rank, stamp.span.start))

    def _rank(self, words: Sequence[Word], said: Said, text: str, role: Role) -> int:
        """How much a date looks like a stamp: 0 for not at all."""
        cue, clock = self._beside(words, said)
        starts = _starts(words, said, text)
        others = sum(1 for word in _line(words, said) if not self._belongs(word, said, words))
        short = others <= _MORE
        if role is Role.STAMP:
            return 4 if cue else 3
        if cue and (short or clock):
            return 4
        if clock and (short or starts):
            return 3
        return 2 if short and role is not Role.CAPTION and said.first and not _named(words, said) else 0

    def _beside(self, words: Sequence[Word], said: Said) -> tuple[bool, bool]:
        """Say whether a cue and whether a clock time stand beside a date in its line."""
        cue = clock = False
        line = words[said.first].line
        around = [*range(max(0, said.first - _REACH), said.first), *range(said.last, said.last + _REACH)]
        for place in around:
            if place >= len(words) or words[place].line != line:
                continue
            cue = cue or any(hit.lemma == "cue" for hit in self._cues.at(words, place))
            clock = clock or bool(_COLON.match(words[place].form)) or any(
                hit.lemma == "zone" for hit in self._cues.at(words, place))
        return cue, clock

    def _belongs(self, word: Word, said: Said, words: Sequence[Word]) -> bool:
        inside = words[said.first].start <= word.start < words[said.last - 1].end
        return inside or any(letter.isdigit() for letter in word.form) or word.form in self._marks or bool(
            self._cues.at([word], 0))

    def _span(self, words: Sequence[Word], said: Said) -> Span:
        """The date with the cue before it and the clock time beside it."""
        first, last, line = said.first, said.last, words[said.first].line
        for place in range(max(0, first - _REACH), first):
            if words[place].line == line and (self._cues.at(words, place) or _CLOCK.fullmatch(words[place].form)):
                first = place
                break
        for place in range(last, min(len(words), last + _REACH)):
            if words[place].line == line and (_COLON.match(words[place].form) or self._cues.at(words, place)):
                last = place + 1
        return Span(words[first].start, words[last - 1].end)


def _looked_at(block: Block, length: int) -> bool:
    return block.span.start < _HEAD or block.span.end > length - _TAIL or block.role is Role.STAMP


def _line(words: Sequence[Word], said: Said) -> Iterator[Word]:
    line = words[said.first].line
    return (word for word in words if word.line == line)


def _named(words: Sequence[Word], said: Said) -> bool:
    """Say whether the date's line is the first one: a title, not a stamp."""
    return words[said.first].line == words[0].line


def _starts(words: Sequence[Word], said: Said, text: str) -> bool:
    """Say whether nothing but a clock time and space stands before a date, in its line or in its part of it."""
    first = said.first
    while first and words[first - 1].line == words[first].line and _of_clock(words[first - 1]):
        first -= 1
    before = text[max(0, words[first].start - 3) : words[first].start].replace("(", "")
    return "\n" in before or (before.strip(" \t\u00a0") == "" and len(before) != 1)


def _of_clock(word: Word) -> bool:
    return any(letter.isdigit() for letter in word.form) or word.form.isascii()
