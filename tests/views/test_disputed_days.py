from __future__ import annotations

from tests.views.made import fact

from hudna.pack import Pack
from hudna.shapes import COUNTS, Fact
from hudna.views.disputed_days import disputed_days

WORDS = ("أعلن مدير مكتب الصحة في المدينة أن حصيلة القتلى بين المدنيين بلغت 17 قتيلا إثر قصف عشوائي على حي سكني "
         "شمال الميناء القديم")
OTHER = "تجمع مئات المتظاهرين أمام البرلمان وطالبوا الحكومة بخفض أسعار الوقود قبل نهاية الأسبوع"


def killed(day: str, outlet: str, words: str = WORDS, number: int = 17) -> Fact:
    return fact("killed", day, kind=COUNTS, least=number, most=number, sentence=words, outlet=outlet,
                published="2015-07-27")


def drawn(pack: Pack, *facts: Fact) -> list:
    rest = [fact("wounded", "2015-06-01", kind=COUNTS, least=nth, most=nth, sentence=f"{OTHER} {nth}", outlet=f"o{nth}")
            for nth in range(10, 20)]
    return list(disputed_days([*facts, *rest], pack.language["disputes"]))


def test_one_happening_told_for_two_days(pack: Pack) -> None:
    found = drawn(pack, killed("2015-07-25", "a"), killed("2015-07-26", "b"), killed("2015-07-25", "c"))
    assert [(d.kind, [[fact.when for fact in account] for account in d.accounts]) for d in found] == [
        ("dates", [["2015-07-25", "2015-07-25"], ["2015-07-26"]])]


def test_one_day_is_no_dispute(pack: Pack) -> None:
    assert not drawn(pack, killed("2015-07-25", "a"), killed("2015-07-25", "b"))


def test_one_outlet_does_not_dispute_itself(pack: Pack) -> None:
    assert not drawn(pack, killed("2015-07-25", "a"), killed("2015-07-26", "a"))


def test_days_far_apart_are_two_happenings(pack: Pack) -> None:
    assert not drawn(pack, killed("2015-07-20", "a"), killed("2015-07-26", "b"))


def test_other_words_tell_of_something_else(pack: Pack) -> None:
    assert not drawn(pack, killed("2015-07-25", "a"), killed("2015-07-26", "b", OTHER))


def test_few_people_are_counted_every_day(pack: Pack) -> None:
    assert not drawn(pack, killed("2015-07-25", "a", number=2), killed("2015-07-26", "b", number=2))
