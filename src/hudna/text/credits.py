"""Who brings the piece: outlet, agencies, author."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Block, Page, Role
from hudna.text.datelines import Datelines, Parts
from hudna.text.facts import Facts

_HELD = re.compile(r"\(([^()]{2,40})\)")
_BARS = re.compile("\\s[|\u00bb>/\u2014\u2013-]\\s|[|\u00a9]|\\s{2,}")
_YEAR = re.compile(r"\d{4}")
_MOST_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Credits:
    """The outlet, the agencies and the author of a piece, as far as the page names them."""

    outlet: str | None
    agencies: tuple[str, ...]
    author: str | None


class Crediter:
    """Finds who brings a piece; compiled once for a pack."""

    def __init__(self, pack: Pack, datelines: Datelines) -> None:
        section: Mapping[str, Any] = pack.language["furniture"]
        self._datelines = datelines
        self._media_words = frozenset(folded_key(word) for word in section["media_words"])
        self._byline_words = tuple(sorted((folded_key(w) for w in section["byline_words"]), key=len, reverse=True))
        self._sections = frozenset(folded_key(word) for word in section["items"]["sections"])
        self._rights = tuple(folded_key(text) for family in section["families"] if family["id"] == "copyright"
                             for text in family["any"])
        self._sources = frozenset(folded_key(word) for word in section["source_words"])
        self._nobody = frozenset(folded_key(word) for word in section["no_authors"])
        self._days = frozenset(folded_key(name) for group in (pack.language.get("calendar") or {}).get("weekdays", ())
                               for name in group)
        self._given = frozenset(_words(pack.language.get("given_names") or {}))
        self._media = {key: {folded_key(name) for name in (*entry.aliases, entry.name_en)} for entry in pack.entries
                       if entry.kind == "media"
                       for key in (folded_key(entry.id.removeprefix("media.")), *map(folded_key, entry.aliases))}
        self._domains = {domain.lower().removeprefix("www."): entry.name for entry in pack.entries
                         if entry.kind == "media" for domain in entry.domains}

    def credits(self, page: Page, text: str, blocks: Sequence[Block], facts: Facts) -> Credits:
        """Who brings the piece, from what was given with the page, its metadata, its address, and its lines."""
        lines = [self._datelines.parts(block.span.of(text)) for block in blocks if block.role is Role.PLACE_LINE]
        given = self._datelines.parts(page.byline or "")
        outlet = page.outlet or facts.outlet or self._of_address(page.url) or self._of_page(text, blocks, lines)
        signed = [self._datelines.parts(block.span.of(text)) for block in blocks if block.role is Role.BYLINE]
        agencies = dict.fromkeys(a for parts in (*lines, given, *signed) for a in parts.agencies)
        names = [self._named(block.span.of(text), signed=block.role is Role.BYLINE) for block in blocks
                 if block.role in {Role.BYLINE, Role.STAMP}]
        names += [name for parts in (given, *lines) for name in parts.rest if self._is_person(name, outlet)]
        author = next((name for name in names if name), None)
        said = folded_key(facts.author or "")
        if author is None and said not in self._nobody | {"", folded_key(outlet or "")}:
            author = facts.author
        own = self._media.get(folded_key(outlet or ""), set()) | {folded_key(outlet or "")}
        return Credits(outlet, tuple(name for name in agencies if folded_key(name) not in own), author)

    def _of_address(self, url: str) -> str | None:
        host = (urlsplit(url).hostname or "").lower() if url.startswith(("http://", "https://")) else ""
        labels = host.removeprefix("www.").split(".")
        return next((self._domains[".".join(labels[n:])] for n in range(len(labels))
                     if ".".join(labels[n:]) in self._domains), None)

    def _of_page(self, text: str, blocks: Sequence[Block], lines: Sequence[Parts]) -> str | None:
        """The outlet that the page's own furniture names: at its head, in the place line, in the copyright line."""
        furniture = [block.span.of(text) for block in blocks if block.role is Role.FURNITURE]
        head = [piece.strip() for row in furniture[:4] for piece in _BARS.split(row) if piece.strip()]
        for piece in head:
            words = folded_key(piece).split()
            if 2 <= len(words) <= _MOST_NAME_WORDS and words[0] in self._media_words:
                return self._unglued(piece)
        dated = {folded_key(name) for parts in lines for name in (*parts.media, *parts.rest)}
        dated |= {folded_key(piece) for row in furniture for piece in _BARS.split(row)
                  if self._has_rights(row) and not self._has_rights(piece)}
        return next((piece for piece in head if self._is_outlet(piece) and folded_key(piece) in dated), None)

    def _unglued(self, piece: str) -> str:
        """The name without the name of a section that is written together with it."""
        key = folded_key(piece)
        for section in self._sections:
            if len(section) > 3 and key.endswith(section) and not key.endswith(" " + section) and len(
                    key) > len(section) + 4 and key != section:
                return piece[: -len(section)].strip()
        return piece

    def _has_rights(self, row: str) -> bool:
        return any(text in folded_key(row) for text in self._rights)

    def _is_outlet(self, piece: str) -> bool:
        words = folded_key(piece)
        return bool(words) and words not in self._sections and len(words.split()) <= _MOST_NAME_WORDS

    def _named(self, line: str, *, signed: bool) -> str | None:
        """The name after the word for the writer, up to the date if one follows; a signed line is the name."""
        key = folded_key(line)
        word = next((w for w in self._byline_words if key.startswith(w + " ")), None)
        if word in self._sources:
            return None
        if word is None:
            return line if signed and self._is_person(line, None) else None
        rest = line.split(maxsplit=len(word.split()))[len(word.split()):]
        words: list[str] = []
        for part in " ".join(rest).strip(" :-\u2013\u2014|").split():
            if any(c.isdigit() for c in part) or len(words) == 4 or folded_key(part) in self._days:
                break
            words.append(part)
        return " ".join(words).strip(" :-|") or None

    def _is_person(self, name: str, outlet: str | None) -> bool:
        words = folded_key(name).split()
        known = not self._given or (bool(words) and words[0] in self._given)
        return 2 <= len(words) <= 4 and known and " ".join(words) != folded_key(outlet or "")


def _words(value: object) -> Iterator[str]:
    """All folded words inside a section."""
    if isinstance(value, str):
        yield from (folded_key(word.replace("_", " ")).split(" ")[0] for word in value.split())
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
