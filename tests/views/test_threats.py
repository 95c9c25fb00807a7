from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.made import REBELS, fact

from hudna.pack import Pack
from hudna.shapes import Fact, Span
from hudna.views.threats import Threats

ASKED = "بدأت الهدنة، وفي حال انسحاب المتمردين ستتوقف الغارات"
BROKEN = "بدأت الهدنة، وفي حال خرق المتمردين الهدنة سيتم التصدي لهم"


def told(type: str, sentence: str, words: str, **more: object) -> Fact:
    one = fact(type, "2015-07-26", REBELS, sentence=sentence, words=words, **more)
    first = sentence.index(words)
    return replace(one, evidence=replace(one.evidence, span=Span(first, first + len(words))))


def condition(sentence: str, words: str, content: str) -> Fact:
    return told("requires", sentence, words, kind="conditions", content=content)


def left(pack: Pack, one: Fact, *events: Fact) -> list[Fact]:
    return Threats(pack.language).left_out([one], events)


def test_what_would_be_answered_is_no_condition(pack: Pack) -> None:
    one = condition(BROKEN, "وفي حال", "خرق المتمردين الهدنة")
    assert left(pack, one, told("breach", BROKEN, "خرق", real="possible")) == []


def test_a_deed_that_is_asked_is_one(pack: Pack) -> None:
    one = condition(ASKED, "وفي حال", "انسحاب المتمردين")
    assert left(pack, one, told("withdraw", ASKED, "انسحاب", real="possible")) == [one]


def test_a_deed_that_is_asked_before_an_attack_is_named_is_one(pack: Pack) -> None:
    sentence = "وفي حال انسحاب المتمردين بعد الهجوم ستبدأ الهدنة"
    one = condition(sentence, "وفي حال", "انسحاب المتمردين بعد الهجوم")
    events = [told("withdraw", sentence, "انسحاب"), told("attack", sentence, "الهجوم")]
    assert left(pack, one, *events) == [one]


def test_an_attack_that_must_not_be_is_one(pack: Pack) -> None:
    sentence = "لا هدنة إذا لم يتوقف القصف"
    one = condition(sentence, "إذا لم", "يتوقف القصف")
    assert left(pack, one, told("attack", sentence, "القصف")) == [one]


@pytest.mark.parametrize("words", ["بشرط", "مقابل"])
def test_other_words_than_if_set_terms(pack: Pack, words: str) -> None:
    sentence = f"قبل المتمردون الهدنة {words} وقف الهجوم"
    one = condition(sentence, words, "وقف الهجوم")
    assert left(pack, one, told("attack", sentence, "الهجوم")) == [one]
