from __future__ import annotations

import pytest

from hudna.grammar.lasting import Lengths
from hudna.pack import Pack


@pytest.fixture(scope="module")
def lengths(pack: Pack) -> Lengths:
    return Lengths(pack.language)


@pytest.mark.parametrize(("sentence", "days"), [
    ("هدنة إنسانية لمدة خمسة أيام", (5,)), ("ولمدة (خمسة) أيام وفقا للبيان", (5,)), ("هدنة مدتها 10 أيام", (10,)),
    ("هدنة من يومين", (2,)), ("وقف النار شهرين", (60,)), ("بين 3 أشهر و5 سنوات", (90, 1825)),
    ("هدنة مدتها أسبوعان", (14,)), ("لمدة أسبوع", (7,)), ("ثلاثة أسابيع", (21,)), ("هدنة لـ72 ساعة", (3,)),
    ("هدنة من 12 ساعة", (1,)), ("هدنة مدتها يومان", (2,))])
def test_a_number_with_what_it_counts_is_a_length(lengths: Lengths, sentence: str, days: tuple[int, ...]) -> None:
    assert lengths.days(sentence) == days


@pytest.mark.parametrize("sentence", ["قبل خمسة أيام", "قبل أسبوعين", "الأسبوع الماضي", "كل أسبوع",
                                      "بعد يومين", "بعد أيام", "يوم 26 يوليو", "في اليومين الماضيين",
                                      "24 قتيلا و5 جرحى", ""])
def test_days_counted_from_now_and_dates_are_no_length(lengths: Lengths, sentence: str) -> None:
    assert lengths.days(sentence) == ()
