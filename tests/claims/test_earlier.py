from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.earlier import Earlier
from hudna.grammar.clitics import Clitics
from hudna.pack import Pack
from hudna.shapes import Article, InitiativeMention, TimeMention


def tells(pack: Pack, page: Article, words: str, *times: TimeMention) -> bool:
    """Whether the mention that is printed so tells of what went before."""
    forms = [page.text[word.start:word.end] for word in page.words]
    wanted = words.split()
    first = next(at for at in range(len(forms)) if forms[at : at + len(wanted)] == wanted)
    earlier = Earlier(pack.domain["one_initiative"], Clitics.of(pack.language["clitics"]))
    return earlier.tells(page, InitiativeMention(first, first + len(wanted), "truce", ""), times)


@pytest.mark.parametrize(("text", "words", "earlier"), [
    ("انهارت الهدنة السابقة.", "الهدنة السابقة", True), ("خرقوا هدنة في السابق.", "هدنة", True),
    ("انهارت الهدنة الجديدة.", "الهدنة الجديدة", False),
    ("انهار اتفاق الأسبوع الماضي.", "اتفاق الأسبوع الماضي", False),
    ("انهارت هدنة الرئيس السابق.", "هدنة الرئيس السابق", False)])
def test_an_adjective_or_adverb_tells_what_went_before(
        pack: Pack, article: Callable[..., Article], text: str, words: str, earlier: bool) -> None:
    assert tells(pack, article(f"خبر\n{text}"), words) is earlier


@pytest.mark.parametrize(("day", "earlier"), [("2015-05", True), ("2015-07-24", False)])
def test_the_first_is_earlier_beside_a_day_long_past(
        pack: Pack, article: Callable[..., Article], day: str, earlier: bool) -> None:
    page = article("خبر\nأعلنت فرنسا يومها أول هدنة.", published="2015-07-26")
    at = next(place for place, word in enumerate(page.words) if page.text[word.start:word.end] == "يومها")
    assert tells(pack, page, "هدنة", TimeMention(at, at + 1, day)) is earlier
