"""The lines of a text."""

from __future__ import annotations

import pytest

from hudna.text.lines import cut


def test_every_printed_line_is_a_line() -> None:
    assert [line.text for line in cut("أول\n\n ثان \r\nثالث\u2028رابع")] == ["أول", "ثان", "ثالث", "رابع"]


def test_wide_blanks_part_a_line() -> None:
    lines = cut("الرئيسية      العالم\tرياضة   صحة")
    assert [(line.text, line.row) for line in lines] == [("الرئيسية", 0), ("العالم", 0), ("رياضة   صحة", 0)]


def test_a_blank_line_before_is_noted() -> None:
    assert [line.gap for line in cut("أول\nثان\n\nثالث")] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "stops"), [("انتهى.", True), ("انتهى.»", True), ("لماذا؟", True), ("قال:", False), ("انتهى", False)]
)
def test_how_a_sentence_ends(text: str, stops: bool) -> None:
    assert cut(text)[0].stops is stops


def test_a_text_of_blanks_has_no_lines() -> None:
    assert cut(" \n\t\u00a0\n") == ()
