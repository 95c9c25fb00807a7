"""The order of the stages, over one page and over many."""

from hudna.pipeline.fill import Tally, add, recipe
from hudna.pipeline.garbage import seldom_collected
from hudna.pipeline.many import read_many
from hudna.pipeline.one import read
from hudna.pipeline.reader import READERS, Reader

__all__ = ["READERS", "Reader", "Tally", "add", "read", "read_many", "recipe", "seldom_collected"]
