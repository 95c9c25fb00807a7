"""Our own gold readings of corpus articles: labels with offsets, joined with the texts where they lie.

    python -m training.labels OUT.jsonl       # the joined readings in the form of bench/FORMAT.md (needs HUDNA_SHARED)

`training/gold/labels.jsonl` holds ids, offsets, kinds and names, no sentences; each line names the file of the
corpus and the digest of the text that its offsets point into.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.places import SHARED, held_ids

LABELS = Path(__file__).resolve().parent / "gold" / "labels.jsonl"
INPUT = ("outlet", "crawled", "byline")


def digest(text: str) -> str:
    """The digest of a text that labels point into."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def joined(labels: Path = LABELS, shared: Path = SHARED) -> Iterator[dict[str, Any]]:
    """The readings with their texts, in the order of the labels; held articles and changed texts are left out."""
    rows = [json.loads(line) for line in labels.read_text("utf-8").splitlines()]
    held = held_ids(shared)
    wanted: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        wanted[row["source"]][row["id"]] = row["digest"]
    texts: dict[str, dict[str, Any]] = {}
    for source, digests in wanted.items():
        with lzma.open(shared / "corpus" / f"{source}.jsonl.xz", "rt") as lines:
            texts.update((row["id"], row) for row in map(json.loads, lines)  # an id may stand twice
                         if row["id"] in digests and digest(row["text"]) == digests[row["id"]])
    for row in rows:
        text = texts.get(row["id"])
        if text is None or row["id"] in held:
            print(f"{row['id']}: not in {row['source']} as it was labelled; left out", file=sys.stderr)
            continue
        yield {**row, "text": text["text"], **{name: text.get(name) for name in INPUT}}


def main() -> None:
    """Write the joined readings."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("out", type=Path)
    args = ask.parse_args()
    with args.out.open("w", encoding="utf-8") as file:
        for record in joined():
            print(json.dumps(record, ensure_ascii=False), file=file)


if __name__ == "__main__":
    main()
