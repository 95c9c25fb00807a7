"""From a page to an article."""

from __future__ import annotations

from hudna.grammar import words as grammar_words
from hudna.grammar.dates import DateFinder
from hudna.pack import Pack
from hudna.shapes import Article, Basis, Media, Page, Published
from hudna.text.blocks import Marker
from hudna.text.credits import Crediter
from hudna.text.facts import NO_FACTS, Facts
from hudna.text.published import PublicationDater
from hudna.text.rendering import Rendered, render


class Cleaner:
    """Marks the parts of a page; compiled once for a pack."""

    def __init__(self, pack: Pack, dates: DateFinder | None = None) -> None:
        self.pack = pack
        self._marker = Marker(pack)
        self._dater = PublicationDater(pack, dates or DateFinder(pack.language))
        self._crediter = Crediter(pack, self._marker.datelines)

    def clean(self, page: Page) -> Article:
        """The article of a page: all that is not blank in a block with a role, words and sentences of the read ones.

        HTML is rendered first; the article's text is then the rendered one.
        """
        rendered = render(page.content) if page.media is Media.HTML else Rendered(page.content, (), NO_FACTS)
        text, facts = rendered.text, rendered.facts
        marked = self._marker.mark(text, rendered.hints)
        words, sentences = grammar_words.split(text, marked.blocks)
        dated, stamp = self._dater.date(page, text, marked.blocks, words)
        named = self._crediter.credits(page, text, marked.blocks, facts)
        return Article(
            page=page, text=text, blocks=marked.blocks, words=words, sentences=sentences,
            published=_published(page, facts) or dated, title=marked.title, place_line=marked.place_line,
            stamp=marked.stamp or stamp, outlet=named.outlet, agencies=named.agencies, author=named.author,
        )


def _published(page: Page, facts: Facts) -> Published | None:
    """The day given with the page or stated in its metadata; None where the text has to tell."""
    if page.published is not None:
        return Published(page.published, Basis.GIVEN, "The day was given with the page.")
    if facts.published is not None:
        return Published(facts.published, Basis.STATED, f"The page's metadata ({facts.basis}) gives the day.")
    return None
