"""What came in, and what could not be read of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Media(StrEnum):
    """The form in which a page came."""

    TEXT = "text/plain"
    HTML = "text/html"
    JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came in, decoded but otherwise untouched.

    `id` names it in output (file stem or the id given), `url` says where it is found (address or file),
    `digest` is the sha256 of `content`; `outlet`, `byline`, `crawled` and `published` only when given with it.
    """

    id: str
    url: str
    content: str
    digest: str
    media: Media = Media.TEXT
    outlet: str | None = None
    byline: str | None = None
    crawled: datetime | None = None
    published: date | None = None


class Reason(StrEnum):
    """Why a page was skipped."""

    EMPTY = "empty"
    BINARY = "binary"
    ENCODING = "encoding"
    TOO_LARGE = "too_large"
    NOT_ARABIC = "not_arabic"
    NO_BODY = "no_body"
    UNREADABLE = "unreadable"
    MALFORMED = "malformed"
    FAILED = "failed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A page that was not read: which, why, and how to mend it."""

    id: str
    url: str
    reason: Reason
    what: str
    mend: str
    digest: str | None = None
