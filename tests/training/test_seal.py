"""The manifest of the weights."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from training.seal import seal


def test_files_that_lie_there_are_named_with_their_digest(tmp_path: Path):
    (tmp_path / "net.json").write_text("{}", "utf-8")
    seal(tmp_path)
    files = json.loads((tmp_path / "manifest.json").read_text("utf-8"))["files"]
    assert files == {"net.json": {"sha256": hashlib.sha256(b"{}").hexdigest(), "bytes": 2}}
