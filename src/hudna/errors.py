"""The one tree of errors: each says where, what, and how to mend it."""

from __future__ import annotations


class HudnaError(Exception):
    """What hudna raises: `where` it happened, `what` is wrong and how to `mend` it."""

    def __init__(self, *, where: str, what: str, mend: str) -> None:
        super().__init__(f"{where}: {what}. {mend}")
        self.where = where
        self.what = what
        self.mend = mend


class PackError(HudnaError):
    """A data pack does not hold what its schema asks for."""


class WeightsError(HudnaError):
    """What was learned is missing or damaged."""


class PageError(HudnaError):
    """A page cannot be read; the batch goes on without it."""


class RecordError(HudnaError):
    """A record cannot be opened, written or understood."""


class QueryError(HudnaError):
    """A question asked of the record cannot be answered as put."""


class MissingExtra(HudnaError):
    """An optional library is needed that is not installed."""

    def __init__(self, purpose: str, *, install: str) -> None:
        super().__init__(where=purpose, what="an optional library is not installed", mend=f"Run: {install}")
