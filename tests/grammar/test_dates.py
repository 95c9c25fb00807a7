from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hudna.grammar.dates import DateFinder, Said
from hudna.grammar.dating import full_day
from hudna.grammar.words import split
from hudna.pack import Pack
from hudna.shapes import Block, Role, Span

DAYS = some.dates(date(1900, 1, 1), date(2099, 12, 31))
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


@pytest.fixture(scope="module")
def finder(pack: Pack) -> DateFinder:
    return DateFinder(pack.language)


@pytest.fixture(scope="module")
def months(pack: Pack) -> list[list[str]]:
    return pack.language["calendar"]["months"]


def find(finder: DateFinder, text: str) -> list[Said]:
    return finder.find(split(text, [Block(Span(0, len(text)), Role.BODY)])[0])


def test_other_words_are_read_anew(finder: DateFinder) -> None:
    first, other = find(finder, "في 5 مايو"), find(finder, "في 6 مايو")
    assert (first[0].day, other[0].day) == (5, 6)


def test_what_was_found_may_be_changed_by_who_asked(finder: DateFinder) -> None:
    text = "في 5 مايو"
    words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    finder.find(words).clear()
    assert len(finder.find(words)) == 1


def printed(finder: DateFinder, text: str) -> list[tuple[str, Said]]:
    words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    return [(text[words[said.first].start : words[said.last - 1].end], said) for said in finder.find(words)]


@given(day=DAYS, data=some.data())
def test_a_printed_date_is_read_back_in_every_month_form(finder: DateFinder, months: list[list[str]], day: date,
                                                         data: some.DataObject) -> None:
    one, other = (data.draw(some.sampled_from(months[day.month - 1])) for _ in range(2))
    form = data.draw(some.sampled_from(["{d} {m} {y}", "{d} {m} ({n}) {y}", "{d} {m}/{n} {y}", "{d} {m}/ {n}، {y}",
                                        "يوم {d} من {m} عام {y}", "{w} {d} {m} {y}", "{w}، {d} {m} {y}م"]))
    text = form.format(d=day.day, m=one, n=other, y=day.year, w=WEEKDAYS[day.weekday()])
    assert [full_day(said) for said in find(finder, f"وصل في {text} إلى المدينة")] == [day]


@given(day=DAYS, form=some.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%Y.%m.%d", "%d-%m-%Y", "%d / %m / %Y",
                                         "%Y-%m-%dT06:49:00", "%d/%m/%Yم"]))
def test_a_date_in_figures_is_read_back(finder: DateFinder, day: date, form: str) -> None:
    text = day.strftime(form)
    for shown in (text, text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))):
        assert [full_day(said) for said in find(finder, f"وقع في {shown} اتفاق")] == [day]


@pytest.mark.parametrize(("text", "day"), [
    ("18 رمضان 1436 هـ", date(2015, 7, 5)), ("20 محرم 1442 هـ", date(2020, 9, 8)),
    ("10/شوال/1436هـ", date(2015, 7, 26))])
def test_hijri_dates(finder: DateFinder, text: str, day: date) -> None:
    assert [full_day(said) for said in find(finder, text)] == [day]


def test_a_date_in_both_calendars_is_one(finder: DateFinder) -> None:
    found = find(finder, "تبدأ يوم الأحد (10 شوال 1436هـ) الموافق (26 يوليو 2015م)")
    assert [(full_day(said), said.weekday) for said in found] == [(date(2015, 7, 26), 6)]


@pytest.mark.parametrize(("text", "shift"), [
    ("أمس", -1), ("أول من أمس", -2), ("أمس الأول", -2), ("اليوم", 0), ("غدا", 1), ("بعد غد", 2),
    ("الليلة الماضية", -1), ("منتصف الليلة الماضية", -1), ("مساء أمس", -1), ("قبل ثلاثة أيام", -3), ("قبل يومين", -2)])
def test_days_by_their_distance(finder: DateFinder, text: str, shift: int) -> None:
    assert [said.shift for said in find(finder, f"وصل الوفد {text} إلى المطار")] == [("day", shift)]


@pytest.mark.parametrize(("text", "shift", "weekday"), [
    ("أمس الإثنين", -1, 0), ("اليوم (الأحد)", 0, 6), ("غدا الخميس", 1, 3), ("مساء أول من أمس الخميس", -2, 3)])
def test_a_relative_day_takes_its_weekday(finder: DateFinder, text: str, shift: int, weekday: int) -> None:
    assert [(s.shift, s.weekday) for s in find(finder, f"قال {text} إنه")] == [(("day", shift), weekday)]


@pytest.mark.parametrize(("text", "unit", "steps"), [
    ("الشهر الماضي", "month", -1), ("الشهر المقبل", "month", 1), ("هذا الشهر", "month", 0),
    ("العام الماضي", "year", -1), ("العام الجاري", "year", 0), ("مطلع العام المقبل", "year", 1),
    ("قبل أربع سنوات", "year", -4), ("قبل سنتين", "year", -2)])
def test_months_and_years_by_their_distance(finder: DateFinder, text: str, unit: str, steps: int) -> None:
    assert [said.shift for said in find(finder, f"انخفض {text} كثيرا")] == [(unit, steps)]


@pytest.mark.parametrize(("text", "days"), [
    ("من 3 إلى 5 مايو 2014", [3, 5]), ("يومي 28 و29 مارس 2015", [28, 29]), ("بين 22 و30 نيسان 2022", [22, 30])])
def test_several_days_of_a_month(finder: DateFinder, text: str, days: list[int]) -> None:
    assert [said.day for said in find(finder, text)] == days


def test_months_that_share_a_year(finder: DateFinder) -> None:
    found = find(finder, "خلال مارس ويونيو ونوفمبر 2015")
    assert [(said.year, said.month) for said in found] == [(2015, 3), (2015, 6), (2015, 11)]


@pytest.mark.parametrize(("text", "years"), [
    ("عام 2011", [2011]), ("منذ 2013", [2013]), ("بين عامي 1995 و2001", [1995, 2001]), ("سنة ألفين وخمسة", [2005]),
    ("العام 48", [1948]), ("1909 - ولد الزعيم", [1909])])
def test_years(finder: DateFinder, text: str, years: list[int]) -> None:
    assert [said.year for said in find(finder, text)] == years


@pytest.mark.parametrize("text", [
    "قتل 2015 شخصا", "القرار 2016", "بعد صلاة الجمعة", "هو في أمس الحاجة", "مارس ضغوطا", "صحيفة 26 سبتمبر",
    "اليوم العالمي للاجئين", "حتى اليوم", "رجب طيب", "قبل يومين من القمة"])
def test_what_only_looks_like_a_date(finder: DateFinder, text: str) -> None:
    assert find(finder, text) == []


@pytest.mark.parametrize(("text", "shown"), [
    ("وصل مساء السبت إلى", "مساء السبت"), ("في 7 أيلول 2020 (رويترز)", "7 أيلول 2020"),
    ("وقع في عام 2011 حظر", "عام 2011"), ("ليل الأحد - الاثنين", "ليل الأحد - الاثنين")])
def test_the_words_of_a_date(finder: DateFinder, text: str, shown: str) -> None:
    assert [found for found, _ in printed(finder, text)] == [shown]
