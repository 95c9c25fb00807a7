"""The gold readings to learn from, and the parts into which cross-validation cuts them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from typing import Any

from training.held import leave_out
from training.labels import joined
from training.places import SHARED

Record = dict[str, Any]
DEV = "dev"
# ids of articles whose source allows research alone: newspapers of SaudiNewsNet, saved BBC and CNN pages of OSAC
RESEARCH = re.compile(r"(?!kh-|ant-|aj-|cnn-)")


def records(*, dev: bool = False, own: bool = True, clean: bool = False) -> list[Record]:
    """The readings of bench/train and our own labels; bench/dev, to be measured alone, where asked for.

    `clean` leaves out those of sources that are for research only (bench/dev is not learned from).
    """
    found = []
    for name in ("train", DEV) if dev else ("train",):
        lines = (SHARED / "bench" / f"{name}.jsonl").read_text("utf-8").splitlines()
        found += [{**json.loads(line), "set": name} for line in lines]
    if own:
        found += [{**record, "set": "own"} for record in joined()]
    return [record for record in leave_out(found, SHARED)
            if not (clean and record["set"] != DEV and RESEARCH.match(record["id"]))]


def group(record: Record) -> str:
    """Articles of one group are near-copies and stay together."""
    return str(record.get("group") or record["id"])


def parts(records: Sequence[Record], number: int) -> dict[str, int]:
    """The part, from 0, of each article by its id; the same however many other articles there are.

    So nets that were taught without a part still do not know its articles when gold has grown.
    """
    return {record["id"]: int.from_bytes(hashlib.sha256(group(record).encode()).digest()[:8]) % number
            for record in records}
