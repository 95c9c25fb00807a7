"""Write the manifest of the weights: what files there are, their digests, and what they were learned from."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

FILES = ("reasons.json", "company.json", "net.json", "tables.npz", "language.onnx", "heads.onnx",
         "confidence.json")


def seal(folder: Path) -> None:
    """Write `manifest.json` for the files that lie in a folder."""
    files = {name: {"sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest(),
                    "bytes": (folder / name).stat().st_size}
             for name in FILES if (folder / name).exists()}
    manifest = {"files": files, "made_by": "training (see training/README.md)",
                "data": "bench/train.jsonl; training/gold/labels.jsonl", "card": "CARD.md"}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")
