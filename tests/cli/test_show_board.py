"""How a long board is cut to be read."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console
from tests.views.made import ARMY, REBELS, TRUCE, fact
from tests.views.test_changes import course

from hudna.cli.layout import Screen
from hudna.cli.show import Show
from hudna.cli.show_board import show_board
from hudna.cli.words import words_of
from hudna.shapes import Board, Dispute, Fact, Name, Tallied

OTHER = Name("y-talks", "talks", "محادثات", "talks")


@pytest.fixture(autouse=True)
def bare_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kinds by their bare names: no pack is needed."""
    monkeypatch.setattr("hudna.cli.words.Words.kind", lambda self, pack, layer, name: name)


def shown(board: Board) -> str:
    console = Console(file=io.StringIO(), width=200, highlight=False, soft_wrap=True)
    show_board(Show(Screen(words_of("en"), console), None), board)  # type: ignore[arg-type]
    text = console.file.getvalue()  # type: ignore[attr-defined]
    return "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069")


def killed(number: int, *outlets: str) -> Tallied:
    facts = tuple(fact("killed", "2015-07-26", kind="counts", outlet=name, least=number, most=number)
                  for name in outlets)
    return Tallied("killed", number, number, None, (), facts)


def dispute(about: Name, words: str) -> Dispute:
    told: list[tuple[Fact, ...]] = [(fact("breach", "2015-07-27", one, about=about, sentence=f"{words} {one.id}"),)
                                    for one in (ARMY, REBELS)]
    return Dispute("denied", "breach", tuple(told))


def test_of_many_numbers_those_of_most_sources_are_shown_and_the_rest_counted() -> None:
    counts = (*(killed(number, "a") for number in range(100, 130)), killed(777, "a", "b"))
    out = shown(Board(None, (), (), counts, (), ()))
    assert "777" in out and "and 11 more" in out


def test_disputes_on_the_boards_own_initiatives_come_first() -> None:
    found = shown(Board(None, (course([fact("call", "2015-07-26", ARMY)]),), (), (),
                        (dispute(OTHER, "elsewhere"), dispute(TRUCE, "here")), ()))
    assert 0 < found.index("here") < found.index("elsewhere")


@pytest.mark.parametrize("kind", ["denied", "accusations", "counts", "dates", "doers"])
def test_every_kind_of_dispute_has_words_on_screen(kind: str) -> None:
    one = replace(dispute(TRUCE, "here"), kind=kind)
    assert "here" in shown(Board(None, (course([fact("call", "2015-07-26", ARMY)]),), (), (), (one,), ()))


def test_sources_that_are_not_cited_are_counted() -> None:
    cited, other = fact("call", "2015-07-26", ARMY), fact("call", "2015-07-26", ARMY, outlet="zzz").source
    out = shown(Board(None, (course([cited]),), (), (), (), (cited.source, other)))
    assert "and 1 more pages" in out and "zzz" not in out


def test_of_many_initiatives_the_first_are_shown_whole_and_of_the_rest_how_far_they_came() -> None:
    def named(number: int) -> Name:
        return Name(f"y-{number}", "truce", f"هدنة {number}", f"truce {number}")
    courses = []
    for number in range(4):
        one = course([fact("call", "2015-07-26", ARMY, about=named(number))])
        courses.append(replace(one, known=replace(one.known, name=named(number))))
    console = Console(file=io.StringIO(), width=200, highlight=False, soft_wrap=True)
    show_board(Show(Screen(words_of("en"), console), None), Board(None, tuple(courses), (), (), (), ()), most=1)  # type: ignore[arg-type]
    out = console.file.getvalue()  # type: ignore[attr-defined]
    assert out.count("Where each stands") == 1 and "How far the initiatives have come" in out
    assert all(f"y-{number}" in out for number in range(4))
