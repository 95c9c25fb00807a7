"""What the gatherers of examples share: what an example is, and whose actors are the gold's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from try_reader import gold_cast, names

from hudna.claims.scene import Scene
from hudna.page.build import from_record
from hudna.pipeline import Reader
from hudna.shapes import Cast, Page

Example = tuple[list[str], bool]
Record = Mapping[str, Any]


def alias(record: Record, cast: Cast, module: Any, layer: str = "actors") -> dict[str, str]:  # noqa: ANN401
    """The gold's actor (or initiative, by `layer`) for each of a cast; `module` is the scorer."""
    text, items = record["text"], getattr(cast, layer)
    mine = {layer: [{"id": i.id, "kind": i.kind, "mentions": [list(m) for m in i.mentions]} for i in items]}
    gold = getattr(module.Article(record, text), layer)
    return dict(module.align(gold, getattr(module.Article(mine, text), layer)))


def blind(record: Record) -> Page:
    """The page of a gold record, its publication date left out."""
    return from_record({k: v for k, v in record.items() if k != "published"}, "gold")


def scenes(reader: Reader, records: Sequence[Record], *, gold: bool) -> Iterator[tuple[Record, Scene]]:
    """The scenes of gold records, with the gold's cast or the reader's own."""
    refs = names(reader)
    for record in records:
        yield record, reader.scene(blind(record),
                                   lambda a, r=record: gold_cast(r, a, refs) if gold else None)
