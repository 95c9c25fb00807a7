"""One page, read."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from hudna.errors import PageError
from hudna.letters import is_arabic
from hudna.page import from_record
from hudna.page import read as read_pages
from hudna.pipeline.reader import Reader
from hudna.shapes import Page, Reading, Skipped


def read(page: str | Path | Page, *, reader: Reader | None = None) -> Reading:
    """Read one page: a file, or a text (a string that names no file and has Arabic letters or line breaks).

    Raises PageError that says where, what and how to mend it when there is nothing to read.
    """
    found = page if isinstance(page, Page) else _page(page)
    result = found if isinstance(found, Skipped) else (reader or _usual()).try_read(found)
    if isinstance(result, Skipped):
        raise PageError(where=result.url, what=result.what, mend=result.mend)
    return result


def _page(given: str | Path) -> Page | Skipped:
    if isinstance(given, str) and ("\n" in given or (any(map(is_arabic, given)) and not _is_file(given))):
        return from_record({"id": "text", "text": given}, "text")
    pages = list(read_pages(given))
    if len(pages) != 1:
        raise PageError(where=str(given), what=f"this holds {len(pages)} pages, not one",
                        mend="Read many pages with hudna.Reader and hudna.pipeline.read_many, or `hudna add`.")
    return pages[0]


def _is_file(given: str) -> bool:
    try:
        return Path(given).exists()
    except (OSError, ValueError):  # too long for a path, or with a NUL
        return False


@lru_cache(maxsize=1)
def _usual() -> Reader:
    """The reader with the starting pack, built at its first use."""
    return Reader()
