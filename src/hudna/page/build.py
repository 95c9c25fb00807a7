"""Make pages from decoded content."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from hudna.shapes import Media, Page


def from_record(record: Mapping[str, Any], url: str) -> Page:
    """A page from one object of a JSON lines file (`id`, `text`, and where known `outlet`, `byline`, `crawled`)."""
    text = str(record["text"])
    return Page(
        id=str(record["id"]), url=str(record.get("url") or f"{url}#{record['id']}"), content=text,
        digest=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), media=Media.JSON,
        outlet=record.get("outlet") or None, byline=record.get("byline") or None,
        crawled=_moment(record.get("crawled")),
    )


def _moment(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
