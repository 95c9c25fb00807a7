"""Statements and letters that an article gives in full."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.scene import Scene

Given = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="session")
def given(stage: Callable[[str], Scene]) -> Given:
    """The speaker and the first and last words of each text given in full."""
    def of(text: str) -> list[tuple[str, str]]:
        scene = stage(text)
        printed = scene.article.text
        return [(s.who, s.content.of(printed)) for s in scene.says if s.cue is not None
                and "نص" in s.cue.of(printed)]
    return of


def test_a_statement_runs_over_its_paragraphs(given: Given) -> None:
    text = "صدر عن الحركة بيان بشأن الهدنة فيما يلي نصه:-\nتقرر أن تبدأ الهدنة غدا.\nوسوف تصل القافلة بعد يومين."
    [(who, words)] = given(text)
    assert who == "الحركة"
    assert words.startswith("تقرر") and words.endswith("بعد يومين")


def test_it_ends_where_the_article_tells_again(given: Given) -> None:
    text = "أصدرت الحكومة بيانا هذا نصه:\nتقرر أن تبدأ الهدنة غدا.\nمن جهة أخرى وصلت القافلة إلى طرابلس."
    [(who, words)] = given(text)
    assert (who, words) == ("الحكومة", "تقرر أن تبدأ الهدنة غدا")


def test_a_letter_ends_with_its_farewell_and_signature(given: Given) -> None:
    text = ("وجه حمدان رسالة إلى فرنسا والآتي نصها:\nنطلب منكم دعم الهدنة.\nوتقبلوا خالص الاحترام.\nحمدان\n"
            "وصلت القافلة إلى طرابلس مساء.")
    [(who, words)] = given(text)
    assert who == "حمدان"
    assert words.startswith("نطلب") and words.endswith("\nحمدان")


def test_a_letter_inside_a_statement_is_a_text_of_its_own(given: Given) -> None:
    text = ("صدر عن الحركة بيان فيما يلي نصه:\nاستجابة لطلب حمدان في رسالته الآتي نصها:\nنطلب منكم دعم الهدنة.\n"
            "وتقبلوا خالص الاحترام.\nفقد تقرر أن تبدأ الهدنة غدا.")
    (outer, whole), (inner, letter) = given(text)
    assert (outer, inner) == ("الحركة", "حمدان")
    assert whole.endswith("تبدأ الهدنة غدا") and letter.endswith("الاحترام")


def test_whom_a_letter_addresses_did_not_write_it(given: Given) -> None:
    text = "بعث حمدان برقية لكريم الصالح فيما يلي نصها:\nنشكركم على حسن الاستقبال."
    assert [who for who, _ in given(text)] == ["حمدان"]


def test_an_interview_speaks_for_nobody_alone(given: Given) -> None:
    text = "أجرت وكالة الفجر حوارا مع حمدان وفيما يلي نص الحوار:\nمتى تبدأ الهدنة؟\nغدا."
    assert given(text) == []


def test_without_an_author_nothing_is_drawn(given: Given) -> None:
    assert given("فيما يلي نص البيان:\nتقرر أن تبدأ الهدنة غدا.") == []
