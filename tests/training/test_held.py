from __future__ import annotations

from pathlib import Path

from training.held import leave_out


def test_held_articles_are_never_learned_from(tmp_path: Path) -> None:
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "held.txt").write_text("b\nd\n", "utf-8")
    records = [{"id": name} for name in "abcd"]
    assert [r["id"] for r in leave_out(records, tmp_path)] == ["a", "c"]
