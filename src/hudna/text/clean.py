"""From a page to an article."""

from __future__ import annotations

import re

from hudna.grammar import words as grammar_words
from hudna.pack import Pack
from hudna.shapes import Article, Basis, Block, Page, Published, Role, Span


class Cleaner:
    """Marks the parts of a page; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def clean(self, page: Page) -> Article:
        """The article of a page: every line a block with a role, words and sentences of the read ones."""
        blocks = []
        for number, line in enumerate(re.finditer(r"[^\n]+", page.content)):
            blocks.append(Block(Span(*line.span()), Role.BODY if number else Role.TITLE))
        words, sentences = grammar_words.split(page.content, blocks)
        day = page.crawled.date() if page.crawled else None
        return Article(
            page=page, text=page.content, blocks=tuple(blocks), words=words, sentences=sentences,
            published=Published(day, Basis.GIVEN if day else None),
            title=blocks[0].span if blocks else None, outlet=page.outlet,
        )
