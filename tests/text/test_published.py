from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hudna.page.build import from_record
from hudna.pipeline import Reader
from hudna.shapes import Basis

BODY = "اجتمع الوفدان في العاصمة وبحثا شروط الهدنة مع الوسطاء."
TITLE = "الوفدان يبحثان شروط الهدنة"
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


@pytest.mark.parametrize(
    "stamp",
    [
        "2020.09.08 | 06:49 دمشق",
        "الثلاثاء 8 سبتمبر 2020 - 20 محرم 1442 هـ",
        "نشر في: 8/9/2020",
        "آخر تحديث: الثلاثاء, 8 سبتمبر/ أيلول, 2020, 03:44 GMT",
        "تاريخ النشر: 2020-09-08",
        "8 أيلول 2020 الساعة 12:30",
        "٨ سبتمبر ٢٠٢٠ - ١٠:١٥",
        "20 محرم 1442 هـ",
        "2100 (GMT+04:00) - 08/09/20",
    ],
)
def test_a_stamp_states_the_date(article, stamp: str) -> None:
    found = article(f"{TITLE}\n{stamp}\n{BODY}").published
    assert (found.value, found.basis) == (date(2020, 9, 8), Basis.STATED)


def test_the_stamp_is_pointed_at(article) -> None:
    found = article(f"{TITLE}\nآخر تحديث: 8 سبتمبر 2020\n{BODY}")
    assert found.stamp.of(found.text) == "آخر تحديث: 8 سبتمبر 2020"


@pytest.mark.parametrize(
    "line",
    [
        "وقع الطرفان يوم 8 سبتمبر 2020 اتفاقا جديدا لوقف إطلاق النار في العاصمة وضواحيها.",
        "الوزير خلال لقاء الوفد في دمشق - 7 أيلول 2020 (رويترز)",
    ],
)
def test_a_date_in_the_story_is_no_stamp(article, line: str) -> None:
    assert article(f"{TITLE}\n{BODY}\n{line}\n{BODY}").published.value is None


def test_a_given_date_is_taken(reader: Reader) -> None:
    page = from_record({"id": "a", "text": f"{TITLE}\n{BODY}", "published": "2019-03-01"}, "test")
    assert reader.cleaner.clean(page).published.value == date(2019, 3, 1)


@pytest.mark.parametrize(
    ("words", "day"), [("قال أمس السبت إن", 26), ("قال اليوم الثلاثاء إن", 21), ("يصل غدا الجمعة", 23), ("وصل إلى", 27)]
)
def test_the_fetched_day_or_the_one_before_that_fits(article, words: str, day: int) -> None:
    found = article(f"{TITLE}\nالوزير {words} العاصمة.", crawled=f"2015-07-{27 if day > 22 else 23}T17:00:00").published
    expected = day if day != 23 else 23
    assert found.basis is Basis.GIVEN
    assert found.value == date(2015, 7, expected)


def test_a_page_fetched_in_the_small_hours_may_be_of_the_day_before(article) -> None:
    text = f"{TITLE}\nاندلعت الاشتباكات صباح الاثنين في المدينة."
    assert article(text, crawled="2015-07-21T02:18:00").published.value == date(2015, 7, 20)


@given(day=some.dates(date(2001, 1, 1), date(2030, 1, 1)), back=some.integers(0, 4), shift=some.integers(-1, 1))
def test_a_weekday_beside_a_relative_day_fixes_the_date(article, day: date, back: int, shift: int) -> None:
    word = {-1: "أمس", 0: "اليوم", 1: "غدا"}[shift]
    named = WEEKDAYS[(day + timedelta(days=shift)).weekday()]
    fetched = (day + timedelta(days=back)).isoformat() + "T15:00:00"
    text = f"{TITLE}\nقال المتحدث {word} {named} كلمة في العاصمة."
    assert article(text, crawled=fetched).published.value == day


def test_nothing_decides_the_date(article) -> None:
    found = article(f"{TITLE}\nقال الوزير يوم الخميس إن الاجتماع الذي عقد السبت الماضي كان مفيدا.").published
    assert (found.value, found.basis) == (None, None)


def test_a_full_date_beside_today_names_the_day(article) -> None:
    found = article(f"{TITLE}\nقال الوزير اليوم الخميس 1 أكتوبر 2015 إن الاجتماع كان مفيدا للجميع.").published
    assert (found.value, found.basis) == (date(2015, 10, 1), Basis.INFERRED)


def test_anchors_and_weekdays_fix_the_date(article) -> None:
    text = (
        f"{TITLE}\nأعلن المبعوث يوم الخميس أن الوفدين وصلا.\nفي 4 أبريل شن حفتر هجوما على طرابلس.\n"
        "أقر البرلمان التركي في 2 يناير إرسال قوات إلى ليبيا.\nواجتمع المجلس يوم السبت الماضي."
    )
    found = article(text).published
    assert (found.value, found.basis) == (date(2020, 1, 9), Basis.INFERRED)
    assert "2019-04-04" in found.reason
    assert "2020-01-02" in found.reason


def test_one_anchor_alone_leaves_the_day_open(article) -> None:
    text = f"{TITLE}\nأعلن المبعوث يوم الخميس أن الوفدين وصلا.\nفي 4 أبريل شن حفتر هجوما على طرابلس."
    assert article(text).published.value is None


@pytest.mark.parametrize(("hour", "day"), [("01:10", 5), ("04:10", 6), ("09:10", 6)])
def test_yesterday_before_the_papers_are_out(article, hour: str, day: int) -> None:
    text = f"{TITLE}\nوصل الوفد أمس إلى العاصمة."
    assert article(text, crawled=f"2015-08-06T{hour}:00").published.value == date(2015, 8, day)


def test_small_hours_and_no_day_near(article) -> None:
    text = f"{TITLE}\nاندلعت الاشتباكات يوم الاثنين في المدينة."
    assert article(text, crawled="2015-08-06T01:10:00").published.value == date(2015, 8, 5)


@pytest.mark.parametrize(("words", "crawled", "day"), [
    ("كرر أمس السبت ما قاله في 10 مارس الجاري", "2015-07-21", date(2015, 3, 15)),
    ("وصل الوفد في 12 مارس الجاري", "2015-04-01", date(2015, 3, 31)),
    ("وصل الوفد في 12 مارس الجاري", "2015-03-20", date(2015, 3, 20))])
def test_the_present_month_of_an_older_page(article, words: str, crawled: str, day: date) -> None:
    found = article(f"{TITLE}\nالمتحدث {words} إلى العاصمة.", crawled=f"{crawled}T15:00:00").published
    assert found.value == day


def test_a_dated_today_of_an_older_page(article) -> None:
    text = f"{TITLE}\nاجتمع الوفدان اليوم 12 مارس في العاصمة."
    assert article(text, crawled="2015-07-21T15:00:00").published.value == date(2015, 3, 12)


def test_papers_come_later_on_the_day_of_rest(article) -> None:
    found = article(f"{TITLE}\nقال المتحدث أمس إن الهدنة صامدة.", crawled="2015-07-31T04:10:00")
    assert found.published.value == date(2015, 7, 30)
