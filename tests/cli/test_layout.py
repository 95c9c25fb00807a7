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
    found = shares([["x" * need] for need in needs], width)
    assert all(0 < got <= need for got, need in zip(found, needs, strict=True))
    if sum(needs) + 2 * (len(needs) - 1) <= width:
        assert found == needs
    elif len(needs) <= 4:
        assert sum(found) + 2 * (len(needs) - 1) <= width


def test_no_word_is_broken_in_a_column_that_stays_whole() -> None:
    made = Table(("Id", "Words"), whole=frozenset({0}))
    made.add("yemen-resolution-2015-07-12", "word " * 40)
    assert any("yemen-resolution-2015-07-12" in line for line in drawn("en", made))
