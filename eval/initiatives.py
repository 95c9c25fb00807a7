"""Initiatives across pages: read the articles of a gold file into a record and compare, by pairs of mentions.

    python -m eval.initiatives GOLD.jsonl ARTICLES.jsonl.xz [--reader plain] [--record FILE] [--worst 20]

A pair of mentions is right where gold and the record both have them of one initiative. Figures: of all mentions of
gold, those that the reader did not find standing alone; and of those that it found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eval.across import asking, filled, report, rows_of
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


def lines(rows: Sequence[Mapping[str, Any]], record: Record, worst: int) -> Iterator[str]:
    """The figures, and the initiatives that came out worst."""
    gold = gold_of(rows)
    mine = met(gold, record.mentions(initiatives=True))
    seen = {place: id for place, id in gold.items() if place in mine}
    yield f"all      pairwise {pairwise(gold, mine)}   mentions {len(gold)}, met {len(seen)}"
    yield f"of met   pairwise {pairwise(seen, mine)}"
    given: dict[str, Counter[str]] = defaultdict(Counter)
    back: dict[str, Counter[str]] = defaultdict(Counter)
    for place, id in seen.items():
        given[id][mine[place]] += 1
        back[mine[place]][id] += 1
    bad = sorted(rows, key=lambda row: max(given[row["id"]].values(), default=0) - sum(given[row["id"]].values()))
    for row in bad[:worst]:
        yield f"  {row['id']} {row['name_en']}: " + ", ".join(f"{id} {n}" for id, n in given[row["id"]].most_common())
    for id, found in sorted(back.items(), key=lambda item: -len(item[1]))[:worst]:
        if len(found) > 1:
            yield f"  {id} holds " + ", ".join(f"{one} {n}" for one, n in found.most_common())


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
