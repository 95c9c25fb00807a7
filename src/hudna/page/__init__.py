"""Read what came in: files, folders, HTML, JSON lines."""

from hudna.page.build import from_record
from hudna.page.options import Options
from hudna.page.read import read

__all__ = ["Options", "from_record", "read"]
