"""Adds made pages to a record; test_killed kills it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from hudna.pack import Pack
from hudna.page.build import from_text
from hudna.pipeline import add
from hudna.record import open_record
from hudna.shapes import (
    Actor,
    Article,
    Basis,
    Event,
    Initiative,
    Page,
    Published,
    Reading,
    Reason,
    Skipped,
    Span,
)

PAGES = 60
SMALL = Pack("made", "d", (), (), {}, {}, {})


class Made:
    """A reader that makes a reading of any page at once."""

    name, weights_digest = "made", ""
    pack = SMALL

    def try_read(self, page: Page) -> Reading:
        day = Published(date(2022, 4, 1 + int(page.id) % 28), Basis.GIVEN)
        return Reading(
            article=Article(page, page.content, (), (), (), day, outlet=f"outlet {int(page.id) % 3}"),
            actors=(Actor("A1", "اليمن", "Yemen", "state", (Span(0, 5),), "ye"),
                    Actor("A2", f"جماعة {page.id}", "", "armed", (Span(6, 9),))),
            initiatives=(Initiative("I1", "truce", "هدنة", "truce", (Span(0, 9),)),),
            events=tuple(Event("attack", Span(at, at + 3), ("A2",), about="I1") for at in range(20)))


def pages() -> Iterator[Page | Skipped]:
    for number in range(PAGES):
        if number % 7 == 3:
            yield Skipped(str(number), f"{number}.txt", Reason.EMPTY, "the page is empty", "Save it again.")
        else:
            yield from_text(str(number), f"{number}.txt", f"اليمن هدنة {number} " + "كلمة " * 200)


def add_all(path: Path, tell: Callable[[str], None]) -> None:
    """Add all pages, telling when it begins."""
    tell("adding")
    with open_record(path, pack=SMALL, write=True) as record:
        add(record, pages(), Made())
