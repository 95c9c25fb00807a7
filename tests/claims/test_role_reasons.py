"""Reasons of an actor's being doer, target or place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.events import EventDrawer
from hudna.claims.frames import Frame
from hudna.pack import Pack

Reasons = Callable[..., dict[str, list[str]]]


@pytest.fixture(scope="session")
def staged(stage, pack: Pack):
    """The tools of a text and its hits."""
    drawer = EventDrawer(pack)

    def of(text: str):
        scene = stage(text)
        hits = [hit for hit, _ in drawer.chosen(scene)]
        return drawer.tools(scene, hits).roles, hits
    return of


@pytest.fixture(scope="session")
def reasons(staged) -> Reasons:
    """The reasons by candidate for the last event of a text."""
    def of(text: str, by: str = "outlet", past=()) -> dict[str, list[str]]:
        roles, hits = staged(text)
        return {c.id: c.reasons for c in roles.of(hits[-1], by, past)}
    return of


def test_the_actors_of_the_sentence_are_candidates(reasons: Reasons) -> None:
    assert set(reasons("وصل كريم الصالح. قصفت روسيا الحركة في طرابلس.")) == {"روسيا", "الحركة", "طرابلس"}


def test_actors_after_are_ranked_by_nearness(reasons: Reasons) -> None:
    found = reasons("قصفت روسيا الحركة.")
    assert "place=after0/past" in found["روسيا"] and "place=after1/past" in found["الحركة"]


def test_joined_actors_share_a_rank(reasons: Reasons) -> None:
    found = reasons("قصفت روسيا وفرنسا المدينة.")
    assert all("place=after0/past" in found[id] for id in ("روسيا", "فرنسا"))


def test_actors_before_are_told_from_those_after(reasons: Reasons) -> None:
    assert "place=before0/past" in reasons("روسيا قصفت الحركة.")["روسيا"]


def test_a_governing_particle_is_a_reason(reasons: Reasons) -> None:
    assert "governed=after/في/past" in reasons("قصفت روسيا الحركة في طرابلس.")["طرابلس"]


def test_what_the_grammar_says_is_a_reason(reasons: Reasons) -> None:
    found = reasons("قصفت روسيا الحركة.")
    assert "rule=who/past" in found["روسيا"] and "rule=whom/past" in found["الحركة"]


@pytest.mark.parametrize(("verb", "agrees"), [("هاجمت", "yes"), ("يهاجم", "no")])
def test_gender_speaks_for_or_against(reasons: Reasons, verb: str, agrees: str) -> None:
    assert any(r.startswith(f"agrees=after/{agrees}/") for r in reasons(f"{verb} الحركة المدينة.")["الحركة"])


def test_the_speaker_is_a_candidate_for_what_is_said(reasons: Reasons) -> None:
    found = reasons("قال حمدان إن القوات قصفت المدينة.", by="S1")
    assert "speaker/attack" in found["حمدان"]


def test_actors_of_the_event_before_are_carried_along(staged) -> None:
    roles, hits = staged("قصفت روسيا الحركة. وهاجمت المدينة.")
    past = [(hits[0], Frame(("روسيا",), ("الحركة",), ()))]
    found = {c.id: c.reasons for c in roles.of(hits[-1], "outlet", past)}
    assert "last=who/attack" in found["روسيا"] and "same=whom/attack" in found["الحركة"]


def test_no_candidate_is_named_twice(staged) -> None:
    roles, hits = staged("قصفت روسيا الحركة وقالت روسيا إن الحركة قصفت طرابلس.")
    ids = [c.id for c in roles.of(hits[0], "outlet", [])]
    assert len(ids) == len(set(ids)) == 3


def test_no_reason_is_named_twice(reasons: Reasons) -> None:
    for found in reasons("قصفت روسيا الحركة وقالت روسيا إن الحركة قصفت طرابلس.").values():
        assert len(found) == len(set(found))


def test_actors_with_a_conjunction_between_are_joined(staged) -> None:
    roles, hits = staged("قصفت روسيا وفرنسا الحركة.")
    assert roles.joined(hits[0], "روسيا", "فرنسا") and roles.joined(hits[0], "فرنسا", "روسيا")
    assert not roles.joined(hits[0], "روسيا", "الحركة")


def test_actors_joined_in_another_sentence_are_not_joined_here(staged) -> None:
    roles, hits = staged("وصلت روسيا وفرنسا. قصفت روسيا الحركة.")
    assert not roles.joined(hits[-1], "روسيا", "فرنسا")
