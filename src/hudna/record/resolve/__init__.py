"""What is one across pages: actors and initiatives."""

from hudna.record.resolve.across import ids_of, resolve
from hudna.record.resolve.rulings import Ruled, in_force

__all__ = ["Ruled", "ids_of", "in_force", "resolve"]
