"""What is removed is gone from the record and its file, with all that derives from it; that it was removed is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.record.conftest import RUN
from tests.record.test_record import rows

from hudna.errors import QueryError
from hudna.pipeline import add
from hudna.record import Record, open_record
from hudna.shapes import Actor, Query, Reading, Span, Verdict, Whole

BY = {"who": "Mona", "why": "taken down"}
SECRET = "هدنة في اليمن\nأعلنت الأمم المتحدة هدنة في اليمن بعد لقاء زنجبيلستان أمس."
ONE, TWO = "https://example.org/1", "https://example.org/2"


def told(made: Reading, name: str = "قسورة الزنجبيلي") -> Reading:
    """A reading that names a person besides."""
    return replace(made, actors=(*made.actors, Actor("A9", name, "", "person", (Span(0, 4),))))


@pytest.fixture
def two(record: Record, reading) -> Record:
    """A record of two pages, of which the first alone names a person and a word."""
    run = record.start(RUN)
    record.keep(told(reading(SECRET, url=ONE, outlet="one", crawled="2022-04-02")), run)
    record.keep(reading(url=TWO, outlet="two", crawled="2022-04-02"), run)
    return record


def test_nothing_is_changed_by_asking(two: Record, path: Path, pack) -> None:
    before = rows(path, pack)
    found = two.leaving(Whole.PAGE, ONE)
    assert (len(found.pages), found.readings, found.claims) == (1, 1, 1)
    assert [name.name for name in found.actors] == ["قسورة الزنجبيلي"]
    assert found.initiatives == () and rows(path, pack) == before


def test_a_removed_page_leaves_the_record_as_if_it_had_never_come(two: Record, tmp_path: Path, pack, reading) -> None:
    two.remove(Whole.PAGE, ONE, **BY)
    with open_record(tmp_path / "other", pack=pack, write=True) as other:
        other.keep(reading(url=TWO, outlet="two", crawled="2022-04-02"), other.start(RUN))
        assert (list(two.facts()), two.actors(), two.initiatives(), two.sources()) == (
            list(other.facts()), other.actors(), other.initiatives(), other.sources())


def test_nothing_of_the_text_is_left_in_the_file(two: Record, path: Path) -> None:
    two.settle()
    word = "زنجبيل".encode()
    assert word in path.read_bytes() + path.with_name(path.name + "-wal").read_bytes()
    two.remove(Whole.PAGE, ONE, **BY)
    files = list(path.parent.glob(path.name + "*"))
    assert files and not any(word in one.read_bytes() for one in files)
    assert two.search(Query(words="زنجبيلستان")) == () and len(two.search(Query(words="الأمم"))) == 1


def test_the_removal_is_on_record(two: Record) -> None:
    made = two.remove(Whole.PAGE, ONE, **BY)
    assert (made.number, made.sort, made.name, made.who, made.why, made.pages, made.claims) == (
        1, "page", ONE, "Mona", "taken down", 1, 1)
    assert two.removals() == (made,) and made.at


def test_an_outlet_goes_wholly(two: Record, reading) -> None:
    two.remove(Whole.OUTLET, "one", **BY)
    assert {source.outlet for source in two.sources()} == {"two"}
    with pytest.raises(QueryError, match="'one' was removed wholly"):
        two.keep(reading(url="https://example.org/3", outlet="one"), two.start(RUN))


def test_all_versions_of_a_page_go(two: Record, reading) -> None:
    two.keep(reading(SECRET.replace("أمس", "اليوم"), url=ONE, outlet="one", crawled="2022-04-03"), two.start(RUN))
    assert two.leaving(Whole.PAGE, ONE).readings == 2
    two.remove(Whole.PAGE, ONE, **BY)
    assert two.histories() == () and two.info().readings == 1


def test_a_removed_page_is_not_taken_in_again(two: Record, reading) -> None:
    two.remove(Whole.PAGE, ONE, **BY)
    with pytest.raises(QueryError, match=r"removed from this record on .* by Mona"):
        two.keep(reading(SECRET, url=ONE, crawled="2022-05-01"), two.start(RUN))


def test_a_local_page_is_known_by_its_content(record: Record, reading) -> None:
    one = reading(SECRET, url="a/x.txt")
    record.keep(one, record.start(RUN))
    record.remove(Whole.PAGE, "x.txt" if one.article.page.id == "x.txt" else one.article.page.id, **BY)
    assert record.barred(reading(SECRET, url="b/y.txt", crawled="2022-04-02").article.page)
    assert record.barred(reading(url="b/y.txt").article.page) is None


def test_adding_says_that_a_page_was_removed(two: Record, reading, reader) -> None:
    page = reading(SECRET, url=ONE, outlet="one", crawled="2022-04-02").article.page
    two.remove(Whole.PAGE, ONE, **BY)
    tally = add(two, [page], reader)
    assert (tally.read, tally.skipped) == (0, {"removed": 1})
    assert two.info().by_reason == {"removed": 1}


def test_a_lifted_removal_bars_no_more(two: Record, reading) -> None:
    number = two.remove(Whole.PAGE, ONE, **BY).number
    two.readmit(number, who="Mona", why="a mistake")
    assert two.keep(told(reading(SECRET, url=ONE, outlet="one", crawled="2022-04-02")), two.start(RUN))
    assert [(one.sort, one.lifted_by) for one in two.removals()] == [("page", 2), ("lift", None)]


def test_rulings_about_it_are_flagged(two: Record) -> None:
    here, there = (next(f.id for f in two.facts() if f.source.url == url) for url in (ONE, TWO))
    for claim in (here, there):
        two.rule(Verdict.WRONG, claim, **BY)
    two.rule(Verdict.DIFFERENT, "قسورة الزنجبيلي", "ye", **BY)
    assert two.leaving(Whole.PAGE, ONE).rulings == (1, 3)
    two.remove(Whole.PAGE, ONE, **BY)
    assert [one.bereft_by for one in two.rulings()] == [1, None, 1]


def test_what_another_page_says_too_stays(two: Record, reading) -> None:
    two.keep(told(reading(SECRET, url="https://example.org/3", outlet="three")), two.start(RUN))
    assert two.leaving(Whole.PAGE, ONE).actors == ()
    two.remove(Whole.PAGE, ONE, **BY)
    assert len(two.search(Query(words="زنجبيلستان"))) == 1


def test_a_removal_that_fails_changes_nothing(two: Record, path: Path, pack, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows(path, pack)

    def fail(*_: object, **__: object) -> None:
        raise ValueError("no more")

    monkeypatch.setattr("hudna.record.store.together.derive.settle", fail)
    with pytest.raises(ValueError):
        two.remove(Whole.PAGE, ONE, **BY)
    assert rows(path, pack) == before


@pytest.mark.parametrize(("sort", "name"), [(Whole.PAGE, "nothing"), (Whole.OUTLET, "nothing"), (Whole.PAGE, "%")])
def test_what_is_not_there_cannot_be_removed(two: Record, sort: Whole, name: str) -> None:
    with pytest.raises(QueryError):
        two.remove(sort, name, **BY)
    assert len(two.sources()) == 2


def test_a_removal_needs_who_and_why(two: Record) -> None:
    with pytest.raises(QueryError):
        two.remove(Whole.PAGE, ONE, who=" ", why="taken down")


def test_an_id_that_means_several_pages_is_asked_back(two: Record) -> None:
    id = {source.id for source in two.sources()}
    if len(id) == 1:
        with pytest.raises(QueryError, match="may be 2 pages"):
            two.remove(Whole.PAGE, id.pop(), **BY)


@pytest.mark.parametrize("number", [2, 7])
def test_what_cannot_be_lifted(two: Record, number: int) -> None:
    two.remove(Whole.PAGE, ONE, **BY)
    two.readmit(1, **BY)
    for wrong in (1, number):
        with pytest.raises(QueryError):
            two.readmit(wrong, **BY)


def test_what_another_has_open_is_wiped_later(two: Record, path: Path, pack) -> None:
    two.settle()
    with open_record(path, pack=pack) as other, other._link() as link:
        link.exec_driver_sql("SELECT count(*) FROM page").all()
        two.remove(Whole.PAGE, ONE, **BY)
        assert not two.wipe()
    open_record(path, pack=pack, write=True).close()
    assert two.wipe() and not any("زنجبيل".encode() in one.read_bytes() for one in path.parent.glob(path.name + "*"))
