"""Who is who across pages: read the articles of a gold file into a record and compare the actors, by B-cubed.

    python -m eval.crosspage GOLD.jsonl ARTICLES.jsonl.xz [--reader plain] [--record FILE] [--worst 20]

A line of gold is an actor with its mentions (`article`, `span`); a mention that the reader did not find stands alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.across import NOBODY, asking, f1, filled, report, rows_of, worst
from hudna.record import Record
from hudna.shapes import Span

Place = tuple[str, Span]   # an article and where in it


@dataclass(frozen=True, slots=True)
class Found:
    """B-cubed over the mentions of gold, and how many of them the reader found at all."""

    p: float
    r: float
    met: int
    mentions: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return f1(self.p, self.r)


def b_cubed(gold: Mapping[Place, str], mine: Mapping[Place, str]) -> Found:
    """How much of its actor each mention of gold shares with the actor that it was given; unmet ones stand alone."""
    given = {place: mine.get(place) or f"unmet {place}" for place in gold}
    theirs, ours = Counter(gold.values()), Counter(given.values())
    both = Counter((gold[place], given[place]) for place in gold)
    shared = [(both[gold[place], given[place]], theirs[gold[place]], ours[given[place]]) for place in gold]
    number = max(1, len(gold))
    return Found(sum(n / mine for n, _, mine in shared) / number, sum(n / whole for n, whole, _ in shared) / number,
                 sum(place in mine for place in gold), len(gold))


def gold_of(rows: Iterable[Mapping[str, Any]]) -> dict[Place, str]:
    """The actor of each mention of a gold file."""
    return {(m["article"], Span(*m["span"])): row["id"] for row in rows for m in row["mentions"]}


def met(gold: Iterable[Place], mentions: Iterable[tuple[str, Span, str]]) -> dict[Place, str]:
    """The actor that the record has where gold has a mention: of those that overlap, the one that overlaps most."""
    by_article: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for article, span, actor in mentions:
        by_article[article].append((span, actor))
    found: dict[Place, str] = {}
    for article, span in gold:
        best = max(((_shared(span, other), actor) for other, actor in by_article[article]), default=(0.0, ""))
        if best[0] > 0:
            found[article, span] = best[1]
    return found


def _shared(left: Span, right: Span) -> float:
    """The part that two spans share of what both cover."""
    both = min(left.end, right.end) - max(left.start, right.start)
    return max(0, both) / (max(left.end, right.end) - min(left.start, right.start))


def lines(rows: Sequence[Mapping[str, Any]], record: Record, number: int) -> Iterator[str]:
    """The figures, in all and by kind, and the actors that came out worst."""
    gold = gold_of(rows)
    mine = met(gold, record.mentions())
    kinds = {row["id"]: row["kind"] for row in rows}
    parts = {"all": gold, **{kind: {place: id for place, id in gold.items() if kinds[id] == kind}
                             for kind in sorted(set(kinds.values()))}}
    for name, part in parts.items():
        found = b_cubed(part, mine)
        yield (f"{name:<8} B-cubed P {found.p:.3f}  R {found.r:.3f}  F1 {found.f1:.3f}"
               f"   mentions {found.mentions}, met {found.met}")
    seen = {place: id for place, id in gold.items() if place in mine}
    found = b_cubed(seen, mine)
    yield f"{'of met':<8} B-cubed P {found.p:.3f}  R {found.r:.3f}  F1 {found.f1:.3f}"
    names = {name.id: f"{name.id} {name.name}" for name, _, _ in record.actors()}
    yield from worst(rows, ((id, mine.get(place, NOBODY)) for place, id in gold.items()), number, names)


def main() -> None:
    """Read, resolve, compare."""
    parser = asking(__doc__)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show the N actors that came out worst")
    given = parser.parse_args()
    rows = rows_of(given.gold)
    with filled(given, frozenset(m["article"] for row in rows for m in row["mentions"])) as record:
        report("crosspage", lines(rows, record, given.worst), given)


if __name__ == "__main__":
    main()
