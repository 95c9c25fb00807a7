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
        rumour = hearsay.of(scene.article.words).get(place)
        return rumour.real if rumour is not None else None

    return of


@pytest.mark.parametrize(("text", "real"), [
    ("سخر حمدان من الإشاعات التي تزعم أن فرنسا قصفت طرابلس.", "denied"),
    ("نفت روسيا الاتهامات بأنها قصفت طرابلس.", "denied"), ("فند حمدان مزاعم عن أن فرنسا قصفت طرابلس.", "denied"),
    ("علق حمدان على ما يقال عن أن فرنسا قصفت طرابلس.", "possible"),
    ("رفض حمدان ما يقال عن أن فرنسا قصفت طرابلس.", "denied"),
    ("كرر حمدان الاتهامات بأن روسيا قصفت طرابلس.", None), ("نفت روسيا ذلك ثم قصفت طرابلس.", None)])
def test_talk_makes_what_it_tells_uncertain(told: Told, text: str, real: str | None) -> None:
    assert told(text, "قصفت") == real


@pytest.mark.parametrize(("text", "real"), [
    ("نفت روسيا في بيان نشر أمس ما نقل عن وزير الخارجية حمدان بأنها قصفت طرابلس.", "denied"),
    ("علقت روسيا على ما نقل عن حمدان بأنها قصفت طرابلس.", None),
    ("نفت روسيا ذلك في بيان نشر أمس وعلقت على ما نقل عن حمدان بأنها قصفت طرابلس.", None)])
def test_what_is_attributed_to_somebody_is_denied_as_the_object_of_a_denial(
        told: Told, text: str, real: str | None) -> None:
    assert told(text, "قصفت") == real


@pytest.mark.parametrize(("text", "real"), [
    ("قال حمدان إن ما تروج له فرنسا بأن روسيا قصفت طرابلس محض افتراء.", "denied"),
    ("قال حمدان إن ما تروج له فرنسا بأن روسيا قصفت طرابلس يثير القلق.", "possible")])
def test_what_others_spread_is_untrue_where_it_is_called_so(told: Told, text: str, real: str) -> None:
    assert told(text, "قصفت") == real


def test_a_relative_clause_within_a_rumour_is_not_part_of_it(told: Told) -> None:
    assert told("نفت روسيا الأنباء عن دعم الحركة التي قصفت طرابلس.", "قصفت") is None


def test_talk_ends_at_a_pause(told: Told) -> None:
    assert told("سخر حمدان من الشائعات التي تزعم ذلك، وقصفت روسيا طرابلس.", "وقصفت") is None



def test_a_tie_of_which_a_denied_allegation_tells_is_denied(pack: Pack, stage: Callable[[str], Scene]) -> None:
    ties = TieDrawer(pack).draw(stage("رفض حمدان ما يقال عن دعم روسيا للحركة."))
    assert [(tie.type, tie.real) for tie in ties] == [("backs", "denied")]


def test_a_rumoured_event_is_denied(pack: Pack, stage: Callable[[str], Scene]) -> None:
    events = EventDrawer(pack).draw(stage("سخر حمدان من الشائعات التي تزعم أن فرنسا قصفت الحركة."))
    assert [event.real for event in events if event.type == "attack"] == ["denied"]


def test_who_denies_what_is_said_of_it_is_the_voice(pack: Pack, stage: Callable[[str], Scene]) -> None:
    scene = stage("نفت روسيا في بيان نشر أمس ما نقل عن حمدان بشأن قصفها طرابلس.")
    names = {actor.id: actor.name for actor in scene.cast.actors}
    (attack,) = [event for event in EventDrawer(pack).draw(scene) if event.type == "attack"]
    assert attack.real == "denied" and "روسيا" in {names.get(attack.by), *(
        names[one.who] for one in scene.says if one.id == attack.by)}


def test_who_denies_what_is_said_of_a_truce_does_not_refuse_it(pack: Pack, stage: Callable[[str], Scene]) -> None:
    scene = stage("بدأت الهدنة في طرابلس. ونفت روسيا الأنباء عن رفض الهدنة.")
    assert not [event for event in EventDrawer(pack).draw(scene)
                if event.type == "reject" and event.about and event.real != "denied"]
