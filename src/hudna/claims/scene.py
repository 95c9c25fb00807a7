"""What the drawers of claims look at, all of one article."""

from __future__ import annotations

from dataclasses import dataclass

from hudna.shapes import Article, Cast, Found, Statement


@dataclass(frozen=True, slots=True)
class Scene:
    """An article, what was found in it, who is who, and (once drawn) who said what."""

    article: Article
    found: Found
    cast: Cast
    says: tuple[Statement, ...] = ()
