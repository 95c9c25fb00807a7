"""Draw claims from what was found: who is who, who said what, what happened, on whose word."""

from hudna.claims.draw import Drawer
from hudna.claims.scene import Scene

__all__ = ["Drawer", "Scene"]
