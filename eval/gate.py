"""The accuracy gate: measure the reader on gold, compare with the floors.

    python -m eval.gate                       # measure and compare; ends with 1 when a figure has fallen
    python -m eval.gate --pin                 # move the floors up to what is measured
    python -m eval.gate --pin --lower NAME    # let one floor (dev.ties) or one file's floors (dev) go down
    python -m eval.gate --report              # measure both readers on whole files, write eval/report.json
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eval.floors import Floors, load_floors, save_floors
from eval.gold import BENCH, SHARED, Gold, gold_files
from eval.measure import Measured, measure, provenance, table_lines
from hudna.pipeline import READERS, Reader

REPORT = Path(__file__).with_name("report.json")
STEPS = {"train": 3}  # the gate reads a third of the long file, always the same third


def main() -> int:
    """Read the arguments and do what they ask."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--pin", action="store_true", help="move the floors up to what is measured")
    ask.add_argument("--lower", action="append", default=[], metavar="NAME", help="a floor that may go down")
    ask.add_argument("--report", action="store_true", help="write eval/report.json")
    args = ask.parse_args()
    files = gold_files()
    for name in sorted(set(BENCH) - {gold.name for gold in files}):
        print(f"note: {SHARED}/bench/{name}.jsonl is not here; {name} is not measured", file=sys.stderr)
    if args.report:
        return report(files)
    reader = Reader()
    done = [(gold, measured(gold.part(STEPS.get(gold.name, 1)), reader)) for gold in files]
    return pin(done, args.lower) if args.pin else compare(done)


def measured(gold: Gold, reader: Reader) -> Measured:
    """Measure a file and print its table."""
    found = measure(gold, reader)
    print(f"{found.name}: {found.articles} articles, reader {reader.name}")
    print(*table_lines(found.figures), sep="\n")
    if found.astray:
        print(f"  the text read is not the gold's, so spans are off: {', '.join(found.astray)}")
    return found


def compare(done: Sequence[tuple[Gold, Measured]]) -> int:
    """Compare with the floors and say what has fallen."""
    floors = load_floors()
    faults = [fault for gold, found in done for fault in _faults(floors.get(found.name), gold, found)]
    for fault in faults:
        print("GATE:", fault)
    print("gate: no figure has fallen" if not faults else f"gate: {len(faults)} faults")
    return 1 if faults else 0


def _faults(floors: Floors | None, gold: Gold, found: Measured) -> list[str]:
    if floors is None:
        return [f"{found.name} has no floors. Run `make gate-pin`."]
    return list(floors.faults(gold.digest, found.figures))


def pin(done: Sequence[tuple[Gold, Measured]], lower: Sequence[str]) -> int:
    """Move the floors; those of files that are not here stay."""
    floors = load_floors()
    for gold, found in done:
        old = floors.get(found.name) or Floors(found.name, gold.digest, {})
        floors[found.name] = new = old.pinned(gold.digest, found.figures, lower)
        for name in new.too_high(found.figures):
            print(f"{name} stays above what is measured; to let it go down: make gate-pin LOWER={name}")
    save_floors(floors.values())
    return 0


def report(files: Sequence[Gold]) -> int:
    """Measure every reader on whole files and write the report."""
    if len(files) <= len(BENCH):
        print("gate: a report needs every bench file. Set HUDNA_SHARED.", file=sys.stderr)
        return 1
    out: dict[str, Any] = {"command": "python -m eval.gate --report", **provenance(Reader()), "readers": {}}
    for name in READERS:
        reader = Reader(name=name)
        out["readers"][name] = {gold.name: _plain(measured(gold, reader)) for gold in files}
    REPORT.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


def _plain(found: Measured) -> dict[str, Any]:
    table = {name: {"p": f.p, "r": f.r, "f1": f.f1, "gold": f.wanted, "found": f.found}
             for name, f in found.figures.items()}
    return {"articles": found.articles, "figures": table}


if __name__ == "__main__":
    sys.exit(main())
