from __future__ import annotations

import pytest
from tests.views.made import ARMY, fact

from hudna.grammar.lasting import Lengths
from hudna.pack import Pack
from hudna.views.term import Term


@pytest.fixture(scope="module")
def term(pack: Pack) -> Term:
    return Term(Lengths(pack.language), "2015-08-01")


def declared(length: str, outlet: str = "a") -> object:
    return fact("declare", "2015-07-25", ARMY, outlet=outlet, sentence=f"أعلن الجيش هدنة {length} {outlet}")


def test_the_length_counts_that_most_sources_give(term: Term) -> None:
    facts = [declared("لثلاثة أيام"), declared("لخمسة أيام", "b"), declared("لخمسة أيام", "c")]
    last, reason = term.end("2015-07-26", facts)  # type: ignore[arg-type]
    assert (last, reason) == ("2015-07-31", tuple(facts[1:]))


@pytest.mark.parametrize("began", ["2015-07", ""])
def test_no_end_without_the_day_of_the_beginning(term: Term, began: str) -> None:
    assert term.end(began, [declared("لخمسة أيام")]) == (None, ())  # type: ignore[list-item]


def test_no_end_without_a_length(term: Term) -> None:
    assert term.end("2015-07-26", [declared("إنسانية")]) == (None, ())  # type: ignore[list-item]
