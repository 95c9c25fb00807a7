"""Examples of ties: does the article say that one actor stands so to the other."""

from __future__ import annotations

from collections.abc import Mapping

from examples import Example, Record

from hudna.claims.scene import Scene
from hudna.claims.ties import TieDrawer


def tie_examples(record: Record, scene: Scene, alias: Mapping[str, str], drawer: TieDrawer) -> list[Example]:
    """The ties that may be drawn in one article, right where the gold has type and ends."""
    gold = {(tie["type"], tie["from"], tie["to"]) for tie in record["ties"]}
    return [(reasons, (draft.type, alias.get(draft.source), alias.get(draft.target)) in gold)
            for draft, reasons, _ in drawer.weighable(scene)]
