"""Whose a short name is, and whose it can't be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.mentions.names import NameFinder
from hudna.pack import Pack
from hudna.shapes import Article

Refs = Callable[..., dict[str, str]]
BEFORE, AFTER = "2015-07-20 10:00:00", "2018-07-20 10:00:00"


@pytest.fixture(scope="module")
def refs(pack: Pack, article: Callable[..., Article]) -> Refs:
    """The entries of a text's names, by their printed words."""
    finder = NameFinder(pack)

    def find(text: str, **known: str) -> dict[str, str]:
        page = article(f"خبر\n{text}", **known)
        return {page.span_of(m.first, m.last).of(page.text): m.refs[0] for m in finder.find(page) if m.refs}

    return find


@pytest.mark.parametrize(("crawled", "ref"), [(BEFORE, "sy.nusra"), (AFTER, "sy.hts")])
def test_a_name_that_two_bore_is_his_who_lived(refs: Refs, crawled: str, ref: str) -> None:
    assert refs("انسحبت جبهة النصرة من قرية في سوريا.", crawled=crawled)["جبهة النصرة"] == ref


@pytest.mark.parametrize(("crawled", "ref"), [(BEFORE, "ly.interim"), (AFTER, "ly.gna")])
def test_a_short_name_is_his_who_lived(refs: Refs, crawled: str, ref: str) -> None:
    assert ref in refs("رفضت الحكومة المعترف بها دوليا في ليبيا العرض.", crawled=crawled).values()


def test_what_did_not_exist_yet_is_not_named(refs: Refs) -> None:
    assert "sy.constcom" not in refs("ناقشت اللجنة الدستورية في سوريا المسودة.", crawled=BEFORE).values()


def test_what_exists_no_more_may_still_be_named(refs: Refs) -> None:
    assert "ly.ntc" in refs("حكم المجلس الوطني الانتقالي الليبي البلاد.", crawled=AFTER).values()


@pytest.mark.parametrize(("land", "ref"), [("اليمن", "ye.resistance"), ("سوريا", "sy.rebels")])
def test_it_is_whose_land_the_page_speaks_of(refs: Refs, land: str, ref: str) -> None:
    assert refs(f"تقدم الثوار في {land} أمس.")["الثوار"] == ref


def test_the_conflict_spoken_of_near_by_decides(refs: Refs) -> None:
    far = "ووصلت المساعدات إلى القرى البعيدة بعد أيام من الانتظار. " * 20
    assert refs(f"عقد اجتماع في سوريا. {far}وفي ليبيا رفض البرلمان العرض.")["البرلمان"] == "ly.hor"
    assert "sy.opposition" not in refs(f"انتهت الحرب في سوريا. {far}وفي ليبيا واليمن رفضت المعارضة العرض.").values()


@pytest.mark.parametrize("name", ["القاعدة الجوية", "الهيئة السياسية", "المعارضة المصرية"])
def test_with_an_adjective_that_is_not_his_it_is_another_name(refs: Refs, name: str) -> None:
    found = refs(f"وصل الوفد إلى سوريا وزار {name} صباحا.", crawled=AFTER)
    assert name.split()[0] not in found


@pytest.mark.parametrize("name", ["المعارضة السورية", "النظام"])
def test_with_his_own_adjective_or_none_it_is_his(refs: Refs, name: str) -> None:
    assert name in refs(f"رفض {name} العرض في سوريا.")


@pytest.mark.parametrize(("text", "named"), [
    ("بعد فتح معبر في فلسطين", False), ("التقت وفود فتح في فلسطين", True), ("قبلت فتح العرض في فلسطين", True)])
def test_a_deed_that_is_a_name_is_meant_where_something_is_done(refs: Refs, text: str, named: bool) -> None:
    assert ("ps.fatah" in refs(f"{text}.").values()) is named
