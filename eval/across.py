"""What the measures across pages share: rows of gold, articles of a collection, a record that holds them."""

from __future__ import annotations

import json
import lzma
import re
import tempfile
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from eval.gold import INPUT
from hudna.page import from_record
from hudna.pipeline import READERS, Reader, add
from hudna.record import Record, open_record
from hudna.shapes import Page

NOBODY = "-"  # to whom the record gives what it did not find
_FIGURES = re.compile(r"P ([\d.]+)\s+R ([\d.]+)\s+F1 ([\d.]+)")


def asking(doc: str | None) -> ArgumentParser:
    """What each measure asks for: gold, articles, the reader, a record to keep."""
    parser = ArgumentParser(description=doc, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--reader", choices=READERS, default=READERS[0])
    parser.add_argument("--record", type=Path, help="keep what was read here, and read it only once")
    parser.add_argument("--write", type=Path, metavar="FILE", help="keep the figures in this file too, as JSON")
    return parser


def report(name: str, found: Iterable[str], given: Namespace) -> None:
    """Print the figures; with `--write`, keep them under the measure's name beside those of the others."""
    lines = []
    for line in found:
        print(line)
        lines.append(line)
    if given.write:
        kept = json.loads(given.write.read_text("utf-8")) if given.write.exists() else {}
        command = (f"python -m eval.{name} {given.gold} ARTICLES --reader {given.reader} --record RECORD "
                   f"--write {given.write}")
        kept[name] = {"command": command, "figures": dict(_figures(lines))}
        given.write.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", "utf-8")


def _figures(lines: Iterable[str]) -> Iterator[tuple[str, dict[str, float]]]:
    """The figures in lines that give precision, recall and F1, by what stands before these."""
    for line in lines:
        if match := _FIGURES.search(line):
            p, r, both = map(float, match.groups())
            yield " ".join(line[:match.start()].split()), {"p": p, "r": r, "f1": both}


def worst(rows: Sequence[Mapping[str, Any]], pairs: Iterable[tuple[str, str]], number: int,
          named: Mapping[str, str]) -> Iterator[str]:
    """The things of gold that came out worst, and those of the record that hold most of gold; by (gold's, record's)."""
    given: dict[str, Counter[str]] = defaultdict(Counter)
    back: dict[str, Counter[str]] = defaultdict(Counter)
    for id, mine in pairs:
        given[id][mine] += 1
        back[mine][id] += 1
    bad = sorted(rows, key=lambda row: max(given[row["id"]].values(), default=0) - sum(given[row["id"]].values()))
    for row in bad[:number]:
        yield f"  {row['id']} {row['name_en']}: " + ", ".join(
            f"{named.get(id, id)} {n}" for id, n in given[row["id"]].most_common())
    for id, found in sorted(back.items(), key=lambda item: -len(item[1]))[:number]:
        if len(found) > 1 and id != NOBODY:
            yield f"  {named.get(id, id)} holds " + ", ".join(f"{one} {n}" for one, n in found.most_common())


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of a gold file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def pages(path: Path, wanted: frozenset[str] | None = None) -> Iterator[Page]:
    """The articles of a collection, those wanted or all."""
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for row in map(json.loads, stream):
            if wanted is None or row["id"] in wanted:
                yield from_record({field: row.get(field) for field in INPUT}, path.stem)


@contextmanager
def place(given: Namespace) -> Iterator[Path]:
    """Where the record lies: where it is kept, or for a while only."""
    with tempfile.TemporaryDirectory() as folder:
        yield given.record or Path(folder) / "gold.hudna"


@contextmanager
def filled(given: Namespace, wanted: frozenset[str]) -> Iterator[Record]:
    """A record of the articles that gold speaks of, as `asking` was answered."""
    reader = Reader(name=given.reader)
    with place(given) as path, open_record(path, pack=reader.pack, write=True) as record:
        add(record, pages(given.articles, wanted), reader)
        yield record


def f1(p: float, r: float) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * p * r / (p + r) if p + r else 0.0
