"""Stretches in quotation marks."""

from __future__ import annotations

from hudna.shapes import Article, Quote


def find(article: Article) -> tuple[Quote, ...]:
    """The quotations, in the order of the text; scare quotes around a name count too."""
    return ()
