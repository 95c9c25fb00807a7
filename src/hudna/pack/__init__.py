"""Data packs: what the engine knows of a language and a domain."""

from hudna.pack.load import DATA, load_pack
from hudna.pack.model import Anchor, Entry, Kind, Office, Pack, state_of

__all__ = ["DATA", "Anchor", "Entry", "Kind", "Office", "Pack", "load_pack", "state_of"]
