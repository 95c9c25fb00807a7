from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.claims.timing import Timing, about, when
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


@pytest.mark.parametrize("text", ["رفضت الحركة الهدنة والمفاوضات.", "الهدنة رفضت أمس."])
def test_the_first_initiative_after_the_word_or_else_the_one_before(stage: Stage, text: str) -> None:
    scene = stage(text)
    assert about(hit(scene, "reject"), scene, REACH) == "الهدنة"


def test_out_of_reach_in_its_sentence_there_is_none(stage: Stage) -> None:
    scene = stage("رفضت الحركة يوم أمس في بيان طويل جدا الهدنة.")
    assert about(hit(scene, "reject"), scene, REACH) is None


def test_a_stage_without_any_initiative_concerns_none(stage: Stage) -> None:
    scene = stage("خرقت الحركة كل شيء.")
    assert about(hit(scene, "breach"), scene, {**REACH, "about_always": True}) is None


def test_the_nearest_date_counts(dated: Stage) -> None:
    scene = dated("في 2 مايو 2015 وصل رجل كبير جدا وقصفت الحركة طرابلس في 3 مايو 2015.")
    assert when(hit(scene, "attack"), scene, [hit(scene, "attack")]) == "2015-05-03"


def test_a_date_behind_another_event_is_that_ones(dated: Stage) -> None:
    scene = dated("قصفت الحركة طرابلس ورفضت روسيا الهدنة في 3 مايو 2015.")
    hits = [hit(scene, "attack"), hit(scene, "reject")]
    assert [when(each, scene, hits) for each in hits] == [None, "2015-05-03"]


def test_a_date_far_away_is_not_the_events(dated: Stage) -> None:
    scene = dated("قصفت الحركة " + "مدينة كبيرة " * 8 + "في 3 مايو 2015.")
    assert when(hit(scene, "attack"), scene, [hit(scene, "attack")]) is None


def test_answers_are_kept_in_order(dated: Stage, syntax: Syntax) -> None:
    scene = dated("قصفت الحركة طرابلس في 3 مايو 2015. ورفضت روسيا الهدنة.")
    tools, hits = timing(scene, syntax), [hit(scene, "attack"), hit(scene, "reject")]
    for each in hits:
        tools.when(each, "happened")
    assert tools.whens == [(hits[0], "2015-05-03"), (hits[1], None)]
