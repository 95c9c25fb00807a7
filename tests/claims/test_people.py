from __future__ import annotations

import pytest

from hudna.claims.people import PeopleNouns
from hudna.grammar.words import split
from hudna.shapes import Block, Role, Span


@pytest.mark.parametrize(("text", "number", "what"), [
    ("شخصا", 1, ""), ("شخصين", 2, ""), ("أشخاص", 0, ""), ("قتيلان", 2, "killed"), ("الجرحى", 0, "wounded"),
    ("مدنيين", 0, ""), ("مدنيان", 2, ""), ("طالبات", 0, ""), ("وجندي", 1, ""), ("معتقلا", 1, "detained")])
def test_forms_of_nouns_for_people(pack, text: str, number: int, what: str) -> None:
    words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    noun = PeopleNouns(pack.language).at(words, 0)
    assert noun is not None
    assert (noun.number, noun.what) == (number, what)


def test_other_nouns_are_no_people(pack) -> None:
    words = split("صاروخا", [Block(Span(0, 6), Role.BODY)])[0]
    assert PeopleNouns(pack.language).at(words, 0) is None
