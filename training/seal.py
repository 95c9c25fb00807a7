"""Write the manifest of the weights: what files there are, their digests, and what they were learned from."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from hudna.infer.confidence import file_of
from hudna.infer.packed import packed
from hudna.infer.reasons import NET, RULES, pack_name
from hudna.pipeline.reader import READERS

FILES = (RULES, pack_name(RULES), "company.json", NET, pack_name(NET), "tables.npz", "language.onnx", "heads.onnx",
         *map(file_of, READERS))


def seal(folder: Path) -> None:
    """Write the packed form of weights that lie in a folder, and `manifest.json` for all its files."""
    for name in (RULES, NET):
        if (folder / name).exists():
            (folder / pack_name(name)).write_bytes(packed(json.loads((folder / name).read_text("utf-8"))))
    files = {name: {"sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest(),
                    "bytes": (folder / name).stat().st_size}
             for name in FILES if (folder / name).exists()}
    manifest = {"files": files, "made_by": "training (see training/README.md)",
                "data": "bench/train.jsonl; training/gold/labels.jsonl", "card": "CARD.md"}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")
