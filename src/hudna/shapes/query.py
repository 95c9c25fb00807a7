"""A question put to a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Query:
    """Which facts are wanted; every filter that is set must hold, and each takes any of its values.

    `actors`, `initiatives` and `processes` are ids of the record; `kinds` are layers (`events`, `ties` …), `types`
    types of claims; a fact's day is its own or else that of its publication; `words` are looked for in the evidence.
    With `on` the record is seen as it was known on that day: from the pages published up to it, and what undated
    pages tell of days up to it. With `sure` only claims that are sure are wanted; claims that a person has ruled wrong
    only with `ruled_out`; what an older version of a page said and its outlet withdrew only with `superseded`.
    """

    actors: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    on: date | None = None
    words: str = ""
    sure: bool = False
    ruled_out: bool = False
    superseded: bool = False
    limit: int | None = None
    offset: int = 0

    @property
    def page(self) -> slice:
        """The rows that `offset` and `limit` leave."""
        return slice(self.offset, None if self.limit is None else self.offset + self.limit)
