"""Where gold readings lie, and the pages that they are readings of."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hudna.page import from_record
from hudna.page import read as read_pages
from hudna.shapes import Page

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "examples" / "pages"
EXAMPLES = "examples"
# a second gold collection may lie outside the repository; without it the gate scores our own alone
SHARED = Path(os.environ.get("HUDNA_SHARED") or ROOT.parent / "shared")
BENCH = ("seeds", "dev", "train")
INPUT = ("id", "text", "outlet", "byline", "crawled")


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold file: its name, its readings, and the digest of its content."""

    name: str
    records: Sequence[Mapping[str, Any]]
    digest: str

    def part(self, step: int) -> Gold:
        """Every `step`-th reading, in the order of their ids."""
        ordered = sorted(self.records, key=lambda record: str(record["id"]))
        return self if step == 1 else Gold(f"{self.name}/{step}", ordered[::step], self.digest)


def gold_files() -> list[Gold]:
    """Our own gold first, then each bench file that is there."""
    own = ROOT / "eval" / "gold" / f"{EXAMPLES}.jsonl"
    bench = [path for name in BENCH if (path := SHARED / "bench" / f"{name}.jsonl").is_file()]
    return [load(path) for path in (own, *bench)]


def load(path: Path) -> Gold:
    """The readings of one file."""
    content = path.read_bytes()
    records = [json.loads(line) for line in content.decode("utf-8").splitlines() if line.strip()]
    return Gold(path.stem, records, hashlib.sha256(content).hexdigest())


def pages_of(gold: Gold) -> dict[str, Page]:
    """The page of each reading, by id: the example page that it names, else its own text.

    Only what is known of a page before it is read goes in: the reader sees nothing of the gold.
    """
    named = sorted({str(record["page"]) for record in gold.records if record.get("page")})
    files = {page.id: page for page in read_pages(*(PAGES / name for name in named)) if isinstance(page, Page)}
    wanted = {str(r["id"]): r for r in gold.records}
    return {id: files[id] if r.get("page") and id in files else
            from_record({field: r.get(field) for field in INPUT}, gold.name) for id, r in wanted.items()}
