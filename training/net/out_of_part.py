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
        self._told: dict[str, Tagging] = {}   # an article is read many times while weights are fitted

    def __call__(self, article: Article, clues: Sequence[Clue]) -> Tagging:
        """What the net says that does not know the article; KeyError for an article in no part."""
        id = article.page.id
        if id not in self._told:
            self._told[id] = self._nets[self._part[id]](article.words, clues)
        return self._told[id]


def _net(folder: Path) -> Net:
    tables, language, heads = ((folder / name).read_bytes() for name in FILES)
    return build(tables, language, heads, folder.name)
