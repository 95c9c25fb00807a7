"""How the course of an initiative is printed."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console
from tests.views.made import ARMY, ENVOY, LEADER, REBELS, fact
from tests.views.test_changes import course

from hudna.cli.layout import Screen
from hudna.cli.show import Show
from hudna.cli.show_course import show_course, tells
from hudna.cli.words import words_of
from hudna.shapes import Course, Silent, Status

DAY = "2015-07-26"


@pytest.fixture(autouse=True)
def bare_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kinds by their bare names: no pack is needed."""
    monkeypatch.setattr("hudna.cli.words.Words.kind", lambda self, pack, layer, name: name)


def shown(one: Course, language: str = "en") -> str:
    console = Console(file=io.StringIO(), width=200, highlight=False, soft_wrap=True)
    show_course(Show(Screen(words_of(language), console), None), one)  # type: ignore[arg-type]
    text = console.file.getvalue()  # type: ignore[attr-defined]
    return "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069")


def test_the_status_stands_with_its_reason() -> None:
    out = shown(course([fact("declare", DAY, ARMY), fact("declare", DAY, ARMY, outlet="b")]))
    assert "Status: announced" in out
    assert "Why: by army, since 2015-07-26, according to a, b, [1][2] (2 independent)" in out


def test_copies_are_cited_and_counted_once() -> None:
    copies = [fact("agree", DAY, ARMY, outlet=outlet, sentence="وافق") for outlet in "ab"]
    assert "[1][2] (1 independent)" in shown(course(copies))


def test_a_person_is_named_beside_the_body() -> None:
    out = shown(course([fact("reject", DAY, LEADER, by=LEADER)]))
    assert "rebels" in out and "reject (through leader)" in out and "itself (leader)" in out


def test_a_stand_that_somebody_denies_says_who_does() -> None:
    out = shown(course([fact("reject", DAY, REBELS), fact("reject", DAY, REBELS, real="denied", by=LEADER)]))
    assert "reject; denied by leader [1]" in out.split("Positions")[0]


def test_what_an_outlet_alone_tells_not_to_be_so_is_no_denial_of_a_stand() -> None:
    out = shown(course([fact("reject", DAY, REBELS), fact("reject", DAY, REBELS, real="denied", outlet="b")]))
    assert "denied by" not in out


def test_an_accusation_is_no_place_where_a_side_stands() -> None:
    out = shown(course([fact("breach", DAY, REBELS, by=ENVOY)]))
    assert "Where each stands" not in out and "Breaches, according to whom" in out and "envoy" in out


def test_a_step_that_is_told_again_stands_once_with_both_days() -> None:
    out = shown(course([fact("call", "2015-07-24", ARMY), fact("call", "2015-08-01", ARMY, outlet="b")]))
    stands, steps = out.split("Positions")
    assert "2015-07-24 \u20132015-08-01" in stands and "2015-07-24 \u20132015-08-01" in steps


def test_when_it_was_to_end_is_told_with_the_reason() -> None:
    reached = Status("in_force", DAY, facts=(fact("start", DAY),), sources=1, until="2015-07-31")
    assert "to end on 2015-07-31" in shown(replace(course([fact("call", DAY, ARMY)]), status=reached))


def test_many_voices_are_cut_short() -> None:
    assert "a, b, c, d, 2 more" in shown(course([fact("agree", DAY, ARMY, outlet=outlet) for outlet in "abcdef"]))


def test_open_conditions_stand_apart_from_those_met() -> None:
    one = fact("depends_on", "2015-07-25", kind="conditions", roles={"on": (REBELS,)})
    opened, met = (shown(course(told, [one])) for told in ([fact("call", DAY, ARMY)], [fact("agree", DAY, REBELS)]))
    assert "still open" in opened and "were met" not in opened
    assert "were met" in met and "still open" not in met


def test_silent_parties_stand_with_the_reason_and_what_others_tell() -> None:
    told = (fact("breach", DAY, REBELS),)
    out = shown(replace(course([fact("call", DAY, ARMY)]), silent=(Silent(REBELS, "party", told),)))
    assert "Who has said nothing of it" in out and "party to the conflict" in out and "breach" in out


def test_on_a_board_of_news_the_stage_before_is_told() -> None:
    out = shown(replace(course([fact("start", DAY, ARMY)]), before=Status("announced")))
    assert "Status: in force" in out and "Before: announced" in out and "New steps" in out


def test_nothing_is_told_of_an_initiative_that_is_only_named() -> None:
    assert not tells(course(()))


def test_it_is_told_in_arabic() -> None:
    out = shown(course([fact("declare", DAY, ARMY)]), "ar")
    assert "الحال: معلنة" in out and "السبب: من الجيش، منذ 2015-07-26" in out


def test_marks_of_sources_in_a_row_are_put_together() -> None:
    from hudna.cli.said import Numbers
    facts = [fact("declare", "2015-07-26", ARMY, outlet=outlet) for outlet in "abcdefg"]
    numbers = Numbers()
    numbers.all(facts)
    assert numbers.all([facts[0], *facts[2:5], facts[6]]) == "[1][3\u20135][7]"
