"""Spot what an article's words name, before anybody takes a stand."""

from hudna.mentions.find import Finder, Tagger

__all__ = ["Finder", "Tagger"]
