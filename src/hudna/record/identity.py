"""Ids that depend on what was said and where, never on offsets, times or the order of reading."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from hudna.shapes import Page

_BETWEEN = "\x1f"
LOCAL = "content:"  # begins the place of a page that has no web address


def hashed(*parts: str | None, length: int = 24) -> str:
    """The hash of some parts, None apart from the empty string."""
    said = _BETWEEN.join("\x00" if part is None else part for part in parts)
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def is_web(url: str) -> bool:
    """Say whether a url is an address of the web: only there a page can change and stay the same page."""
    return url.startswith(("http://", "https://"))


def place_of(page: Page) -> str:
    """What names a page's place: its web address, or for a local file its content and what came with it."""
    if is_web(page.url):
        return page.url
    known = (page.outlet, page.byline, *(d.isoformat() if d else None for d in (page.crawled, page.published)))
    return LOCAL + hashed(page.digest, *known)


def page_key(page: Page) -> str:
    """The id of a page: the same place with the same content is the same page, wherever the file lies."""
    known = (page.outlet, page.byline, *(d.isoformat() if d else None for d in (page.crawled, page.published)))
    return hashed(place_of(page), page.digest, *known)


def numbered(keys: Iterable[str]) -> list[str]:
    """The keys made distinct: the second of the same gets `#2`, the third `#3` …."""
    seen: dict[str, int] = {}
    found = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        found.append(key if seen[key] == 1 else f"{key}#{seen[key]}")
    return found
