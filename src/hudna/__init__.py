"""Reads Arabic news and keeps the sourced record of a ceasefire: who said what, who accepted, on whose word."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hudna.errors import HudnaError
    from hudna.pack import load_pack
    from hudna.pipeline import Reader, add, read
    from hudna.record import Record, open_record
    from hudna.shapes import Query, Reading, Skipped

__all__ = ["HudnaError", "Query", "Reader", "Reading", "Record", "Skipped", "add", "load_pack", "open_record", "read"]
_ROOMS = {"HudnaError": "errors", "Query": "shapes", "Reader": "pipeline", "Reading": "shapes", "Record": "record",
          "Skipped": "shapes", "add": "pipeline", "load_pack": "pack", "open_record": "record", "read": "pipeline"}


def __getattr__(name: str) -> object:
    """A public name, its room opened at the first use: what needs few of them starts sooner."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"hudna.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
