from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from hudna.page.build import from_text
from hudna.pipeline import Reader, read_many
from hudna.pipeline.workers import Workers
from hudna.shapes import Page, Reading, Reason, Skipped
from hudna.views.reading_json import reading_json

TEXT = "هدنة في اليمن\nدعت الأمم المتحدة اليوم إلى تمديد الهدنة في اليمن {} شهرا.\n"


def pages(number: int) -> Iterator[Page | Skipped]:
    for at in range(number):
        if at % 4 == 2:
            yield Skipped(str(at), f"{at}.txt", Reason.EMPTY, "the page is empty", "Save it again.")
        else:
            yield from_text(str(at), f"{at}.txt", TEXT.format(at))


def ids(results: Iterator[Reading | Skipped]) -> list[tuple[str, bool]]:
    return [(r.id, False) if isinstance(r, Skipped) else (r.article.page.id, True) for r in results]


def test_results_come_in_the_order_of_the_pages(reader: Reader) -> None:
    assert ids(read_many(reader, pages(6))) == [(str(n), n % 4 != 2) for n in range(6)]


def test_pages_are_taken_one_at_a_time(reader: Reader) -> None:
    taken: list[str] = []

    def watched() -> Iterator[Page | Skipped]:
        for page in pages(5):
            taken.append(page.id)
            yield page
    results = read_many(reader, watched())
    next(results)
    assert taken == ["0"]


def test_a_page_that_makes_the_reader_fail_is_skipped(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def clean(page: Page) -> None:
        raise RecursionError("too deep")
    monkeypatch.setattr(reader.cleaner, "clean", clean)
    result = next(read_many(reader, iter(list(pages(1)))))
    assert isinstance(result, Skipped)
    assert result.reason is Reason.FAILED and "too deep" in result.what and result.digest


@pytest.fixture(scope="module")
def workers(reader: Reader) -> Iterator[Workers]:
    with Workers(reader, 2) as made:
        yield made


def test_several_processes_give_the_same(reader: Reader, workers: Workers) -> None:
    def plain(results: Iterator[Reading | Skipped]) -> list:
        return [r if isinstance(r, Skipped) else reading_json(r) for r in results]
    assert plain(workers.read(pages(9))) == plain(read_many(reader, pages(9)))


def test_a_process_that_dies_costs_one_page(workers: Workers) -> None:
    def deadly() -> Iterator[Page | Skipped]:
        for number, page in enumerate(pages(8)):
            if number == 5:
                busy = next((w for w in workers._workers if w.page is not None), workers._workers[0])
                os.kill(busy.process.pid or 0, signal.SIGKILL)
            yield page
    results = list(workers.read(deadly()))
    assert [r.id if isinstance(r, Skipped) else r.article.page.id for r in results] == list("01234567")
    failed = [r for r in results if isinstance(r, Skipped) and r.reason is Reason.FAILED]
    assert len(failed) <= 1 and all("code -9" in r.what for r in failed)
    assert len(list(workers.read(pages(4)))) == 4
