from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.record.conftest import RUN

from hudna.record import Record, Run, open_record
from hudna.record.store import schema
from hudna.shapes import Query, Reason, Skipped
from hudna.views.find import find_actors


def rows(path, pack, *, without: tuple[str, ...] = ("added", "first_used", "applied", "turn")) -> dict:
    """All rows of a record, times of work left out."""
    with open_record(path, pack=pack) as record, record._look() as link:
        return {table.name: sorted(tuple(str(value) for name, value in row._mapping.items() if name not in without)
                                    for row in link.execute(table.select()))
                for table in schema.tables.sorted_tables}


def test_what_is_kept_comes_back(record: Record, reading) -> None:
    run = record.start(RUN)
    assert record.keep(reading(outlet="one", crawled="2022-04-02"), run)
    fact = next(iter(record.facts(Query(types=("declare",)))))
    assert [n.name_en for n in fact.actors("who")] == ["United Nations"]
    assert fact.about and fact.about.id == "yemen-truce-2022-04"
    assert (fact.when, fact.real, fact.evidence.words) == ("2022-04-01", "happened", "أعلنت")
    assert (fact.source.outlet, fact.source.published) == ("one", date(2022, 4, 2))


def test_adding_again_changes_nothing(record: Record, reading, path, pack) -> None:
    run = record.start(RUN)
    record.keep(reading(), run)
    record.settle()
    before = rows(path, pack)
    assert not record.keep(reading(), record.start(RUN))
    record.settle()
    assert rows(path, pack) == before


def test_a_view_shows_the_newest_run(record: Record, reading) -> None:
    old, new = record.start(RUN), record.start(replace(RUN, version="2"))
    one = reading()
    record.keep(one, old)
    record.keep(replace(one, events=(replace(one.events[0], real="planned"),)), new)
    assert [f.real for f in record.facts()] == ["planned"]
    assert record.info().readings == 2


def test_reading_again_with_an_old_run_makes_it_the_newest(record: Record, reading) -> None:
    old, new = record.start(RUN), record.start(replace(RUN, version="2"))
    one = reading()
    record.keep(one, old)
    record.keep(replace(one, events=()), new)
    assert list(record.facts()) == []
    assert record.has(one.article.page, old)
    assert len(list(record.facts())) == 1


def test_a_claim_of_two_runs_is_one_row(record: Record, reading, path, pack) -> None:
    for version in ("1", "2", "3"):
        record.keep(reading(), record.start(replace(RUN, version=version)))
    assert len(rows(path, pack)["claim"]) == 1
    assert len(rows(path, pack)["drawn"]) == 3


def test_a_corrected_page_shows_its_newest_version(record: Record, reading) -> None:
    run, text = record.start(RUN), "هدنة في اليمن\nأعلنت الأمم المتحدة هدنة في اليمن {} أمس."
    for day in ("صباح", "مساء"):
        record.keep(reading(text.format(day), url="https://example.org/1"), run)
    facts = list(record.facts())
    assert len(facts) == 1 and "مساء" in facts[0].evidence.sentence


def test_skipped_pages_are_kept_with_their_reason(record: Record) -> None:
    run = record.start(RUN)
    skipped = Skipped("a", "a.txt", Reason.NOT_ARABIC, "in English", "Give Arabic.", "d")
    assert record.skip(skipped, run)
    assert not record.skip(skipped, run)
    assert record.info().by_reason == {"not_arabic": 1}


def test_the_same_recipe_is_the_same_run(record: Record) -> None:
    assert record.start(RUN) == record.start(Run("test", "1", "ceasefire", "d"))
    assert record.start(RUN) != record.start(replace(RUN, weights_digest="w"))


def test_rebuilding_gives_identical_rows(record: Record, reading, path, pack) -> None:
    run = record.start(RUN)
    for outlet in ("one", "two"):
        record.keep(reading(outlet=outlet, crawled="2022-04-02"), run)
    record.settle()
    before = rows(path, pack)
    record.settle(again=True)
    assert rows(path, pack) == before


def test_the_order_of_adding_does_not_matter(tmp_path, pack, reading) -> None:
    readings = [reading(outlet=o, crawled=f"2022-04-0{n}") for n, o in enumerate(("a", "b", "c"), 1)]
    seen = []
    for name, order in (("x", readings), ("y", readings[::-1])):
        with open_record(tmp_path / name, pack=pack, write=True) as record:
            run = record.start(RUN)
            for one in order:
                record.keep(one, run)
            seen.append((record.initiatives(), record.actors(), list(record.facts())))
    assert seen[0] == seen[1]


def test_looking_settles_what_a_killed_run_left(path, pack, reading) -> None:
    with open_record(path, pack=pack, write=True) as record:
        record.keep(reading(), record.start(RUN))
    with open_record(path, pack=pack) as record:
        assert len(record.initiatives()) == 1


def test_info_counts(record: Record, reading) -> None:
    record.keep(reading(outlet="one", crawled="2022-04-02"), record.start(RUN))
    info = record.info()
    assert (info.pages, info.claims, info.actors, info.initiatives) == (1, 1, 2, 1)
    assert info.by_outlet == {"one": 1}
    assert (info.first, info.last) == ("2022-04-02", "2022-04-02")


def test_a_fact_says_how_sure_it_is(record: Record, reading) -> None:
    made = reading()
    record.keep(replace(made, events=(replace(made.events[0], confidence=0.97, sure=True),)), record.start(RUN))
    (fact,) = record.facts()
    assert (fact.confidence, fact.sure) == (0.97, True)


def test_only_what_is_sure_may_be_asked_for(record: Record, reading) -> None:
    record.keep(reading(), record.start(RUN))
    assert list(record.facts(Query(sure=True))) == [] and len(list(record.facts())) == 1


def test_an_entry_is_found_by_the_id_that_it_had_before(record: Record, reading) -> None:
    one = reading()
    record.keep(replace(one, actors=(replace(one.actors[0], ref="ly.army"), *one.actors[1:])), record.start(RUN))
    assert record.names_of("ly.lna")
    assert record.why("ly.army").actor.id == "ly.lna"
    assert [name.id for name in find_actors(record, "ly.army")] == ["ly.lna"]
