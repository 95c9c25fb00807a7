"""Reads Arabic news and keeps the sourced record of a ceasefire: who said what, who accepted, on whose word."""

from hudna.errors import HudnaError
from hudna.pack import load_pack
from hudna.pipeline import Reader, add, read
from hudna.record import Record, open_record
from hudna.shapes import Query, Reading, Skipped

__all__ = ["HudnaError", "Query", "Reader", "Reading", "Record", "Skipped", "add", "load_pack", "open_record", "read"]
