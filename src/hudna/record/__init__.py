"""Keeps what was read, append only, and works out what is one across pages."""

from hudna.record.processes import Homes
from hudna.record.record import Record, open_record
from hudna.record.rows import Run

__all__ = ["Homes", "Record", "Run", "open_record"]
