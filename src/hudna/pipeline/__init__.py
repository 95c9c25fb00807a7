"""The order of the stages, over one page and over many."""

from hudna.pipeline.many import read_many
from hudna.pipeline.reader import READERS, Reader

__all__ = ["READERS", "Reader", "read_many"]
