"""An article: the text of a page with its parts marked, nothing lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from hudna.shapes.page import Page
from hudna.shapes.span import Span


class Role(StrEnum):
    """What a block of a page is."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    PLACE_LINE = "place_line"
    STAMP = "stamp"
    BYLINE = "byline"
    FURNITURE = "furniture"


READ_ROLES = frozenset({Role.TITLE, Role.BODY, Role.CAPTION, Role.PLACE_LINE, Role.BYLINE})


class Block(NamedTuple):
    """A line or paragraph of the text and what it is."""

    span: Span
    role: Role


class Basis(StrEnum):
    """On what a publication date stands."""

    STATED = "stated"
    INFERRED = "inferred"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Published:
    """The publication date, on what it stands, and the reason in a sentence."""

    value: date | None
    basis: Basis | None = None
    reason: str = ""


class Word(NamedTuple):
    """A word of the read text, edge punctuation off.

    `form` is folded; `before` is the folded punctuation between the word before and this one (no spaces);
    `sentence` and `line` number the sentence and the line (block) in which it stands.
    """

    start: int
    end: int
    form: str
    before: str
    sentence: int
    line: int


@dataclass(frozen=True, slots=True)
class Article:
    """A page's text with its title, body and facts about publication.

    Every span points into `text`. `words` are those of the read blocks (title, body, captions, datelines);
    `sentences` are [first, last) ranges of words.
    """

    page: Page
    text: str
    blocks: tuple[Block, ...]
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    published: Published
    title: Span | None = None
    place_line: Span | None = None
    stamp: Span | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    author: str | None = None

    def role_at(self, place: int) -> Role | None:
        """The role of the block that holds character `place`, or None between blocks."""
        return next((b.role for b in self.blocks if b.span.start <= place < b.span.end), None)

    def span_of(self, first: int, last: int) -> Span:
        """The printed span of words [first, last)."""
        return Span(self.words[first].start, self.words[last - 1].end)
