from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from hudna.cli.layout import Screen, Table, shares, wrapped
from hudna.cli.words import words_of

ISOLATES = str.maketrans("", "", "\u2068\u2069")


def drawn(language: str, table: Table, width: int = 60) -> list[str]:
    console = Console(file=io.StringIO(), width=width, highlight=False, soft_wrap=True)
    Screen(words_of(language), console).table(table)
    return console.file.getvalue().splitlines()  # type: ignore[attr-defined]


@pytest.fixture
def table() -> Table:
    made = Table(("Actor", "Words"))
    made.add("خليفة حفتر", "وقف إطلاق النار في ليبيا يعتمد على الجنرال خليفة حفتر المدعوم من الإمارات")
    made.add("UN", "short")
    return made


def test_columns_stay_in_place(table: Table) -> None:
    lines = [line.translate(ISOLATES) for line in drawn("en", table, 40)]
    assert all(cell_len(line) <= 40 for line in lines)
    assert lines[2].startswith("خليفة حفتر  ")


def test_each_cell_stands_in_an_isolate_on_every_line(table: Table) -> None:
    for line in drawn("en", table, 40):
        assert line.count("\u2068") == line.count("\u2069")
        if "النار" in line:
            assert line.index("\u2068") < line.index("النار") < line.rindex("\u2069")


def test_an_arabic_table_begins_at_the_right(table: Table) -> None:
    head = drawn("ar", table)[0].translate(ISOLATES)
    assert head.index("Words") < head.index("Actor")
    assert cell_len(head) == cell_len(drawn("ar", table)[1].translate(ISOLATES))


def test_a_table_without_rows_is_not_drawn() -> None:
    assert drawn("en", Table(("A",))) == []


@given(st.text(alphabet="ابتث abc\u0301", max_size=80), st.integers(1, 30))
def test_wrapping_loses_no_letter(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.integers(1, 200), min_size=1, max_size=8), st.integers(40, 200))
def test_columns_share_the_line(needs: list[int], width: int) -> None:
    found = shares([[("xxxx " * need)[:need]] for need in needs], width)
    gaps = 2 * (len(needs) - 1)
    if not found:
        assert sum(min(need, 4) for need in needs) + gaps > width
        return
    assert all(min(need, 4) <= got <= need for got, need in zip(found, needs, strict=True))
    assert sum(found) + gaps <= width
    if sum(needs) + gaps <= width:
        assert found == needs


def test_no_word_is_broken_in_a_column_that_stays_whole() -> None:
    made = Table(("Id", "Words"), whole=frozenset({0}))
    made.add("yemen-resolution-2015-07-12", "word " * 40)
    assert any("yemen-resolution-2015-07-12" in line for line in drawn("en", made))


def test_ids_and_days_are_not_broken() -> None:
    made = Table(("Day", "Words", "Id", "Said"))
    made.add("2015-07-20 \u20132015-08-09", "word " * 40, "96a4d58c03c6f89d07abe6f9", "said " * 30)
    lines = [line.translate(ISOLATES) for line in drawn("en", made, 80)]
    assert any("96a4d58c03c6f89d07abe6f9" in line for line in lines)
    assert any("\u20132015-08-09" in line for line in lines)


def test_marks_of_sources_are_broken_between_them_alone() -> None:
    assert wrapped("[1][23][456] (2 independent)", 9) == ["[1][23]", "[456] (2", "independe", "nt)"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_in_a_narrow_place_each_cell_has_a_line_of_its_own(language: str) -> None:
    made = Table(("Actor", "Stand", "On whose word", "Source"))
    made.add("Houthis", "called for and supported", "", "(independent)" * 2)
    lines = [line.translate(str.maketrans("", "", "\u2066\u2067\u2068\u2069")) for line in drawn(language, made, 30)]
    assert [line.strip() for line in lines][:3] == ["Actor: Houthis", "Stand: called for and", "supported"]
    assert all(line.endswith("Houthis") or language == "en" for line in lines[:1])
    assert not any("On whose word" in line for line in lines)
