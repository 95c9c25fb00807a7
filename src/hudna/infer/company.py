"""Words that keep the same company: clusters of words used alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Near(NamedTuple):
    """The narrow and the wide cluster of a word, `-` where it is in none."""

    fine: str
    coarse: str


_NONE = Near("-", "-")


@dataclass(frozen=True, slots=True)
class Company:
    """Clusters by folded word."""

    words: Mapping[str, Near] = field(default_factory=dict)

    def of(self, *forms: str) -> Near:
        """The clusters of the first of these forms that has any."""
        for form in forms:
            near = self.words.get(form)
            if near is not None:
                return near
        return _NONE
