from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hudna.errors import PackError
from hudna.pack import Pack, load_pack

ACTOR = "- {id: a, kind: person, name: {ar: ا, en: A}, source: s"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("kinds", "actors"):
        (tmp_path / "p" / name).mkdir(parents=True)
    return tmp_path / "p"


def refused(folder: Path) -> PackError:
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    assert caught.value.where and caught.value.mend
    return caught.value


def test_a_missing_pack(tmp_path: Path) -> None:
    assert "no such pack" in refused(tmp_path / "no").what


def test_broken_yaml_names_its_file(folder: Path) -> None:
    (folder / "actors" / "x.yaml").write_text("- {a: [")
    assert "x.yaml" in refused(folder).where


@pytest.mark.parametrize("field", ["id", "kind", "name", "source"])
def test_a_missing_field_is_named(folder: Path, field: str) -> None:
    row = {"id": "a", "kind": "person", "name": "{ar: ا, en: A}", "source": "s"}
    del row[field]
    (folder / "actors" / "x.yaml").write_text("- {" + ", ".join(f"{k}: {v}" for k, v in row.items()) + "}", "utf-8")
    error = refused(folder)
    assert f"`{field}`" in error.what and "entry 1" in error.where


def test_an_id_stands_once(folder: Path) -> None:
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}}}\n{ACTOR}}}\n", "utf-8")
    assert "'a'" in refused(folder).what


def test_a_bad_date_is_named(folder: Path) -> None:
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}, from: spring}}\n", "utf-8")
    assert "'spring'" in refused(folder).what


def test_an_unknown_state_is_named(folder: Path) -> None:
    (folder / "states.yaml").write_text("- {id: xx, iso: XX1}", "utf-8")
    assert "XX1" in refused(folder).what


def test_a_row_with_too_many_fields_is_named(folder: Path) -> None:
    head = "id,ar,en,kind,country,lat,lon,aliases,source,checked"
    (folder / "places.csv").write_text(f"{head}\na,ا,A,city,x,1,2,,s,false,9\n", "utf-8")
    assert "line 2" in refused(folder).where


def test_periods_reach_to_their_last_day(folder: Path) -> None:
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}, from: 2015, until: 2016}}\n", "utf-8")
    entry = load_pack(folder).entries[0]
    assert (entry.start, entry.end) == (date(2015, 1, 1), date(2016, 12, 31))


def test_a_month_reaches_to_its_last_day(folder: Path) -> None:
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}, until: 2016-02}}\n", "utf-8")
    assert load_pack(folder).entries[0].end == date(2016, 2, 29)


def test_names_of_states_come_from_cldr(pack: Pack) -> None:
    yemen = next(entry for entry in pack.entries if entry.id == "ye")
    assert (yemen.name, yemen.name_en) == ("اليمن", "Yemen")


def test_the_digest_names_the_content(folder: Path) -> None:
    before = load_pack(folder).digest
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}}}\n", "utf-8")
    assert load_pack(folder).digest != before
    assert load_pack(folder).digest == load_pack(folder).digest


def test_families_of_the_domain_come_before_those_of_the_language(pack: Pack) -> None:
    families = pack.families("reporting", "triggers")
    assert len(families) == len(pack.families("reporting")) + len(pack.families("triggers"))
    assert pack.families("no_such_section") == ()


def test_a_former_id_stands_for_that_of_today(folder: Path) -> None:
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}, was: [old, older]}}\n", "utf-8")
    pack = load_pack(folder)
    assert [pack.now(id) for id in ("old", "older", "a", "other")] == ["a", "a", "a", "other"]


def test_a_former_id_is_given_to_no_other_entry(folder: Path) -> None:
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}, was: [b]}}\n{ACTOR.replace('id: a', 'id: b')}}}\n", "utf-8")
    assert "'b'" in refused(folder).what


def test_inside_the_pack_nobody_is_named_by_a_former_id(folder: Path) -> None:
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}, was: [old]}}\n{ACTOR.replace('id: a', 'id: b')}, of: old}}\n",
                                              "utf-8")
    assert "'old'" in refused(folder).what and refused(folder).where.endswith("b")


@pytest.mark.parametrize("days", [
    "from: 2016, until: 2015-12", "offices: [{title: {ar: قائد, en: Head}, of: a, from: 2016, until: 2015}]"])
def test_nothing_ends_before_it_begins(folder: Path, days: str) -> None:
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}, {days}}}\n", "utf-8")
    assert refused(folder).where.endswith("a")


@pytest.mark.parametrize(("day", "to_come", "gone"), [
    (None, False, False), (date(2014, 12, 31), True, False), (date(2015, 6, 1), False, False),
    (date(2017, 1, 1), False, True)])
def test_an_entry_lives_from_its_first_day_to_its_last(folder: Path, day: date | None, *, to_come: bool,
                                                       gone: bool) -> None:
    (folder / "actors" / "x.yaml").write_text(f"{ACTOR}, from: 2015, until: 2016}}\n", "utf-8")
    (entry,) = [e for e in load_pack(folder).entries if e.id == "a"]
    assert (entry.is_to_come(day), entry.is_gone(day)) == (to_come, gone)
