"""What shown pages tell, packed: kept beside the readings, so that a text is taken apart and compared once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

import numpy as np
from sqlalchemy import Connection, delete, select

from hudna.record.members import Gathered
from hudna.record.resolve import stories_of
from hudna.record.resolve.copies import contained, shingles
from hudna.record.resolve.gist import Gist, gist_of, in_order
from hudna.record.stems import Stems
from hudna.record.store import schema
from hudna.record.store.differ import change, differ
from hudna.record.store.tell import told
from hudna.record.store.write import add

_BATCH = 500
_KINDS = {"words": "<u8", "counts": "<u2", "signs": "<u4"}  # of numbers as they are written, on whatever machine
_Pair = tuple[int, int]


def stories(link: Connection, stems: Stems) -> tuple[Gathered, ...]:
    """The stories of the shown pages; what is known of single pages and of two texts is kept for the next time."""
    _pack(link, stems)
    ordered = in_order(_gists(link))
    return stories_of(ordered, lambda pairs: _shares(link, [page.reading for page in ordered], pairs))


def _pack(link: Connection, stems: Stems) -> None:
    """Keep what each shown page tells, of those alone."""
    gist, shown = schema.gist.c.reading, schema.shown.c.reading
    link.execute(delete(schema.gist).where(gist.not_in(select(shown))))
    new = link.scalars(select(shown).where(shown.not_in(select(gist)))).all()
    for at in range(0, len(new), _BATCH):
        add(link, schema.gist, [_row(gist_of(one, stems)) for _, one in told(link, new[at : at + _BATCH])])


def _row(gist: Gist) -> dict[str, object]:
    packed = {name: getattr(gist, name).astype(kind).tobytes() for name, kind in _KINDS.items()}
    return {"reading": gist.reading, **packed}


def _gists(link: Connection) -> Iterator[Gist]:
    gist, read, page = schema.gist.c, schema.reading.c, schema.page.c
    asked = (select(gist.reading, page.key, read.published, gist.words, gist.counts, gist.signs)
             .join(schema.reading, read.number == gist.reading).join(schema.page, page.number == read.page))
    for row in link.execute(asked):
        words, counts, signs = (np.frombuffer(row._mapping[name], kind) for name, kind in _KINDS.items())
        yield Gist(row.reading, row.key, row.published, words.astype(np.uint64), counts.astype(np.uint16),
                   signs.astype(np.uint32))


def _shares(link: Connection, readings: Sequence[int], pairs: Sequence[_Pair]) -> list[float]:
    """Which share of the shorter text of each pair of places stands in the other; texts that are new are read."""
    likened = schema.likened.c
    known = {(row.reading, row.other): row.share for row in link.execute(select(
        likened.reading, likened.other, likened.share))}
    asked = [(readings[a], readings[b]) for a, b in pairs]
    known.update(_likened(link, [ends for ends in asked if ends not in known]))
    change(link, [differ(link, schema.likened, (
        {"reading": one, "other": other, "share": known[one, other]} for one, other in asked))])
    return [known[ends] for ends in asked]


def _likened(link: Connection, pairs: Collection[_Pair]) -> Iterator[tuple[_Pair, float]]:
    """The shares of pairs of readings, some texts held at a time."""
    order = sorted(pairs)
    for at in range(0, len(order), _BATCH):
        some = order[at : at + _BATCH]
        runs = {one.reading: shingles(one) for _, one in told(link, _all(some))}
        yield from (((one, other), contained(runs[one], runs[other])) for one, other in some)


def _all(pairs: Iterable[_Pair]) -> set[int]:
    return {one for pair in pairs for one in pair}
