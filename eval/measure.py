"""Read gold pages and measure the readings."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from eval.gold import ROOT, Gold, pages_of
from eval.kinds import rows_by_type
from eval.layout import layout_rows
from eval.scoring import Figure, Row, figures, rows_of
from hudna.pipeline import Reader
from hudna.views.reading_json import reading_json

Table = dict[str, Figure]


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one gold file, in all and by outlet and type, and whose text the reader saw otherwise."""

    name: str
    articles: int
    figures: Table
    by_outlet: Mapping[str, tuple[int, Table]]
    by_type: Table
    astray: tuple[str, ...]


def measure(gold: Gold, reader: Reader) -> Measured:
    """Read every page of a gold file and compare it with its gold reading."""
    pages = pages_of(gold)
    rows: list[tuple[str, Row]] = []
    types: list[Row] = []
    astray = []
    for record in gold.records:
        reading = reader(pages[str(record["id"])])
        if reading.article.text != record["text"]:
            astray.append(str(record["id"]))
        said = reading_json(reading)
        outlet = str(record.get("outlet") or "-")
        rows += [(outlet, line) for line in (*rows_of(record, said), *layout_rows(record, said))]
        types += rows_by_type(record, said)
    return Measured(gold.name, len(gold.records), figures(line for _, line in rows), dict(_grouped(gold, rows)),
                    figures(types), tuple(astray))


def _grouped(gold: Gold, rows: Iterable[tuple[str, Row]]) -> Iterator[tuple[str, tuple[int, Table]]]:
    pairs = list(rows)
    outlets = [str(record.get("outlet") or "-") for record in gold.records]
    for outlet in sorted(set(outlets)):
        yield outlet, (outlets.count(outlet), figures(line for name, line in pairs if name == outlet))


def provenance(reader: Reader) -> dict[str, Any]:
    """What made a report: the commit and its day, the versions, the pack's and the weights' digests."""
    commit, day = _git("log", "-1", "--format=%h %cs").split() or ("", "")
    return {"commit": commit, "date": day, "changed_since": bool(_git("status", "--porcelain", "--", "src")),
            "pack": f"{reader.pack.name} {reader.pack.digest}",
            "weights": reader.weigher.digest if reader.weigher else None}


def _git(*words: str) -> str:
    done = subprocess.run(("git", *words), cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def table_lines(table: Table) -> Iterator[str]:
    """The figures of a file, one a line."""
    for name, figure in table.items():
        if name.startswith("="):
            yield f"  {name:<22} {figure.f1:.3f}  of {figure.wanted}"
        elif name != "CLAIMS":
            yield (f"  {name:<22} P {figure.p:.3f}  R {figure.r:.3f}  F1 {figure.f1:.3f}"
                   f"   gold {figure.wanted}  found {figure.found}")
    if "CLAIMS" in table:
        yield f"  {'CLAIMS':<22} {table['CLAIMS'].f1:.3f}"
