"""What is one across pages: actors, initiatives, stories."""

from hudna.record.resolve.across import ids_of, plans_of, resolve
from hudna.record.resolve.plans import Plan
from hudna.record.resolve.rulings import Ruled, in_force
from hudna.record.resolve.stories import stories, stories_of
from hudna.record.resolve.strayed import OWN

__all__ = ["OWN", "Plan", "Ruled", "ids_of", "in_force", "plans_of", "resolve", "stories",
           "stories_of"]
