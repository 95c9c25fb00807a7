from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.claims.timing import Timing
from hudna.infer import Weigher
from hudna.mentions.times import TimeFinder
from hudna.pack import Pack
from hudna.shapes import Hit

Stage = Callable[[str], Scene]
REACH = {"about_after": 6, "about_before": 4}


@pytest.fixture(scope="session")
def dated(pack: Pack, stage: Stage) -> Stage:
    """The scene of a text with its dates."""
    times = TimeFinder(pack)

    def make(text: str) -> Scene:
        scene = stage(text)
        return replace(scene, found=replace(scene.found, times=times.find(scene.article)))

    return make


def hit(scene: Scene, type: str) -> Hit:
    """The first trigger of a type."""
    return next(h for h in scene.found.triggers if h.data["type"] == type)


def timing(scene: Scene, syntax: Syntax, weigher: Weigher | None = None) -> Timing:
    return Timing(scene, scene.found.triggers, syntax, weigher)


def test_an_event_concerns_the_initiative_after_it(stage: Stage, syntax: Syntax) -> None:
    scene = stage("رفضت الحركة الهدنة.")
    assert timing(scene, syntax).about(hit(scene, "reject"), REACH) == "الهدنة"


def test_an_event_far_from_initiatives_concerns_none(stage: Stage, syntax: Syntax) -> None:
    scene = stage("تحدثت الحكومة عن الهدنة. قصفت الحركة طرابلس.")
    assert timing(scene, syntax).about(hit(scene, "attack"), REACH) is None


def test_a_stage_concerns_the_initiative_last_spoken_of(stage: Stage, syntax: Syntax) -> None:
    scene = stage("رحبت روسيا بالهدنة. وقال كريم الصالح إن الخروقات مستمرة.")
    reach = {**REACH, "about_always": True}
    assert timing(scene, syntax).about(hit(scene, "breach"), reach) == "الهدنة"


def test_a_date_near_an_event_is_its_own(dated: Stage, syntax: Syntax) -> None:
    scene = dated("رفضت الحركة الهدنة في 3 مايو 2015.")
    assert timing(scene, syntax).when(hit(scene, "reject"), "happened") == "2015-05-03"


def test_a_date_in_another_sentence_is_not(dated: Stage, syntax: Syntax) -> None:
    scene = dated("رفضت الحركة الهدنة. وصل كريم الصالح إلى طرابلس في 3 مايو 2015.")
    assert timing(scene, syntax).when(hit(scene, "reject"), "happened") is None


def test_weighed_reasons_take_the_place_of_distance(dated: Stage, syntax: Syntax) -> None:
    scene = dated("رفضت الحركة الهدنة في 3 مايو 2015.")
    tools = timing(scene, syntax, Weigher({"about": {"bias": -3.0}, "when": {"bias": -3.0}}))
    assert tools.about(hit(scene, "reject"), REACH) is None
    assert tools.when(hit(scene, "reject"), "happened") is None


def test_reasons_know_the_events_before(stage: Stage, syntax: Syntax) -> None:
    scene = stage("رفضت الحركة الهدنة. وقصفت طرابلس.")
    tools = timing(scene, syntax)
    tools.about(hit(scene, "reject"), REACH)
    choice = next(c for c in tools.about_choices(hit(scene, "attack"), REACH) if c.id == "الهدنة")
    assert "event=this/attack" in choice.reasons


def test_reasons_know_the_day_of_the_words(dated: Stage, syntax: Syntax) -> None:
    scene = dated("قال كريم الصالح في 3 مايو 2015 إن الحركة رفضت الهدنة.")
    choice = next(iter(timing(scene, syntax).when_choices(hit(scene, "reject"), "happened")))
    assert "said=this/reject" in choice.reasons
