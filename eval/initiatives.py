"""Initiatives across pages: read the articles of a gold file into a record and compare, by pairs of mentions.

    python -m eval.initiatives GOLD.jsonl ARTICLES.jsonl.xz [--reader plain] [--record FILE] [--worst 20]

A pair of mentions is right where gold and the record both have them of one initiative. Figures: of all mentions of
gold, those that the reader did not find standing alone; and of those that it found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eval.across import asking, filled, report, rows_of, worst
from eval.crosspage import Place, gold_of, met
from eval.stories import Figures
from hudna.record import Record


def pairwise(gold: Mapping[Place, str], mine: Mapping[Place, str]) -> Figures:
    """Pairs of mentions that are of one initiative."""
    def number(groups: Counter[Any]) -> int:
        return sum(n * (n - 1) // 2 for n in groups.values())

    both = number(Counter((gold[place], mine[place]) for place in gold if place in mine))
    ours = number(Counter(mine[place] for place in gold if place in mine))
    theirs = number(Counter(gold.values()))
    return Figures(both / max(1, ours), both / max(1, theirs), theirs)


def lines(rows: Sequence[Mapping[str, Any]], record: Record, number: int) -> Iterator[str]:
    """The figures, and the initiatives that came out worst."""
    gold = gold_of(rows)
    mine = met(gold, record.mentions(initiatives=True))
    seen = {place: id for place, id in gold.items() if place in mine}
    yield f"all      pairwise {pairwise(gold, mine)}   mentions {len(gold)}, met {len(seen)}"
    yield f"of met   pairwise {pairwise(seen, mine)}"
    yield from worst(rows, ((id, mine[place]) for place, id in seen.items()), number, {})


def main() -> None:
    """Read, resolve, compare."""
    parser = asking(__doc__)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show the N initiatives that came out worst")
    given = parser.parse_args()
    rows = rows_of(given.gold)
    with filled(given, frozenset(m["article"] for row in rows for m in row["mentions"])) as record:
        report("initiatives", lines(rows, record, given.worst), given)


if __name__ == "__main__":
    main()
