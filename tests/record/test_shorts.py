"""Actors that pages call by short names alone, as a record finds them in the texts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hudna.pack import Pack
from hudna.page.build import from_text
from hudna.record import open_record
from hudna.record.rows import Run
from hudna.shapes import Actor, Article, Basis, Published, Reading, Span

LIBYA, SHORT, WHOLE = "ليبيا", "المؤتمر الشعبي", "حزب المؤتمر الشعبي السوداني"
TIMES = 9   # that the page names Libya, more than the party


def actors(path: Path, pack: Pack, *names: str) -> set[str]:
    """Who is known after a page about Libya calls the Popular Congress of Sudan by some names."""
    text = " ".join([LIBYA] * TIMES)
    libya = tuple(Span(at, at + len(LIBYA)) for at in range(0, len(text), len(LIBYA) + 1))
    spans = []
    for name in names:
        text += " و"
        spans.append(Span(len(text), len(text) + len(name)))
        text += name
    page = from_text("1", "1.txt", text)
    reading = Reading(
        article=Article(page, page.content, (), (), (), Published(date(2015, 7, 21), Basis.GIVEN), outlet="a"),
        actors=(Actor("A1", LIBYA, "Libya", "state", libya, "ly"),
                Actor("A2", WHOLE, "Popular Congress Party (Sudan)", "party", tuple(spans), "sd.pcp")))
    with open_record(path / "r.hudna", pack=pack, write=True) as record:
        record.keep(reading, record.start(Run("made", "1", pack.name, pack.digest)))
        return {name.id for name, _, _ in record.actors()}


@pytest.mark.parametrize(("names", "meant"), [((SHORT,), False), (("للمؤتمر الشعبي", SHORT), False),
                                              ((SHORT, WHOLE), True), ((WHOLE,), True)])
def test_one_whole_name_on_the_page_is_enough(tmp_path: Path, pack: Pack, names: tuple[str, ...], meant: bool) -> None:
    assert ("sd.pcp" in actors(tmp_path, pack, *names)) is meant
