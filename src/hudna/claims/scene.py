"""What the drawers of claims look at, all of one article."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from typing import Any, Concatenate, ParamSpec, TypeVar

from hudna.shapes import Article, Cast, Found, Statement

T = TypeVar("T")
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Scene:
    """An article, what was found in it, who is who, and (once drawn) who said what."""

    article: Article
    found: Found
    cast: Cast
    says: tuple[Statement, ...] = ()
    _made: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[Concatenate[Scene, P], T], *given: P.args, **named: P.kwargs) -> T:
        """What is made of this scene, the same for all who ask: what several drawers look at is made but once."""
        key = (make, *given, *named.items())
        if key not in self._made:
            self._made[key] = make(self, *given, **named)
        found: T = self._made[key]
        return found

    def saying(self, says: tuple[Statement, ...]) -> Scene:
        """The scene with who said what; what was made of it before, when nobody said anything, holds on."""
        told = replace(self, says=says)
        told._made.update(self._made)
        return told
