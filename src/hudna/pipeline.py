"""The order of the stages."""

from __future__ import annotations

from hudna.claims import Drawer
from hudna.mentions import Finder
from hudna.pack import Pack
from hudna.shapes import Page, Reading, Tagging
from hudna.text import Cleaner


class Reader:
    """Reads pages with one pack; building it compiles the pack, calling it reads a page."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.cleaner = Cleaner(pack)
        self.finder = Finder(pack)
        self.drawer = Drawer(pack)

    def __call__(self, page: Page) -> Reading:
        """The reading of a page."""
        article = self.cleaner.clean(page)
        tagging = Tagging()
        return self.drawer.draw(article, self.finder.find(article, tagging), tagging)
