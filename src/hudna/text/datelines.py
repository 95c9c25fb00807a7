"""Place lines: where, and by which medium, a piece was written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Span
from hudna.text.lines import Line

_PARTS = re.compile(
    "\\s[-\u2013\u2014\u0640]+\\s|[-\u2013\u2014]{1,}|[:\u060c,/()|\u2022\u00ab\u00bb\"]|(?<=\\s)\\.|\\.\\.")
_HELD = re.compile("[^()\\n.!\u061f?\"\u00ab\u00bb:]{0,60}\\((?P<held>[^()\\n]{2,40})\\)\\s*[-\u2013\u2014\u0640]+\\s*")
_ENDING = frozenset(":-")
_AND = "\u0648"
_LATIN = re.compile("[A-Z][A-Za-z .&]{1,20}")
_OPENING = "\u00ab\u201c\"'([ "
_MOST_WORDS, _PART_WORDS, _HEAD_WORDS = 9, 4, 7


@dataclass(frozen=True, slots=True)
class Parts:
    """A place line taken apart, as printed: places, agencies, media that are none, and the rest (names)."""

    places: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()

    @property
    def known(self) -> int:
        """How many of the parts are known."""
        return len(self.places) + len(self.agencies) + len(self.media)


class Datelines:
    """Knows places, agencies and media; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        section = pack.language["furniture"]
        self._agencies = {folded_key(text) for text in (*section["agencies"], *section["agency_latin"])}
        self._generic = {folded_key(text) for text in section["dateline_words"]}
        self._kinds = tuple(folded_key(text) for text in section["media_words"])
        self._places: set[str] = set()
        self._media: set[str] = set()
        for entry in pack.entries:
            names = {folded_key(name) for name in (*entry.aliases, *entry.short)}
            if entry.kind in {"place", "state"}:
                self._places |= names | ({folded_key(entry.capital)} if entry.capital else set())
            elif entry.kind == "media":
                (self._agencies if entry.sort == "agency" else self._media).update(names)

    def parts(self, text: str) -> Parts:
        """Take a place line apart."""
        found: dict[str, list[str]] = {"places": [], "agencies": [], "media": [], "rest": []}
        for piece in _PARTS.split(text):
            if piece.strip() and folded_key(piece):
                for kind, name in self._sorted(piece.strip()):
                    found[kind].append(name)
        return Parts(**{kind: tuple(names) for kind, names in found.items()})

    def _sorted(self, piece: str) -> list[tuple[str, str]]:
        """What a part is; two where a medium and agencies stand joined by the word for and."""
        key = folded_key(piece)
        if key in self._places:
            return [("places", piece)]
        if key in self._agencies:
            return [("agencies", piece)]
        words = piece.split()
        if len(words) > 1 and words[-1][0] == _AND and folded_key(words[-1][1:]) in self._agencies:
            return [*self._sorted(" ".join(words[:-1])), ("agencies", words[-1][1:])]
        if key[0] == _AND and key[1:] in self._agencies:
            return [("agencies", piece[1:])]
        if key in self._media or key in self._generic or key.split()[0] in self._kinds:
            return [("media", piece)]
        return [("rest", piece)]

    def is_place(self, text: str) -> bool:
        """Say whether a text names a place or state."""
        return folded_key(text) in self._places

    def is_agency(self, text: str) -> bool:
        """Say whether a text names an agency."""
        return folded_key(text) in self._agencies

    def is_line(self, line: Line, *, before_prose: bool) -> bool:
        """Say whether a whole line is a place line."""
        if len(line.words) > _MOST_WORDS or line.stops or not line.words:
            return False
        pieces = [p for p in _PARTS.split(line.text) if p.strip()]
        if any(len(p.split()) > _PART_WORDS for p in pieces):
            return False
        known = self.parts(line.text)
        if len(pieces) == 1:
            return before_prose and bool(known.places or known.agencies) and not known.rest
        return known.known > 0 or (before_prose and len(pieces) <= 3 and len(line.words) <= 7)

    def inline(self, line: Line) -> Span | None:
        """The place line that opens a paragraph, or None: known names set off from the sentence by marks."""
        start = line.span.start
        held = _HELD.match(line.text)
        if (held is not None and (self.is_agency(held["held"]) or _LATIN.fullmatch(held["held"].strip()))
                and len(line.text[: held.start("held")].split()) <= _HEAD_WORDS and held.end() < len(line.text)):
            return Span(start, start + len(line.text[: held.end()].rstrip()))
        kinds, place = self._opening(line)
        if place == 0 or place >= len(line.words):
            return None
        end = line.words[place].start - start
        marks = line.words[place].before
        several = len(kinds) > 1 and kinds & {"agencies", "media"}
        if not (several and marks) and not (kinds & {"agencies", "media"} and _ENDING & set(marks)):
            return None
        while end > 0 and line.text[end - 1] in _OPENING:
            end -= 1
        return Span(start, start + len(line.text[:end].rstrip()))

    def _opening(self, line: Line) -> tuple[set[str], int]:
        """The kinds of the known names with which a line opens, and the number of the word after them."""
        kinds: set[str] = set()
        place = 0
        while place < len(line.words):
            if place and not line.words[place].before:
                break
            found = self._longest(line, place)
            if found is None:
                break
            kind, place = found
            kinds.add(kind)
        return kinds, place

    def _longest(self, line: Line, place: int) -> tuple[str, int] | None:
        """The kind of the longest known name at a word, and the number of the word after it."""
        words = line.words
        for length in range(min(_PART_WORDS, len(words) - place), 0, -1):
            if any(words[n].before for n in range(place + 1, place + length)):
                continue
            key = " ".join(word.form for word in words[place : place + length])
            for kind, names in (("agencies", self._agencies), ("places", self._places), ("media", self._media),
                                ("media", self._generic)):
                if key in names or (kind == "agencies" and key[0] == _AND and key[1:] in names):
                    return kind, place + length
        return None
