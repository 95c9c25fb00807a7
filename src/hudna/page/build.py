"""Make pages from decoded content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from hudna.shapes import Media, Page

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def digest_of(content: str) -> str:
    """The sha256 of a page's content."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def from_text(id: str, url: str, content: str, media: Media = Media.TEXT) -> Page:
    """A page from the decoded content of a file."""
    content = storable(content)
    return Page(id=id, url=url, content=content, digest=digest_of(content), media=media)


def from_record(record: Mapping[str, Any], url: str) -> Page:
    """A page from one object of a JSON lines file.

    It has `id` and `text` and, where known, `outlet`, `url`, `byline`, `crawled` and `published`.
    """
    text = storable(str(record["text"]))
    crawled, published = _moment(record.get("crawled")), _moment(record.get("published"))
    return Page(
        id=str(record["id"]), url=str(record.get("url") or f"{url}#{record['id']}"), content=text,
        digest=digest_of(text), media=Media.JSON,
        outlet=_said(record.get("outlet")), byline=_said(record.get("byline")),
        crawled=crawled, published=published.date() if published else None,
    )


def storable(text: str) -> str:
    """The text with what cannot be stored as UTF-8 (lone surrogates, NUL) replaced, letter by letter."""
    return _UNSTORABLE.sub("\ufffd", text)


def _said(value: object) -> str | None:
    return (str(value).strip() or None) if value is not None else None


def _moment(value: object) -> datetime | None:
    """The moment of an ISO date or time, or of a day written day first; None where there is none or it is not one."""
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    text = str(value or "").strip()
    if found := _DAY_FIRST.fullmatch(text):
        text = f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}"
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
