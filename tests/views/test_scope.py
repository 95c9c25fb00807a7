from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.gold import EXAMPLES, reading_of, rows

from hudna.pipeline import Reader
from hudna.record import Record, Run, open_record
from hudna.shapes import Event, Published, Query, Span
from hudna.views.scope import found, published_by, sources_of

DAY = date(2022, 12, 31)


def test_pages_go_by_the_earlier_of_the_two_days() -> None:
    assert published_by(Query(on=DAY)).until == DAY
    assert published_by(Query(on=DAY, until=date(2021, 1, 1))).until == date(2021, 1, 1)
    assert published_by(Query()).until is None


def test_the_pages_of_a_day_were_published_up_to_it(examples: Record) -> None:
    pages = sources_of(examples, Query(on=DAY))
    assert pages and all(page.published and page.published <= DAY for page in pages)
    assert len(pages) < len(sources_of(examples, Query()))


def test_paging_counts_the_pages_that_fit(examples: Record) -> None:
    whole = found(examples, Query(words="هدنة", types=("agree", "reject")))
    assert len(whole) > 1
    assert found(examples, Query(words="هدنة", types=("agree", "reject"), limit=1, offset=1)) == whole[1:2]


def test_an_undated_page_counts_with_what_it_tells_of_days_up_to_the_day(reader: Reader, tmp_path: Path) -> None:
    reading = reading_of(rows(EXAMPLES)[0], reader)
    whens = ("2022-12-30", "2023-01-02", None)
    words = reading.article.words[: len(whens)]
    events = tuple(Event("attack", Span(word.start, word.end), when=when)
                   for word, when in zip(words, whens, strict=True))
    undated = replace(reading, article=replace(reading.article, published=Published(None)), events=events, says=(),
                      ties=(), conditions=(), counts=())
    with open_record(tmp_path / "r.hudna", pack=reader.pack, write=True) as record:
        record.keep(undated, record.start(Run("gold", "1", reader.pack.name, reader.pack.digest)))
        assert [fact.when for fact in record.facts(Query(on=DAY))] == ["2022-12-30"]
