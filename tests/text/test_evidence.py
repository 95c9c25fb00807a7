from __future__ import annotations

from datetime import date

import pytest

from hudna.grammar.dates import DateFinder
from hudna.grammar.tense import Future
from hudna.grammar.words import split
from hudna.shapes import Block, Role, Span
from hudna.text.evidence import Evidence, Fact, gather


@pytest.fixture(scope="module")
def evidence(pack):
    def of(text: str) -> Evidence:
        words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
        return gather(DateFinder(pack.language).find(words), words, Future(pack.language))

    return of


def test_a_fact_holds_on_its_days_alone() -> None:
    fact = Fact(0, 2, -1, weekday=5)
    assert fact.holds(date(2015, 7, 26))
    assert not fact.holds(date(2015, 7, 27))
    assert fact.english() == "yesterday is Saturday"


def test_what_a_text_tells_of_its_day(evidence) -> None:
    found = evidence("قال أمس السبت إن القصف بدأ الخميس وتوقف اليوم")
    assert [(fact.shift, fact.weekday) for fact in found.facts] == [(-1, 5)]
    assert [said.weekday for said in found.bare] == [3]
    assert found.relative == {0}


def test_coming_weekdays_tell_nothing(evidence) -> None:
    assert evidence("سيصل الوفد الخميس").bare == ()


def test_a_full_date_beside_yesterday_gives_the_day(evidence) -> None:
    assert evidence("وصل أمس 20 يوليو 2015").exact == (date(2015, 7, 21),)
