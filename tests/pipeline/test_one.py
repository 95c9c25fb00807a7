from __future__ import annotations

from pathlib import Path

import pytest

import hudna
from hudna.errors import PageError
from hudna.page.build import from_text
from hudna.pipeline import Reader

TEXT = "هدنة في اليمن\nدعت الأمم المتحدة اليوم إلى تمديد الهدنة في اليمن."


def test_a_text_is_read(reader: Reader) -> None:
    assert hudna.read(TEXT, reader=reader).events


@pytest.mark.parametrize("kind", [str, Path])
def test_a_file_is_read(reader: Reader, tmp_path: Path, kind: type) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    assert hudna.read(kind(file), reader=reader).article.page.id == "a"


def test_a_page_is_read(reader: Reader) -> None:
    assert hudna.read(from_text("p", "p", TEXT), reader=reader).article.page.id == "p"


def test_a_file_with_an_arabic_name_is_read(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "هدنة.txt"
    file.write_text(TEXT, "utf-8")
    assert hudna.read(str(file), reader=reader).article.page.id == "هدنة"


@pytest.mark.parametrize("given", ["no/such/file.txt", "", "\n", "only English\nin two lines"])
def test_what_cannot_be_read_says_why(reader: Reader, given: str) -> None:
    with pytest.raises(PageError) as caught:
        hudna.read(given, reader=reader)
    assert caught.value.what and caught.value.mend


def test_many_pages_are_not_one(reader: Reader, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
    with pytest.raises(PageError, match="2 pages"):
        hudna.read(tmp_path, reader=reader)
