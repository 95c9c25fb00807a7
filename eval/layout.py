"""Figures for what a page is made of: title, stamp, place line, captions, furniture, where our gold marks them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eval.compared import Item
from eval.marked import Marked, Words
from eval.scoring import Row, sets, share


def layout_rows(gold: Item, pred: Item) -> Iterator[Row]:
    """What one article adds to the figures of its layout; nothing where the gold does not mark it."""
    theirs, mine = gold.get("article"), pred.get("article")
    if theirs is None:
        return
    mine = mine or {}
    marked = Marked.of({}, gold["text"])
    for part in ("title", "place_line", "stamp"):
        yield share(f"page {part}", [marked.words(theirs[part]) == marked.words(mine.get(part))])
    for part in ("captions", "furniture"):
        yield sets(f"page {part}", _words(marked, theirs[part]), _words(marked, mine.get(part)))
    for part in ("outlet", "published_basis"):
        yield share(f"page {part}", [theirs[part] == mine.get(part)])


def _words(marked: Marked, spans: Any) -> Words:  # noqa: ANN401 - a list of spans or nothing
    return frozenset().union(*(marked.words(span) for span in spans or ()))
