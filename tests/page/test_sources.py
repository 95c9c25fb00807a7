"""Where pages lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from hudna.page.sources import Source, inside


@pytest.mark.parametrize(
    ("path", "id", "form", "packed"),
    [
        ("a/b.txt", "b", ".txt", ""),
        ("b.HTM", "b", ".html", ""),
        ("b.jsonl.xz", "b", ".jsonl", ".xz"),
        ("b.ndjson.gz", "b", ".jsonl", ".gz"),
        ("page.2020.txt", "page.2020", ".txt", ""),
        ("b.dat", "b.dat", None, ""),
        ("b", "b", None, ""),
    ],
)
def test_a_path_tells_id_form_and_packing(path: str, id: str, form: str | None, packed: str) -> None:
    assert Source.of(path) == Source(id, path, form, packed)


def test_a_link_in_a_circle_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("نص", "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [one.id for one in inside(tmp_path) if isinstance(one, Source)] == ["a"]
