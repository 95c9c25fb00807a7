"""What a record keeps of texts for comparing them: of shown pages, once."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pytest
from sqlalchemy import Connection, select
from tests.record.conftest import RUN, TEXT

from hudna.record import Record
from hudna.record.members import Told
from hudna.record.store import gists, schema
from hudna.shapes import Whole

LONG = TEXT + " وصل الوفد إلى المدينة صباحا ثم عقد لقاء مع ممثلي الأطراف في القصر"
OTHER = "طقس في عدن\nقالت هيئة الأرصاد إن هدنة في اليمن لا تزال قائمة."
URLS = [f"https://example.org/{n}" for n in range(3)]


@pytest.fixture
def two(record: Record, reading) -> Record:
    """A record of two pages that print one text."""
    run = record.start(RUN)
    for url in URLS[:2]:
        record.keep(reading(LONG, url=url, outlet=url, crawled="2022-04-02"), run)
    record.settle()
    return record


def held(record: Record) -> tuple[list[int], dict[frozenset[int], float]]:
    """The readings of which something is kept, and the pairs that were compared."""
    with record._look() as link:
        return (sorted(link.scalars(select(schema.gist.c.reading))),
                {frozenset((row.reading, row.other)): row.share for row in link.execute(select(schema.likened))})


def test_texts_that_share_signs_are_compared_once(two: Record) -> None:
    assert held(two) == ([1, 2], {frozenset((1, 2)): 1.0})


def test_only_new_texts_are_read_again(two: Record, reading, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    told = gists.told

    def noted(link: Connection, wanted: Collection[int]) -> Iterator[tuple[str, Told]]:
        read.extend(wanted)
        return told(link, wanted)

    monkeypatch.setattr(gists, "told", noted)
    two.keep(reading(OTHER, url=URLS[2], crawled="2022-04-20"), two.start(RUN))
    two.settle()
    assert set(read) == {3}


def test_a_new_version_takes_the_place_of_the_old(two: Record, reading) -> None:
    two.keep(reading(url=URLS[0], crawled="2022-04-03"), two.start(RUN))
    assert held(two)[0] == [2, 3]


def test_what_is_removed_is_not_kept(two: Record) -> None:
    two.remove(Whole.PAGE, URLS[1], who="Mona", why="taken down")
    assert held(two) == ([1], {})
