"""Words of one deed give one event; what is barred or a standing tie gives none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.draw import Drawer
from hudna.claims.events import EventDrawer
from hudna.claims.scene import Scene
from hudna.pack import Pack
from hudna.shapes import Event


@pytest.fixture(scope="session")
def events(pack: Pack, stage: Callable[[str], Scene]) -> Callable[[str], list[Event]]:
    drawer = Drawer(pack)
    return lambda text: list(drawer.finish(stage(text)).events)


def test_an_attack_that_is_launched_is_one_event_with_its_doer(events: Callable[[str], list[Event]]) -> None:
    found = [event for event in events("شنت الحركة هجوما على طرابلس.") if event.type == "attack"]
    assert [event.who for event in found] == [("الحركة",)]


def test_a_launched_attack_is_told_by_both_words_where_they_touch(
        pack: Pack, stage: Callable[[str], Scene]) -> None:
    scene = stage("أمس شن هجوما حمدان.")
    found = [event.trigger.of(scene.article.text) for event in EventDrawer(pack).draw(scene)]
    assert found == ["شن هجوما"]


def test_a_definite_attack_is_an_event_of_its_own(events: Callable[[str], list[Event]]) -> None:
    found = [event for event in events("شنت الحركة غارات قبل الهجوم على طرابلس.") if event.type == "attack"]
    assert len(found) == 2


def test_who_backs_somebody_takes_no_stand_on_an_initiative(events: Callable[[str], list[Event]]) -> None:
    assert not [event for event in events("تدعم روسيا الحركة.") if event.type == "support"]


def test_support_of_an_initiative_stays(events: Callable[[str], list[Event]]) -> None:
    assert [event.about for event in events("أيدت روسيا الهدنة.") if event.type == "support"] == ["الهدنة"]
