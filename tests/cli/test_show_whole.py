"""What is sure is shown; the rest is counted, and shown where it is asked for."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from hudna.cli.layout import Screen
from hudna.cli.show import Show
from hudna.cli.show_whole import show_reading
from hudna.cli.words import words_of
from hudna.shapes import Reading

TEXT = "هدنة في اليمن\nدعت الأمم المتحدة اليوم إلى تمديد الهدنة في اليمن شهرين آخرين.\n"


@pytest.fixture
def reading(read) -> Reading:
    """A reading of events alone, none of them sure."""
    found = read(TEXT)
    return replace(found, says=(), ties=(), counts=(), conditions=(),
                   events=tuple(replace(event, sure=False) for event in found.events if event.type == "call"))


def shown(reading: Reading, *, review: bool = False, language: str = "en") -> str:
    console = Console(file=io.StringIO(), width=160, highlight=False, soft_wrap=True)
    show_reading(Show(Screen(words_of(language), console), None), reading, review=review)  # type: ignore[arg-type]
    return console.file.getvalue()  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def bare_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kinds by their bare names: no pack is needed."""
    monkeypatch.setattr("hudna.cli.words.Words.kind", lambda self, pack, layer, name: name)


def sure(reading: Reading) -> Reading:
    return replace(reading, events=tuple(replace(event, sure=True) for event in reading.events))


def test_what_is_not_sure_is_not_shown(reading: Reading) -> None:
    assert "دعت الأمم المتحدة" not in shown(reading)


def test_how_many_wait_for_review_is_told(reading: Reading) -> None:
    assert "1 more claims wait for review" in shown(reading) and "--review" in shown(reading)


def test_it_is_told_in_arabic(reading: Reading) -> None:
    assert "للمراجعة" in shown(reading, language="ar")


def test_what_waits_is_shown_where_it_is_asked_for_and_marked(reading: Reading) -> None:
    out = shown(reading, review=True)
    assert "دعت الأمم المتحدة" in out and "for review" in out and "wait for review" not in out


def test_what_is_sure_is_shown_without_a_mark(reading: Reading) -> None:
    out = shown(sure(reading))
    assert "دعت الأمم المتحدة" in out and "review" not in out


def test_a_page_without_claims_says_so(reading: Reading) -> None:
    assert "says nothing" in shown(replace(reading, events=()))
