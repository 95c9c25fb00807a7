"""Which initiatives of pages the pack lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hudna.letters import fold
from hudna.pack import Pack
from hudna.record.members import Member, Setting
from hudna.record.resolve.listed import Listed
from hudna.record.stems import Stems
from hudna.shapes import Span


@pytest.fixture(scope="module")
def listed(pack: Pack) -> Listed:
    return Listed(pack, Stems(pack.language))


def found(listed: Listed, name: str, kind: str, day: str | None = "2016-01-01", *, speaks_of: str = "") -> str | None:
    member = Member(1, "p1", day, "i:1", "initiative", kind, name, "", None, (Span(0, 5),))
    entry = listed.of(member, Setting(tuple(fold(name).split()), (), ()), frozenset(speaks_of.split()))
    return entry.id if entry else None


@pytest.mark.parametrize("name", ["القرار 2216", "قرار مجلس الأمن الدولي رقم 2216", "للقرار الأممي ٢٢١٦"])
def test_a_name_is_known_by_its_words_whatever_stands_between(listed: Listed, name: str) -> None:
    assert found(listed, name, "resolution") == "ye.unscr_2216"


def test_another_number_is_another(listed: Listed) -> None:
    assert found(listed, "القرار 2235", "resolution") == "sy.unscr_2235"


def test_a_name_that_is_not_listed(listed: Listed) -> None:
    assert found(listed, "هدنة إنسانية", "truce") is None


@pytest.mark.parametrize(("speaks_of", "id"), [("ir", "ir.jcpoa"), ("ly", None), ("", None)])
def test_a_short_name_counts_where_the_page_speaks_of_its_surroundings(listed: Listed, speaks_of: str,
                                                                       id: str | None) -> None:
    assert found(listed, "الاتفاق النووي", "agreement", speaks_of=speaks_of) == id


def test_nobody_means_it_before_its_first_day(listed: Listed) -> None:
    assert found(listed, "الاتفاق النووي", "agreement", "2014-01-01", speaks_of="ir") is None


def test_nobody_means_it_after_its_last_day(listed: Listed) -> None:
    assert found(listed, "الاتفاقية الأمنية", "agreement", "2009-01-01", speaks_of="iq") == "iq.sofa"
    assert found(listed, "الاتفاقية الأمنية", "agreement", speaks_of="iq") is None


def test_a_page_without_a_day_may_mean_it(listed: Listed) -> None:
    assert found(listed, "الاتفاق النووي", "agreement", None, speaks_of="ir") == "ir.jcpoa"


def test_talks_on_an_agreement_are_not_the_agreement(listed: Listed) -> None:
    assert found(listed, "محادثات الاتفاق النووي", "talks", speaks_of="ir") is None


@pytest.mark.parametrize(("kind", "id"), [("talks", "tr.pkk_process"), ("truce", None)])
def test_a_truce_is_not_the_talks_in_which_it_is_named(listed: Listed, kind: str, id: str | None) -> None:
    assert found(listed, "وقف إطلاق النار وعملية السلام", kind, speaks_of="tr.pkk") == id


@pytest.mark.parametrize(("day", "speaks_of", "id"), [
    ("2015-07-20", "ye.houthis", "ye.geneva_2015"), ("2016-05-01", "ye.houthis", None), ("2015-07-20", "sy", None)])
def test_talks_in_one_town_are_told_apart_by_day_and_parties(listed: Listed, day: str, speaks_of: str,
                                                             id: str | None) -> None:
    assert found(listed, "مشاورات جنيف", "talks", day, speaks_of=speaks_of) == id


def test_the_longest_name_wins(listed: Listed) -> None:
    assert found(listed, "اتفاق مينسك 1", "agreement") == "ua.minsk_1"


def test_it_is_what_it_is_called_most_often(listed: Listed) -> None:
    often = "مؤتمر الرياض " * 3 + "مؤتمر الحوار الوطني الشامل"
    assert found(listed, often, "talks", speaks_of="ye") == "ye.riyadh_conference"


def test_one_slip_among_many_mentions_of_another_kind_does_not_make_it_one(listed: Listed) -> None:
    spans = tuple(Span(at, at + 5) for at in range(0, 70, 7))
    member = Member(1, "p1", "2016-01-01", "i:1", "initiative", "truce", "الهدنة", "", None, spans)
    names = tuple(fold("الهدنة " * 9 + "الاتفاق النووي").split())
    assert listed.of(member, Setting(names, (), ()), frozenset({"ir"})) is None
    assert listed.of(replace(member, kind="agreement"), Setting(names, (), ()), frozenset({"ir"})) is not None
