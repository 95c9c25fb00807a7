"""Reasons of a word's being a trigger."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.events import EventDrawer
from hudna.pack import Pack


@pytest.fixture(scope="session")
def reasons(stage, pack: Pack) -> Callable[..., list[str]]:
    """The reasons of the last hit of a type in a text."""
    drawer = EventDrawer(pack)

    def of(text: str, type: str = "attack", **more: str) -> list[str]:
        scene = stage(text, **more)
        hit = [hit for hit in scene.found.triggers if hit.data["type"] == type][-1]
        return drawer.triggers(scene).of(hit)
    return of


def test_type_form_and_family_are_reasons(reasons) -> None:
    assert {"bias", "type=attack", "pos=past/attack", "family=قصف/past", "form=قصفت/attack"} <= set(
        reasons("قصفت الحركة طرابلس."))


@pytest.mark.parametrize(("text", "gate"), [("ضربت سلوى الحركة.", True), ("ضربت مثلا.", False)])
def test_the_gate_is_a_reason_open_or_shut(reasons, text: str, gate: bool) -> None:
    assert f"gate={gate}/past" in reasons(text)


def test_article_and_particles_are_reasons(reasons) -> None:
    assert {"definite", "clitic=ب/noun"} <= set(reasons("انتهى اليوم بالقصف."))


def test_a_pronoun_is_a_reason(reasons) -> None:
    assert {"suffix", "suffix/noun"} <= set(reasons("استمر قصفها."))


def test_neighbours_are_known_without_their_particles(reasons) -> None:
    found = reasons("استمر القصف والحصار.")
    assert "next=حصار" in found and "prev=استمر" in found


def test_the_edge_of_a_sentence_is_a_neighbour(reasons) -> None:
    found = reasons("وصل حمدان. قصف.")
    assert {"prev=edge", "next=edge"} <= set(found)


def test_actors_beside_are_reasons(reasons) -> None:
    assert {"next actor", "after=armed/attack"} <= set(reasons("قصفت الحركة المدينة."))


def test_the_kind_of_an_initiative_nearby_is_a_reason(reasons) -> None:
    assert "initiative=truce/reject" in reasons("رفضت الحركة الهدنة.", "reject")
    assert "no initiative/attack" in reasons("قصفت الحركة المدينة.")


def test_a_word_inside_an_initiative_says_so(reasons) -> None:
    assert "in initiative" in reasons("بدأت المفاوضات.", "meet")


def test_another_type_at_the_same_word_is_a_rival(reasons) -> None:
    assert [r for r in reasons("أرسلت روسيا قوات.", "deploy") if r.startswith("rival=deploy/")]


@pytest.mark.parametrize(("title", "text", "where"), [
    ("الحركة تقصف المدينة", "وصل حمدان.", "title"), ("روسيا ترفض الهدنة", "وصل حمدان.\nقصفت الحركة المدينة.", "text")])
def test_title_and_text_are_told_apart(reasons, title: str, text: str, where: str) -> None:
    assert where in reasons(text, title=title)


def test_reasons_are_the_same_each_time(reasons) -> None:
    text = "أرسلت روسيا قوات إلى طرابلس وقصفت الحركة."
    assert reasons(text) == reasons(text)
