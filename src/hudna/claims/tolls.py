"""Words that tell what became of people: what somebody reports who speaks of the dead."""

from __future__ import annotations

from collections.abc import Iterable

from hudna.claims.extents import Extent
from hudna.shapes import Hit

_TELLS = frozenset({"past", "present", "noun"})
_HARM = frozenset({"killed", "wounded", "missing", "detained", "displaced"})


def tolls(fates: Iterable[Hit]) -> frozenset[int]:
    """Where nouns stand for people's being killed, hurt or driven out: the killing of, the wounding of."""
    return frozenset(hit.first for hit in fates if hit.pos == "noun" and not hit.definite and hit.data["what"] in _HARM)


def tells_toll(hit: Hit, extent: Extent, nouns: frozenset[int]) -> bool:
    """Say whether what a verb or noun of saying reports opens with such a noun."""
    return bool(hit.data.get("toll")) and hit.pos in _TELLS and not hit.definite and (
        extent.first in nouns and extent.first >= hit.last)
