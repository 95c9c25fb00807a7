"""Nets that have not learned from the article that they read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from hudna.infer.net import FILES, Net, build
from hudna.mentions.clues import Clue
from hudna.shapes import Article, Tagging

PARTS = 2


class OutOfPart:
    """A tagger that reads each article with the net that was taught without its part."""

    def __init__(self, folder: Path, part: Mapping[str, int]) -> None:
        self._nets = [_net(folder / f"net-{k}") for k in range(PARTS)]
        self._part = part

    def __call__(self, article: Article, clues: Sequence[Clue]) -> Tagging:
        """What the net says that does not know the article; KeyError for an article in no part."""
        return self._nets[self._part[article.page.id]](article.words, clues)


def _net(folder: Path) -> Net:
    tables, language, heads = ((folder / name).read_bytes() for name in FILES)
    return build(tables, language, heads, folder.name)
