"""From a page to an article: blocks, title, dates of publication, words."""

from hudna.text.bodiless import bodiless
from hudna.text.clean import Cleaner

__all__ = ["Cleaner", "bodiless"]
