"""Whether a record of real articles is the same in whatever order and batches they come, and when it is rebuilt.

    python -m tools.same --cache build/scale            # 895 articles; needs HUDNA_SHARED, ends with 1 where not
    python -m tools.same --cache build/scale --limit 200

The readings are those that tools.scale keeps in its cache.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from tools.scale import fill, readings

from hudna.pack import Pack, load_pack
from hudna.record import Run, open_record
from hudna.record.store import schema

BATCHES = 4
_TIMES = frozenset({"added", "first_used", "applied", "turn", "number"})
_POINTS = {  # columns that hold a record's own numbers, and what they stand for
    "reading": "SELECT p.key || r.run FROM reading r JOIN page p ON p.number = r.page WHERE r.number = {}",
    "other": "SELECT p.key || r.run FROM reading r JOIN page p ON p.number = r.page WHERE r.number = {}",
    "page": "SELECT key FROM page WHERE number = {}", "claim": "SELECT id FROM claim WHERE number = {}",
    "printed": "SELECT digest FROM printed WHERE number = {}",
}


def main() -> int:
    """Make the records, compare them, say what is the same."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--cache", type=Path, required=True)
    ask.add_argument("--limit", type=int, default=895)
    args = ask.parse_args()
    args.cache.mkdir(parents=True, exist_ok=True)
    fill(args.cache, args.limit)
    found = [reading for _, reading in islice(readings(args.cache), args.limit)]
    shuffled = random.Random(7).sample(found, len(found))
    with tempfile.TemporaryDirectory() as folder:
        told = list(compared(Path(folder), found, shuffled))
    for what, same in told:
        print(f"{'same' if same else 'DIFFERENT'}: {what} ({len(found)} articles)")
    return 0 if all(same for _, same in told) else 1


def compared(folder: Path, found: Sequence[Any], shuffled: Sequence[Any]) -> Iterator[tuple[str, bool]]:
    """What was tried, and whether it gave the same rows."""
    pack = load_pack()
    one, two = folder / "one.hudna", folder / "two.hudna"
    keep(one, found, pack, len(found))
    first, exact = held(one), held(one, exact=True)
    keep(one, found, pack, len(found))
    yield "adding all again", held(one, exact=True) == exact
    with open_record(one, pack=pack, write=True) as record:
        record.settle(again=True)
    yield "rebuilding all that is derived", held(one, exact=True) == exact
    keep(two, shuffled, pack, len(found) // BATCHES + 1)
    yield f"another order, in {BATCHES} batches", held(two) == first
    with open_record(two, pack=pack, write=True) as record:
        record.merge(one)
    yield "merging the one into the other", held(two) == first


def keep(path: Path, found: Sequence[Any], pack: Pack, batch: int) -> None:
    """Keep readings, settling after each batch."""
    with open_record(path, pack=pack, write=True) as record:
        run = record.start(Run("plain", "same", pack.name, pack.digest))
        for at in range(0, len(found), batch):
            for one in found[at : at + batch]:
                record.keep(one, run)
            record.settle()


def held(path: Path, *, exact: bool = False) -> dict[str, str]:
    """The digest of the rows of each table; unless `exact`, with what the record's own numbers stand for."""
    with sqlite3.connect(path) as link:
        return {table.name: _digest(link, table.name, [c.name for c in table.c if exact or c.name not in _TIMES], exact)
                for table in schema.tables.sorted_tables if table.name != "migration"}


def _digest(link: sqlite3.Connection, table: str, columns: Sequence[str], exact: bool) -> str:
    names = [f'"{name}"' if exact or name not in _POINTS or (table, name) == ("ruled", "claim")
             else f'({_POINTS[name].format(f"t.{name}")})' for name in columns]
    asked = link.execute(f"SELECT {', '.join(names)} FROM {table} t")
    rows = sorted(json.dumps(row, default=bytes.hex) for row in asked)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
