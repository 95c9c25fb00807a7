"""Floors under the figures: what a change may not fall below, and how they move."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.scoring import Figure

FLOORS = Path(__file__).with_name("floors.json")
NOISE = 0.005


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of one gold file, and the digest of the gold that they were measured on."""

    name: str
    corpus: str
    least: Mapping[str, float]

    def faults(self, corpus: str, table: Mapping[str, Figure]) -> Iterator[str]:
        """Say of each figure that it has fallen, and of the gold that it has changed."""
        if corpus != self.corpus:
            yield f"{self.name}: the gold has changed since the floors were pinned. Run `make gate-pin`."
            return
        for name, floor in self.least.items():
            value = table[name].f1 if name in table else 0.0
            if value < floor - NOISE:
                yield (f"{self.name}.{name} fell to {value:.4f}; its floor is {floor:.4f}. Mend the change; where the "
                       f"fall is meant, run `make gate-pin LOWER={self.name}.{name}` and say why in the commit.")

    def pinned(self, corpus: str, table: Mapping[str, Figure], lower: Sequence[str]) -> Floors:
        """These floors moved up to what was measured; down only where `lower` names the figure or the file."""
        def pin(name: str, value: float) -> float:
            free = self.name in lower or f"{self.name}.{name}" in lower
            return value if free else max(value, self.least.get(name, 0.0))

        return Floors(self.name, corpus, {name: pin(name, figure.f1) for name, figure in table.items()})

    def too_high(self, table: Mapping[str, Figure]) -> list[str]:
        """The figures that stayed where they were though less was measured."""
        return [f"{self.name}.{name}" for name, floor in self.least.items()
                if name in table and table[name].f1 < floor - NOISE]


def load_floors(path: Path = FLOORS) -> dict[str, Floors]:
    """The pinned floors by file; none before the first pinning."""
    if not path.exists():
        return {}
    files: dict[str, dict[str, Any]] = json.loads(path.read_text("utf-8"))["files"]
    return {name: Floors(name, kept["sha256"], kept["floors"]) for name, kept in files.items()}


def save_floors(floors: Iterable[Floors], path: Path = FLOORS) -> None:
    """Write the floors."""
    files = {f.name: {"sha256": f.corpus, "floors": dict(f.least)} for f in floors}
    path.write_text(json.dumps({"noise": NOISE, "files": files}, indent=1) + "\n", "utf-8")
