from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hudna.grammar.dates import DateFinder
from hudna.grammar.tense import Future
from hudna.grammar.words import split
from hudna.pack import Anchor
from hudna.shapes import Block, Published, Role, Span
from hudna.text.evidence import gather
from hudna.text.inferred import Inference

FLOOD = Anchor("x.flood", date(2017, 3, 12), (("سيول",), ("المدينة",)), "Flood", "")
VOTE = Anchor("x.vote", date(2017, 3, 28), (("تصويت",), ("المجلس",)), "Vote", "")
MARCH = Anchor("x.march", date(2017, 4, 11), (("مسيرة",), ("الساحة",)), "March", "")  # a Tuesday


@pytest.fixture(scope="module")
def infer(pack):
    inference = Inference(replace(pack, anchors=(FLOOD, VOTE, MARCH)))
    dates, future = DateFinder(pack.language), Future(pack.language)

    def of(text: str) -> Published:
        words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
        saids = dates.find(words)
        return inference.draw(saids, words, gather(saids, words, future))

    return of


def test_two_anchors_and_the_weekday_of_the_report(infer) -> None:
    found = infer("قال الوزير الخميس كلمة. في 12 مارس ضربت سيول المدينة. وفي 28 مارس جرى تصويت في المجلس.")
    assert found.value == date(2017, 4, 6)
    assert "Flood (2017-03-12)" in found.reason


def test_a_weekday_that_an_anchor_explains_narrows_the_week(infer) -> None:
    found = infer("قال الوزير الخميس كلمة. في 28 مارس جرى تصويت في المجلس. وخرجت الثلاثاء مسيرة إلى الساحة.")
    assert found.value == date(2017, 4, 13)


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير الخميس كلمة. في 12 مارس ضربت سيول المدينة.",
        "في 12 مارس ضربت سيول المدينة. وفي 28 مارس جرى تصويت في المجلس.",
        "قال الوزير الخميس كلمة.",
    ],
)
def test_less_leaves_the_day_open(infer, text: str) -> None:
    assert infer(text) == Published(None)


def test_a_weekday_beside_a_day_and_month_bears_the_year_of_an_anchor_out(infer) -> None:
    found = infer("قال الوزير الخميس كلمة. في 12 مارس ضربت سيول المدينة. وغادر الوفد يوم الثلاثاء 21 مارس.")
    assert found.value == date(2017, 3, 23)


def test_a_weekday_of_another_year_does_not(infer) -> None:
    text = "قال الوزير الخميس كلمة. في 12 مارس ضربت سيول المدينة. وغادر الوفد يوم الأربعاء 21 مارس."
    assert infer(text) == Published(None)
