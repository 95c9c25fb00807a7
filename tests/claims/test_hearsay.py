"""What is only talked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.events import EventDrawer
from hudna.claims.hearsay import Hearsay
from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.claims.ties import TieDrawer
from hudna.pack import Pack

Told = Callable[[str, str], str | None]


@pytest.fixture(scope="session")
def told(pack: Pack, syntax: Syntax, stage: Callable[[str], Scene]) -> Told:
    """What is said of a word of a text."""
    hearsay = Hearsay(pack, syntax)

    def of(text: str, word: str) -> str | None:
        scene = stage(text)
        printed = scene.article.text
        place = next(i for i, w in enumerate(scene.article.words) if printed[w.start:w.end] == word)
        return hearsay.of(scene.article.words).get(place)

    return of


@pytest.mark.parametrize(("text", "real"), [
    ("سخر حمدان من الإشاعات التي تزعم أن فرنسا قصفت طرابلس.", "denied"),
    ("نفت روسيا الاتهامات بأنها قصفت طرابلس.", "denied"), ("فند حمدان مزاعم عن أن فرنسا قصفت طرابلس.", "denied"),
    ("علق حمدان على ما يقال عن أن فرنسا قصفت طرابلس.", "possible"),
    ("رفض حمدان ما يقال عن أن فرنسا قصفت طرابلس.", "denied"),
    ("كرر حمدان الاتهامات بأن روسيا قصفت طرابلس.", None), ("نفت روسيا ذلك ثم قصفت طرابلس.", None)])
def test_talk_makes_what_it_tells_uncertain(told: Told, text: str, real: str | None) -> None:
    assert told(text, "قصفت") == real


def test_talk_ends_at_a_pause(told: Told) -> None:
    assert told("سخر حمدان من الشائعات التي تزعم ذلك، وقصفت روسيا طرابلس.", "وقصفت") is None



def test_a_tie_of_which_a_denied_allegation_tells_is_denied(pack: Pack, stage: Callable[[str], Scene]) -> None:
    ties = TieDrawer(pack).draw(stage("رفض حمدان ما يقال عن دعم روسيا للحركة."))
    assert [(tie.type, tie.real) for tie in ties] == [("backs", "denied")]


def test_a_rumoured_event_is_denied(pack: Pack, stage: Callable[[str], Scene]) -> None:
    events = EventDrawer(pack).draw(stage("سخر حمدان من الشائعات التي تزعم أن فرنسا قصفت الحركة."))
    assert [event.real for event in events if event.type == "attack"] == ["denied"]
