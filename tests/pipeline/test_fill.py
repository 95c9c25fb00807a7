from __future__ import annotations

from pathlib import Path

from hudna.page.build import from_text
from hudna.pipeline import Reader, add, recipe
from hudna.record import open_record
from hudna.shapes import Page, Reading, Reason, Skipped

TEXT = "هدنة في اليمن\nدعت الأمم المتحدة اليوم إلى تمديد الهدنة في اليمن."
GOOD = from_text("a", "a.txt", TEXT)
BAD = Skipped("b", "b.txt", Reason.EMPTY, "the page is empty", "Save it again.")


def test_pages_are_counted(reader: Reader, tmp_path: Path) -> None:
    with open_record(tmp_path / "r.hudna", pack=reader.pack, write=True) as record:
        tally = add(record, [GOOD, BAD, BAD], reader)
        assert (tally.read, tally.known, tally.skipped, tally.pages) == (1, 0, {Reason.EMPTY: 2}, 3)
        assert tally.claims == record.info().claims > 0
        assert add(record, [GOOD], reader).known == 1


def test_every_page_is_told_of(reader: Reader, tmp_path: Path) -> None:
    seen: list[Page | Reading | Skipped] = []
    with open_record(tmp_path / "r.hudna", pack=reader.pack, write=True) as record:
        add(record, [GOOD, BAD, GOOD], reader, seen=seen.append)
    assert [type(one) for one in seen] == [Reading, Skipped, Page]


def test_another_recipe_is_another_run(reader: Reader) -> None:
    assert recipe(reader).weights_digest
    assert recipe(reader) != recipe(Reader(reader.pack, "plain"))
