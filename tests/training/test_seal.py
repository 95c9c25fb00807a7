"""The manifest of the weights."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from training.seal import seal

from hudna.infer import load_weigher


def test_files_that_lie_there_are_named_with_their_digest(tmp_path: Path):
    (tmp_path / "company.json").write_text("{}", "utf-8")
    seal(tmp_path)
    files = json.loads((tmp_path / "manifest.json").read_text("utf-8"))["files"]
    assert files == {"company.json": {"sha256": hashlib.sha256(b"{}").hexdigest(), "bytes": 2}}


def test_weights_are_packed_and_loaded_from_there(tmp_path: Path):
    (tmp_path / "net.json").write_text('{"q": {"a": 0.37, "b": -2.1}}', "utf-8")
    seal(tmp_path)
    (tmp_path / "net.json").unlink()
    assert load_weigher(tmp_path, "net.json").tables == {"q": {"a": 0.37, "b": -2.1}}


def test_new_weights_are_packed_anew(tmp_path: Path):
    for weight in (1, 2):
        (tmp_path / "net.json").write_text(f'{{"q": {{"a": {weight}}}}}', "utf-8")
        seal(tmp_path)
    assert load_weigher(tmp_path, "net.json").tables == {"q": {"a": 2}}
