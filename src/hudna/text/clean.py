"""From a page to an article."""

from __future__ import annotations

from hudna.grammar import words as grammar_words
from hudna.pack import Pack
from hudna.shapes import Article, Basis, Page, Published
from hudna.text.blocks import Marker


class Cleaner:
    """Marks the parts of a page; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._marker = Marker(pack)

    def clean(self, page: Page) -> Article:
        """The article of a page: every line a block with a role, words and sentences of the read ones."""
        text = page.content
        marked = self._marker.mark(text)
        words, sentences = grammar_words.split(text, marked.blocks)
        day = page.crawled.date() if page.crawled else None
        return Article(
            page=page, text=text, blocks=marked.blocks, words=words, sentences=sentences,
            published=Published(day, Basis.GIVEN if day else None),
            title=marked.title, place_line=marked.place_line, stamp=marked.stamp, outlet=page.outlet,
        )
