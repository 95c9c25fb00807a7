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
_INLINE = re.compile(
    "(?P<head>[^()\\n.!\u061f?\"\u00ab\u00bb:]{0,60}?)(?:\\((?P<held>[^()\\n]{2,40})\\)\\s*(?:[-\u2013\u2014\u0640]+|:)+"
    "|\\s[-\u2013\u2014]+(?=\\s)|[-\u2013\u2014]{2,}|:)\\s*")
_LATIN = re.compile("[A-Z][A-Za-z .&]{1,20}")
_MOST_WORDS, _PART_WORDS = 9, 4


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
        if key in self._media or key in self._generic or key.split()[0] in self._kinds:
            return [("media", piece)]
        words = piece.split()
        last = words[-1]
        if last[0] == "\u0648" and folded_key(last[1:]) in self._agencies:
            before = self._sorted(" ".join(words[:-1])) if len(words) > 1 else []
            return [*before, ("agencies", last[1:])]
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
        """The place line that opens a paragraph, or None."""
        match = _INLINE.match(line.text)
        if match is None or match.end() >= len(line.text) - 20:
            return None
        head, held = match["head"], match["held"]
        known = self.parts(head)
        places = bool(known.places) or not head.strip()
        agency = held is not None and (self.is_agency(held) or bool(_LATIN.fullmatch(held.strip())))
        if held is not None:
            fits = agency and len(head.split()) <= 8 and (places or len(head.split()) <= 5)
            fits = fits or (not known.rest and bool(known.places) and len(held.split()) <= 3)
        else:
            fits = known.known > 1 and not known.rest
        if not fits:
            return None
        start = line.span.start
        return Span(start, start + len(line.text[: match.end()].rstrip()))
