"""Articles that are never learned from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from training.places import held_ids


def leave_out(records: Iterable[dict[str, Any]], shared: Path) -> list[dict[str, Any]]:
    """The records without those that `bench/held.txt` names: they are kept for scoring alone."""
    held = held_ids(shared)
    return [record for record in records if record["id"] not in held]
