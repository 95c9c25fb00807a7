"""Limits of reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How much is read and what counts as Arabic.

    `page_bytes` bounds a page, unpacked; `file_bytes` a JSON file that must be read whole;
    `arabic_share` is the least share of Arabic letters among a page's letters.
    """

    page_bytes: int = 10_000_000
    file_bytes: int = 256_000_000
    arabic_share: float = 0.4
