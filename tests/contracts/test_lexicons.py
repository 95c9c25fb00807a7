from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from hudna.letters import fold
from hudna.pack import DATA, Pack

DATA_FILES = sorted(f for f in DATA.rglob("*") if f.suffix in {".yaml", ".csv"} and f.parent.name != "ui")
MARKS = re.compile("[\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\u0640(?=[^\\W\\d_])")
# a lemma is a label, not a spelling; the capital of Jordan is not the sultanate
MEANT = re.compile("lemma: [^,}]*|\u0639\u0645\u0651\u0627\u0646")
FORMS = {"verb", "verbs", "nouns", "doers", "done", "words", "never"}
SECTIONS = ("triggers", "reporting", "bonds", "terms")


def name(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


def texts(value: Any) -> Iterator[str]:
    """All texts of a YAML value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts(key)
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


@pytest.mark.parametrize("path", DATA_FILES, ids=name)
def test_spellings_are_composed_and_without_marks(path: Path) -> None:
    text = path.read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    marked = [line for line in text.splitlines() if MARKS.search(MEANT.sub("", line.partition("#")[0]))]
    assert not marked


@pytest.mark.parametrize("section", SECTIONS)
def test_no_spelling_stands_twice_in_a_list(pack: Pack, section: str) -> None:
    twice = [(family.get("lemma"), form, spelling) for family in pack.families(section) for form in FORMS
             for spelling, count in Counter(map(str, family.get(form) or ())).items()
             if count > 1 and form not in {"verb", "verbs"}]
    assert not twice


@pytest.mark.parametrize("section", SECTIONS)
def test_every_family_has_a_lemma_and_forms(pack: Pack, section: str) -> None:
    bare = [family for family in pack.families(section) if not family.get("lemma") or not FORMS & family.keys()]
    assert not bare


def test_every_trigger_is_of_a_type_of_the_ontology(pack: Pack) -> None:
    types = {kind.name for kind in pack.kinds["events"]}
    assert {family["type"] for family in pack.families("triggers")} <= types


def test_every_type_has_a_trigger(pack: Pack) -> None:
    assert {kind.name for kind in pack.kinds["events"]} <= {family["type"] for family in pack.families("triggers")}


@pytest.mark.parametrize("layer", ["actors", "initiatives", "events", "ties", "conditions", "counts", "says"])
def test_every_kind_has_labels_in_both_languages(pack: Pack, layer: str) -> None:
    kinds = pack.kinds[layer]
    assert kinds and all(kind.label_ar and kind.label_en for kind in kinds)
    assert all(any("\u0600" <= c <= "\u06ff" for c in kind.label_ar) for kind in kinds)
    assert len({kind.name for kind in kinds}) == len(kinds)


def test_every_entry_is_of_a_known_kind_with_two_names_and_a_source(pack: Pack) -> None:
    kinds = {kind.name for kind in pack.kinds["actors"]}
    wrong = [entry.id for entry in pack.entries
             if entry.kind not in kinds or not entry.name or not entry.name_en or not entry.source]
    assert not wrong


def test_every_entry_belongs_to_one_that_is_there(pack: Pack) -> None:
    ids = {entry.id for entry in pack.entries}
    lost = [(entry.id, entry.of) for entry in pack.entries if entry.of and entry.of not in ids]
    lost += [(entry.id, office.of) for entry in pack.entries for office in entry.offices if office.of not in ids]
    assert not lost


def test_lives_and_offices_do_not_end_before_they_begin(pack: Pack) -> None:
    wrong = [entry.id for entry in pack.entries for span in (entry, *entry.offices)
             if span.start and span.end and span.end < span.start]
    assert not wrong


def test_places_are_on_the_globe(pack: Pack) -> None:
    assert not [e.id for e in pack.entries if e.point and not (-90 <= e.point[0] <= 90 and -180 <= e.point[1] <= 180)]


def test_processes_name_states_that_are_there(pack: Pack) -> None:
    ids = {entry.id for entry in pack.entries}
    assert not [(row["id"], home) for row in pack.domain["processes"] for home in row["of"] if home not in ids]


def test_listed_initiatives_name_what_is_there(pack: Pack) -> None:
    ids, kinds = {entry.id for entry in pack.entries}, {kind.name for kind in pack.kinds["initiatives"]}
    homes = {row["id"] for row in pack.domain["processes"]} | {None}
    assert pack.initiatives
    assert not [entry.id for entry in pack.initiatives
                if entry.kind not in kinds or entry.of not in homes or not set(entry.near) <= ids]


def test_short_names_of_listed_initiatives_say_whereby_they_are_known(pack: Pack) -> None:
    assert not [entry.id for entry in pack.initiatives if bool(entry.short) != bool(entry.near)]


def test_no_two_listed_initiatives_bear_one_name(pack: Pack) -> None:
    names = Counter((fold(name), near) for entry in pack.initiatives
                    for name, near in [*((name, "") for name in {*entry.aliases}),
                                       *((name, id) for name in {*entry.short} for id in entry.near)])
    assert not [name for name, number in names.items() if number > 1]


def test_ids_are_plain(pack: Pack) -> None:
    assert not [entry.id for entry in pack.entries if not re.fullmatch(r"[a-z0-9][a-z0-9._-]*", entry.id)]


def test_every_yaml_file_is_read_as_text(pack: Pack) -> None:
    """Words such as `no` and `on` are not taken for truth values, as keys."""
    wrong = []
    for path in DATA_FILES:
        if path.suffix == ".yaml":
            wrong += [(name(path), key) for key in keys(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
                      if isinstance(key, bool) or key is None]
    assert not wrong


def keys(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys(one)
