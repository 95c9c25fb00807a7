"""Keeps what was read, append only, and works out what is one across pages."""

from importlib import import_module
from typing import TYPE_CHECKING

from hudna.record.processes import Homes
from hudna.record.rows import Run

if TYPE_CHECKING:
    from hudna.record.record import Record, open_record

__all__ = ["Homes", "Record", "Run", "open_record"]


def __getattr__(name: str) -> object:
    """The record itself and its database, loaded at the first use: whoever reads a page alone needs none."""
    if name not in ("Record", "open_record"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("hudna.record.record"), name)
