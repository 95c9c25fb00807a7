from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.made import ARMY, REBELS, fact
from tests.views.test_disputed_words import said

from hudna.pack import Pack
from hudna.shapes import Fact, Name, Span
from hudna.views.denial import Denial
from hudna.views.denials import Denials
from hudna.views.told_pages import told_pages


def found(pack: Pack, *facts: Fact) -> list[Denial]:
    """The denials of the one sentence in which some facts stand."""
    ((told,),) = told_pages(facts).values()
    return list(Denials(pack.language["disputes"]).of(told))


def of(pack: Pack, sentence: str, words: str, who: Name = REBELS) -> list[Denial]:
    return found(pack, said(sentence, words, 0, who))


@pytest.mark.parametrize(("sentence", "number"), [
    ("رفض المتمردون المزاعم التي تتحدث عن قصف المستشفى", 1),
    ("رفض المتمردون تأكيد أو نفي المزاعم التي تتحدث عن قصف المستشفى", 0),
])
def test_who_neither_confirms_nor_denies_does_not_deny(pack: Pack, sentence: str, number: int) -> None:
    assert len(of(pack, sentence, "قصف المستشفى")) == number


@pytest.mark.parametrize(("before", "number"), [("كان المتمردون", 1), ("المتمردون لا", 0), ("المتمردون لم يكونوا", 0)])
def test_a_denying_word_that_is_itself_negated_denies_nothing(pack: Pack, before: str, number: int) -> None:
    assert len(of(pack, f"{before} ينفون قصف المستشفى", "قصف المستشفى")) == number


@pytest.mark.parametrize(("who", "number"), [(ARMY, 1), (REBELS, 0)])
def test_whose_claims_are_refuted_does_not_refute_them(pack: Pack, who: Name, number: int) -> None:
    assert len(of(pack, "فند شهود مزاعم المتمردين الباطلة بإسقاط طائرة", "الباطلة بإسقاط طائرة", who)) == number


@pytest.mark.parametrize(("words", "denied"), [
    ("الهدوء عاد إلى البلدة ولا صحة لقصف المستشفى", "لقصف المستشفى"),
    ("خبر قصف المستشفى لا صحة له إطلاقا", "خبر قصف المستشفى"),
])
def test_no_truth_in_what_follows_or_in_what_stands_before(pack: Pack, words: str, denied: str) -> None:
    (denial,) = of(pack, f"أوضح المتمردون أن {words}", words)
    assert denial.words.strip() == denied


def test_what_is_said_beside_a_denial_is_not_denied(pack: Pack) -> None:
    (denial,) = of(pack, "نفى المتمردون قصف المستشفى مشيرا إلى أن الهدوء عاد إلى البلدة", "الهدوء عاد إلى البلدة")
    assert denial.words.strip() == "المتمردون قصف المستشفى"
    assert not denial.said


@pytest.mark.parametrize(("joint", "number"), [("و", 1), ("", 0)])
def test_a_statement_brought_in_by_another_is_not_the_deniers(pack: Pack, joint: str, number: int) -> None:
    sentence = f"نفى خبير خبر القصف {joint}قال الجيش إن القذائف أصابت المستشفى"
    assert len(of(pack, sentence, "القذائف أصابت المستشفى", ARMY)) == number


@pytest.mark.parametrize(("sentence", "reported"), [
    ("نفى المتمردون مزاعم بأنهم قصفوا المستشفى", True),
    ("نفى المتمردون أنهم قصفوا المستشفى ووصفوا ما تردد بأنه قديم", False),
])
def test_what_others_tell_is_named_before_what_is_denied(pack: Pack, sentence: str, reported: bool) -> None:
    (denial,) = of(pack, sentence, sentence[sentence.index("أنهم"):])
    assert denial.thing.reported == reported


def test_a_participle_denies_for_the_subject_before_it(pack: Pack) -> None:
    sentence = "شكك الجيش في التقرير نافيا أسر أحد من جنوده"
    doubts = fact("accuse", "2015-07-01", ARMY, sentence=sentence)
    doubts = replace(doubts, evidence=replace(doubts.evidence, span=Span(0, 3)))
    (denial,) = found(pack, doubts, said(sentence, "أسر أحد من جنوده", 0, REBELS))
    assert ARMY.id in denial.who


@pytest.mark.parametrize(("sentence", "cause"), [
    ("نفى المتمردون أن يكون القصف بسبب الهدنة", True),
    ("نفى المتمردون أن القصف هو السبب في الهدنة", True),
    ("نفى المتمردون قصف القرية بسبب الهدنة", False),
])
def test_that_one_thing_came_of_another_is_denied(pack: Pack, sentence: str, cause: bool) -> None:
    (denial,) = of(pack, sentence, sentence[len("نفى المتمردون "):])
    assert denial.thing.cause == cause


@pytest.mark.parametrize(("end", "back"), [
    ("نفى المتمردون ذلك، وقالوا إنه قديم", True),
    ("نفى المتمردون وجود الدليل الذي طلبه المبعوث على ذلك، وقالوا إنه قديم", False),
])
def test_what_hangs_on_a_preposition_is_not_pointed_back_to(pack: Pack, end: str, back: bool) -> None:
    (denial,) = of(pack, end, "إنه قديم")
    assert denial.points.back == back
