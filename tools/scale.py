"""What a record costs as it grows: time and memory per article, reading apart from keeping and settling.

    python -m tools.scale --cache build/scale                    # reads (resumed where it was ended), then measures
    python -m tools.scale --cache build/scale --sizes 895,9000   # these sizes alone; those that are there are kept

Writes eval/scale.json (needs HUDNA_SHARED). Articles are read once, by the plain reader, and kept in the cache; each
size is measured in a process of its own. Times are processor time, which other programs hardly lengthen.
"""

from __future__ import annotations

import argparse
import json
import pickle
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from eval.gold import ROOT, SHARED

SCALE = ROOT / "eval" / "scale.json"
SOURCES = ("pool", "saudinewsnet")
SIZES = (895, 9000, 31000)
DAY = 100  # articles of one more day, added to a record that is there
_HEAD = 8


def main() -> int:
    """Read the arguments and do what they ask."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--cache", type=Path, required=True)
    ask.add_argument("--sizes", type=lambda text: tuple(map(int, text.split(","))), default=SIZES)
    ask.add_argument("--one", type=int, help=argparse.SUPPRESS)
    args = ask.parse_args()
    if args.one:
        print(json.dumps(measure(args.cache, args.one)))
        return 0
    args.cache.mkdir(parents=True, exist_ok=True)
    fill(args.cache, max(args.sizes))
    rows = {row["articles"]: row for row in _written()} | {row["articles"]: row for row in measured(args)}
    found = [rows[size] for size in sorted(rows)]
    out = {"command": "python -m tools.scale", "reader": "plain", "sizes": found}
    SCALE.write_text(json.dumps(out, indent=1) + "\n", "utf-8")
    show(found)
    return 0


def measured(args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """The figures of each size, in a process of its own, so that the memory is that size's alone."""
    for size in args.sizes:
        words = [sys.executable, "-m", "tools.scale", "--cache", str(args.cache), "--one", str(size)]
        done = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
        yield json.loads(done.stdout)


def _written() -> list[dict[str, Any]]:
    return list(json.loads(SCALE.read_text("utf-8"))["sizes"]) if SCALE.exists() else []


def fill(cache: Path, limit: int) -> None:
    """Read what is not in the cache yet, up to a number of articles."""
    from hudna.page import read as read_pages
    from hudna.pipeline import Reader
    from hudna.shapes import Page, Reading

    have, reader = 0, Reader(name="plain")
    for name in SOURCES:
        path = cache / f"{name}.bin"
        known = sum(1 for _ in _blobs(path))
        with path.open("ab") as stream:
            for page in islice(read_pages(SHARED / "corpus" / f"{name}.jsonl.xz"), known, max(known, limit - have)):
                began = time.process_time()
                reading = reader.try_read(page) if isinstance(page, Page) else page
                took = time.process_time() - began
                bare = (replace(reading, article=replace(reading.article, page=replace(page, content="")))
                        if isinstance(page, Page) and isinstance(reading, Reading) else None)
                blob = zlib.compress(pickle.dumps((took, bare), 5), 1)
                stream.write(len(blob).to_bytes(_HEAD, "big") + blob)
        have += max(known, sum(1 for _ in _blobs(path)))


def _blobs(path: Path) -> Iterator[bytes]:
    """The whole pieces of a cache; one that was not written to its end is cut off."""
    if not path.exists():
        return
    whole = 0
    with path.open("rb") as stream:
        while len(head := stream.read(_HEAD)) == _HEAD:
            size = int.from_bytes(head, "big")
            if len(blob := stream.read(size)) < size:
                break
            whole += _HEAD + size
            yield blob
    if whole < path.stat().st_size:
        with path.open("r+b") as stream:
            stream.truncate(whole)


def readings(cache: Path) -> Iterator[tuple[float, Any]]:
    """The cached readings with the time that each took."""
    for name in SOURCES:
        for blob in _blobs(cache / f"{name}.bin"):
            took, reading = pickle.loads(zlib.decompress(blob))
            if reading is not None:
                yield took, reading


def measure(cache: Path, size: int) -> dict[str, Any]:
    """A record of so many articles: all but the last day's added at once, then those."""
    from hudna.pack import load_pack
    from hudna.record import Run, open_record

    pack = load_pack()
    found = readings(cache)
    with (tempfile.TemporaryDirectory() as folder,
          open_record(Path(folder) / "r.hudna", pack=pack, write=True) as record):
        run = record.start(Run("plain", "scale", pack.name, pack.digest))
        spent = {"read": 0.0, "keep": 0.0}
        settled, number = [], 0
        for part in (size - DAY, DAY):
            for took, reading in islice(found, part):
                began = time.process_time()
                record.keep(reading, run)
                spent["keep"] += time.process_time() - began
                spent["read"] += took
                number += 1
            began = time.process_time()
            record.settle()
            settled.append(time.process_time() - began)
        info = record.info()
        held = sum(path.stat().st_size for path in Path(folder).iterdir())
    ms = {name: round(1000 * took / number, 2) for name, took in (*spent.items(), ("settle", settled[0]))}
    return {"articles": number, "claims": info.claims, "actors": info.actors, "ms_per_article": ms,
            "ms_per_article_in_all": round(sum(ms.values()), 2), "settle_seconds": round(settled[0], 1),
            "one_more_day_settle_seconds": round(settled[1], 1) if number == size else None,   # where the articles last
            "peak_memory_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            "file_kib_per_article": round(held / 1024 / number, 1)}


def show(found: Sequence[dict[str, Any]]) -> None:
    """The figures, a size a line, and what an article costs in the last against the first."""
    print(f"{'articles':>9}{'read':>8}{'keep':>8}{'settle':>8}{'in all':>8}  ms an article")
    for row in found:
        ms = row["ms_per_article"]
        more = row["one_more_day_settle_seconds"] or "-"
        print(f"{row['articles']:>9}{ms['read']:>8}{ms['keep']:>8}{ms['settle']:>8}{row['ms_per_article_in_all']:>8}"
              f"  settle {row['settle_seconds']} s, after {DAY} more {more} s; memory "
              f"{row['peak_memory_mib']} MiB, file {row['file_kib_per_article']} KiB an article")
    own = [row["ms_per_article"]["keep"] + row["ms_per_article"]["settle"] for row in found]
    print(f"the record's part, last against first: {own[-1] / own[0]:.2f}")


if __name__ == "__main__":
    sys.exit(main())
