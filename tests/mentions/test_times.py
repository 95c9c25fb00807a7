from __future__ import annotations

from hudna.mentions.times import TimeFinder
from hudna.shapes import Basis


def times(pack, article, text: str, **known: str) -> list[tuple[str, str]]:
    found = article(text, **known)
    return [(found.span_of(time.first, time.last).of(found.text), time.value) for time in TimeFinder(pack).find(found)]


def test_dates_are_valued_from_the_day_of_publication(pack, article) -> None:
    text = "الهدنة في المدينة\nقال المتحدث أمس الإثنين إن الهدنة بدأت يوم 5 سبتمبر."
    assert times(pack, article, text, crawled="2020-09-08T09:00:00") == [
        ("أمس الإثنين", "2020-09-07"), ("يوم 5 سبتمبر", "2020-09-05")]


def test_relative_dates_of_an_undated_page_have_no_value(pack, article) -> None:
    assert times(pack, article, "الهدنة\nوصل الوفد أمس بعد غياب منذ عام 2011.") == [("عام 2011", "2011")]


def test_today_in_a_quotation_is_nowadays(pack, article) -> None:
    text = 'اجتماع\nقال الوزير "نحن نحتاج اليوم إلى سلام دائم في المنطقة" أمس.'
    assert times(pack, article, text, crawled="2020-09-08T09:00:00") == [("أمس", "2020-09-07")]


def test_the_reason_says_what_was_contradictory(pack, article) -> None:
    found = article("خبر\nوقع الهجوم الخميس 8 سبتمبر 2020 في البلدة.", crawled="2020-09-10T09:00:00")
    assert "not a Thursday" in TimeFinder(pack).find(found)[0].reason


def test_a_stamp_is_no_mention(pack, article) -> None:
    text = "الهدنة تدخل يومها الثاني\nآخر تحديث: الثلاثاء 8 سبتمبر 2020 06:49\nوصل الوفد صباح أمس إلى العاصمة."
    assert times(pack, article, text) == [("صباح أمس", "2020-09-07")]


def test_an_anchor_dates_what_an_undated_page_speaks_of(pack, article) -> None:
    found = article("ذكرى\nفي 4 أبريل شن حفتر هجوما على طرابلس.")
    assert found.published.value is None
    assert found.published.basis is not Basis.GIVEN
    assert [time.value for time in TimeFinder(pack).find(found)] == ["2019-04-04"]


def test_an_anchor_named_in_an_undated_page_dates_its_months(pack, article) -> None:
    text = "مفاوضات\nتستمر الحرب في أوكرانيا منذ 24 فبراير الماضي. وقالت روسيا إنها باقية. وفي أبريل الماضي عقد لقاء."
    assert times(pack, article, text) == [("24 فبراير الماضي", "2022-02-24"), ("أبريل الماضي", "2022-04")]


def test_an_anchor_to_come_dates_the_months_before_it(pack, article) -> None:
    text = "تونس\nيجري الاستفتاء على الدستور في تونس يوم 25 يوليو المقبل. وصدر المرسوم في 19 مايو الجاري."
    assert times(pack, article, text)[-1] == ("19 مايو الجاري", "2022-05-19")


def test_a_day_is_of_the_year_that_its_sentence_gives_its_month(pack, article) -> None:
    text = "الذكرى\nوقعت المعركة في أكتوبر 1973 وتحديدا يوم 24 أكتوبر."
    assert times(pack, article, text, crawled="2015-08-08T09:00:00") == [
        ("أكتوبر 1973", "1973-10"), ("يوم 24 أكتوبر", "1973-10-24")]
