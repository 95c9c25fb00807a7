"""Draw claims from what was found: who is who, who said what, what happened, on whose word."""

from hudna.claims.draw import Drawer

__all__ = ["Drawer"]
