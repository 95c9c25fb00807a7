"""The order of the stages."""

from __future__ import annotations

from hudna.claims import Drawer
from hudna.mentions import Finder
from hudna.pack import Pack, load_pack
from hudna.shapes import Page, Reading, Reason, Skipped, Tagging
from hudna.text import Cleaner

READERS = ("rules",)
_LONG = 200


class Reader:
    """Reads pages with one pack; building it compiles the pack, calling it reads a page."""

    def __init__(self, pack: Pack | None = None) -> None:
        self.pack = load_pack() if pack is None else pack
        self.name = "rules"
        self.cleaner = Cleaner(self.pack)
        self.finder = Finder(self.pack)
        self.drawer = Drawer(self.pack)

    def __call__(self, page: Page) -> Reading:
        """The reading of a page."""
        article = self.cleaner.clean(page)
        tagging = Tagging()
        return self.drawer.draw(article, self.finder.find(article, tagging), tagging)

    def try_read(self, page: Page) -> Reading | Skipped:
        """The reading of a page, or a Skipped that says how it failed: no page ends a batch."""
        try:
            return self(page)
        except Exception as error:  # noqa: BLE001 - whatever a page does to the reader, the rest must be read
            return failed(page, f"{type(error).__name__}: {error}"[:_LONG])


def failed(page: Page, how: str) -> Skipped:
    """The page at which the reader failed."""
    return Skipped(
        id=page.id, url=page.url, reason=Reason.FAILED, digest=page.digest,
        what=f"the reader failed ({how})", mend="Report it with the page; the other pages are read.")
