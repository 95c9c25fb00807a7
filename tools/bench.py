"""How fast the reader is, what memory it takes, whether anything makes it fail, how right it is where and by what.

    python -m tools.bench                     # all of it; writes eval/bench.json (needs HUDNA_SHARED)
    python -m tools.bench --limit 100         # speed alone over the first articles; writes nothing
    python -m tools.bench --pages FOLDER      # speed alone over pages of your own; writes nothing
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval.gold import ROOT, SHARED, gold_files
from eval.measure import Measured, Table, measure, provenance

if TYPE_CHECKING:
    from hudna.pipeline import Reader

BENCH = ROOT / "eval" / "bench.json"
LESS = ROOT / "training" / "runs" / "compared.json"   # training.net.compare: what lessons, clues, pretraining bring
POOL = SHARED / "corpus" / "pool.jsonl.xz"
PLAIN_LIMIT = 200
JOBS = 2
STAGES = {"clean": "text", "find": "mentions", "scene": "who and says", "finish": "claims"}  # by method
HEADLINES = ("mentions", "says_who", "events", "events_sourced", "event_roles", "positions", "ties", "counts", "CLAIMS")


def main() -> int:
    """Read the arguments and do what they ask."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--pages", type=Path, default=POOL)
    ask.add_argument("--limit", type=int)
    ask.add_argument("--reader", default="net")
    ask.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    ask.add_argument("--jobs", type=int, default=1, help=argparse.SUPPRESS)
    args = ask.parse_args()
    if not args.pages.exists():
        print(f"bench: {args.pages} is not here. Set HUDNA_SHARED, or give --pages.", file=sys.stderr)
        return 1
    if args.alone:
        print(json.dumps(speed(args.pages, args.reader, args.limit) if args.jobs == 1 else
                         several(args.pages, args.reader, args.limit, args.jobs)))
        return 0
    if args.limit or args.pages != POOL:
        print_speed(apart(args.pages, args.reader, args.limit))
        return 0
    return whole(args.pages)


def whole(pages: Path) -> int:
    """Measure everything, write it down and print it."""
    from hudna.pipeline import READERS, Reader

    reader = Reader()
    speeds = [apart(pages, name, None if name == "net" else PLAIN_LIMIT) for name in READERS]
    spread = apart(pages, "net", PLAIN_LIMIT, JOBS)
    files = [measure(gold, reader) for gold in gold_files()]
    out = {"command": "python -m tools.bench", **provenance(reader), "machine": machine(), "speed": speeds,
           "two_cores": spread, "files": {found.name: _file(found) for found in files}}
    before = json.loads(BENCH.read_text("utf-8")) if BENCH.exists() else {}
    if "udpipe" in before:
        out["udpipe"] = before["udpipe"]   # tools/udpipe_speed.py
    BENCH.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", "utf-8")
    for found in speeds:
        print_speed(found)
    print_two_cores(spread)
    for accuracy in files:
        print_accuracy(accuracy)
    if LESS.exists():
        print_less(json.loads(LESS.read_text("utf-8")))
    return 0 if all(found["crashes"] == 0 for found in speeds) else 1


def apart(pages: Path, reader: str, limit: int | None, jobs: int = 1) -> dict[str, Any]:
    """Measure speed in a process of its own, so that the memory is the reader's alone."""
    words = [sys.executable, "-m", "tools.bench", "--alone", "--pages", str(pages), "--reader", reader,
             "--jobs", str(jobs)]
    done = subprocess.run([*words, *(["--limit", str(limit)] if limit else [])], cwd=ROOT, stdout=subprocess.PIPE,
                          text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def speed(pages: Path, name: str, limit: int | None) -> dict[str, Any]:
    """Read pages one after another on one core; times are processor time, which other programs don't lengthen."""
    began = time.process_time()
    from hudna.pipeline import Reader, seldom_collected

    with seldom_collected():  # as `hudna add` does
        reader = Reader(name=name)
        return read_all(reader, pages, limit, time.process_time() - began)


def read_all(reader: Reader, pages: Path, limit: int | None, start_up: float) -> dict[str, Any]:
    """What it takes a reader, ready after `start_up` seconds, to read pages."""
    from hudna.page import read as read_pages
    from hudna.shapes import Reading, Reason, Skipped

    stages = timed(reader)
    articles = words = 0
    skipped: dict[str, int] = {}
    crashed: list[str] = []
    spent, slowest = 0.0, 0.0
    for page in islice(read_pages(pages), limit):
        began = time.process_time()
        result = page if isinstance(page, Skipped) else reader.try_read(page)
        took = time.process_time() - began
        spent, slowest = spent + took, max(slowest, took)
        articles += 1
        if isinstance(result, Reading):
            words += len(result.article.words)
        else:
            skipped[result.reason] = skipped.get(result.reason, 0) + 1
            if result.reason is Reason.FAILED:
                crashed.append(result.id)
    return {"reader": reader.name, "articles": articles, "words": words, "seconds": round(spent, 1),
            "articles_per_second": round(articles / spent, 1), "words_per_second": round(words / spent),
            "stages_ms": {name: round(1000 * took / articles, 1) for name, took in stages.items()},
            "slowest_article_seconds": round(slowest, 2), "start_up_seconds": round(start_up, 2),
            "peak_memory_mib": round(_mib(resource.RUSAGE_SELF)), "skipped": skipped,
            "crashes": len(crashed), "crashed": crashed}


class Timed:
    """A stage that adds up the processor time of what is asked of it, by name."""

    def __init__(self, stage: object, spent: dict[str, float]) -> None:
        self._stage, self._spent = stage, spent

    def __getattr__(self, name: str) -> object:
        method = getattr(self._stage, name)

        def asked(*given: object) -> object:
            began = time.process_time()
            try:
                return method(*given)
            finally:
                self._spent[STAGES[name]] += time.process_time() - began

        return asked if name in STAGES else method


def timed(reader: object) -> dict[str, float]:
    """What the stages of a reader will have spent, in seconds; to be read when it has read."""
    spent = dict.fromkeys(STAGES.values(), 0.0)
    for name in ("cleaner", "finder", "drawer"):
        setattr(reader, name, Timed(getattr(reader, name), spent))
    return spent


def several(pages: Path, name: str, limit: int | None, jobs: int) -> dict[str, Any]:
    """Read pages on several cores; times are by the clock, the start of the processes included."""
    from hudna.page import read as read_pages
    from hudna.pipeline import Reader, read_many
    from hudna.shapes import Reading

    reader = Reader(name=name)
    began, articles, words = time.perf_counter(), 0, 0
    for result in read_many(reader, islice(read_pages(pages), limit), jobs=jobs):
        articles += 1
        words += len(result.article.words) if isinstance(result, Reading) else 0
    spent = time.perf_counter() - began
    return {"reader": name, "jobs": jobs, "articles": articles, "words": words, "seconds": round(spent, 1),
            "articles_per_second": round(articles / spent, 1), "words_per_second": round(words / spent),
            "peak_memory_mib": round(_mib(resource.RUSAGE_SELF) + jobs * _mib(resource.RUSAGE_CHILDREN))}


def _mib(who: int) -> float:
    """The most memory that this process, or the largest of its children, has held."""
    return resource.getrusage(who).ru_maxrss / (1024 * (1024 if sys.platform == "darwin" else 1))


def machine() -> str:
    """The machine in words."""
    info = Path("/proc/cpuinfo")
    models = [line.split(":", 1)[1].strip() for line in info.read_text("utf-8").splitlines()
              if line.startswith("model name")] if info.exists() else []
    return f"{models[0] if models else platform.processor() or platform.machine()}, Python {platform.python_version()}"


def _file(found: Measured) -> dict[str, Any]:
    return {"articles": found.articles, "figures": _f1(found.figures),
            "by_outlet": {name: {"articles": n, "figures": _f1({h: t[h] for h in HEADLINES if h in t})}
                          for name, (n, t) in found.by_outlet.items()},
            "by_type": {name: {"f1": f.f1, "gold": f.wanted, "found": f.found} for name, f in found.by_type.items()}}


def _f1(table: Table) -> dict[str, float]:
    return {name: figure.f1 for name, figure in table.items()}


def print_speed(found: Mapping[str, Any]) -> None:
    """One reader's speed, memory and failures."""
    stages = ", ".join(f"{name} {took}" for name, took in found["stages_ms"].items())
    print(f"reader {found['reader']}: {found['articles']} articles, {found['words']} words in {found['seconds']} s "
          f"of one core\n  {found['articles_per_second']} articles/s, {found['words_per_second']} words/s, "
          f"slowest article {found['slowest_article_seconds']} s\n  ms an article: {stages}\n"
          f"  start-up {found['start_up_seconds']} s, peak memory {found['peak_memory_mib']} MiB\n"
          f"  skipped {found['skipped'] or 'none'}, crashes {found['crashes']} {' '.join(found['crashed'])}")


def print_two_cores(found: Mapping[str, Any]) -> None:
    """What several cores read, by the clock."""
    print(f"reader {found['reader']} on {found['jobs']} cores, by the clock: "
          f"{found['articles_per_second']} articles/s, {found['words_per_second']} words/s, "
          f"peak memory {found['peak_memory_mib']} MiB in all")


def print_less(rows: Sequence[Mapping[str, Any]]) -> None:
    """What nets reach that were taught with less: figures of bench/dev given the gold's names and event words."""
    layers = [name for name in rows[0] if name not in ("without", "lessons", "epochs")]
    print("\nnets alone, on bench/dev (F1)\n" + f"  {'without':<14}{'lessons':>8}" + "".join(f"{n:>9}" for n in layers))
    for row in rows:
        print(f"  {row['without'] or 'nothing':<14}{row['lessons']:>8}" + "".join(f"{row[n]:>9.3f}" for n in layers))


def print_accuracy(found: Measured) -> None:
    """One gold file's figures, by outlet and by type."""
    print(f"\n{found.name}, {found.articles} articles (F1)")
    print(f"  {'outlet':<18}{'n':>4}" + "".join(f"{name[:11]:>13}" for name in HEADLINES))
    for name, (number, table) in {"all": (found.articles, found.figures), **found.by_outlet}.items():
        cells = [f"{table[h].f1:.3f}" if h in table and not table[h].empty else "-" for h in HEADLINES]
        print(f"  {name[:17]:<18}{number:>4}" + "".join(f"{cell:>13}" for cell in cells))
    for name, figure in sorted(found.by_type.items()):
        print(f"  {name:<28} F1 {figure.f1:.3f}  gold {figure.wanted}  found {figure.found}")


if __name__ == "__main__":
    sys.exit(main())
