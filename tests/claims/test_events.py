"""Events of small sentences, drawn by the grammar alone and by weighed reasons."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import pytest

from hudna.claims.events import EventDrawer, title_last
from hudna.claims.scene import Scene
from hudna.infer import Weigher, load_weigher
from hudna.pack import Pack


class Drawn(NamedTuple):
    """What a test asks about an event."""

    words: str
    who: tuple[str, ...]
    whom: tuple[str, ...]
    where: tuple[str, ...]
    real: str
    about: str | None


Draw = Callable[..., dict[str, Drawn]]
WEIGHERS = {"plain": lambda: None, "rules": load_weigher}


def drawing(drawer: EventDrawer, stage: Callable[..., Scene]) -> Draw:
    """Events of a text by type (the last of each type)."""
    def draw(text: str, **more: str) -> dict[str, Drawn]:
        scene = stage(text, **more)
        return {e.type: Drawn(e.trigger.of(scene.article.text), e.who, e.whom, e.where, e.real, e.about)
                for e in drawer.draw(scene)}
    return draw


@pytest.fixture(scope="session", params=WEIGHERS)
def drawer(request: pytest.FixtureRequest, pack: Pack) -> EventDrawer:
    return EventDrawer(pack, WEIGHERS[request.param]())


@pytest.fixture(scope="session")
def draw(drawer: EventDrawer, stage: Callable[..., Scene]) -> Draw:
    return drawing(drawer, stage)


@pytest.fixture(scope="session")
def plainly(pack: Pack, stage: Callable[..., Scene]) -> Draw:
    return drawing(EventDrawer(pack), stage)


@pytest.fixture(scope="session")
def weighed(pack: Pack, stage: Callable[..., Scene]) -> Draw:
    return drawing(EventDrawer(pack, load_weigher()), stage)


@pytest.mark.parametrize(("text", "type", "who", "about"), [
    ("دعا حمدان إلى الهدنة.", "call", "حمدان", "الهدنة"),
    ("رفضت الحركة الهدنة.", "reject", "الحركة", "الهدنة"),
    ("رفض حمدان وقف إطلاق النار.", "reject", "حمدان", "وقف إطلاق النار"),
    ("رحبت فرنسا بالهدنة.", "support", "فرنسا", "الهدنة"),
    ("خرقت الحركة الهدنة.", "breach", "الحركة", "الهدنة"),
    ("انتهكت الحركة وقف إطلاق النار.", "breach", "الحركة", "وقف إطلاق النار")])
def test_a_stand_has_its_actor_and_its_initiative(draw: Draw, text: str, type: str, who: str, about: str) -> None:
    event = draw(text)[type]
    assert (event.who, event.about, event.real) == ((who,), about, "happened")


def test_an_attack_has_doer_and_target(draw: Draw) -> None:
    assert draw("هاجمت روسيا الحركة.")["attack"][:3] == ("هاجمت", ("روسيا",), ("الحركة",))


def test_a_place_attacked_is_where_not_whom(draw: Draw) -> None:
    assert draw("قصفت الحركة طرابلس.")["attack"][1:4] == (("الحركة",), (), ("طرابلس",))


def test_the_doer_of_a_passive_follows_its_marker(draw: Draw) -> None:
    assert draw("اعتقل كريم الصالح من قبل الحركة.")["detain"][1:3] == (("الحركة",), ("كريم الصالح",))


def test_a_place_in_the_passive_is_where(draw: Draw) -> None:
    assert draw("قُصفت طرابلس من قبل الحركة.")["attack"][1:4] == (("الحركة",), (), ("طرابلس",))


def test_a_siege_told_in_a_relative_clause(draw: Draw) -> None:
    event = draw("فر السكان من طرابلس التي تحاصرها الحركة.")["besiege"]
    assert (event.words, event.real) == ("تحاصرها", "happened")


def test_the_subject_after_a_relative_verb_is_the_besieger(plainly: Draw) -> None:
    assert plainly("فر السكان من طرابلس التي تحاصرها الحركة.")["besiege"].who == ("الحركة",)


def test_doers_joined_by_a_conjunction_are_both_doers(draw: Draw) -> None:
    assert set(draw("وافقت الحكومة والحركة على الهدنة.")["agree"].who) == {"الحكومة", "الحركة"}


def test_both_sides_of_a_clash_are_doers(draw: Draw) -> None:
    event = draw("اشتباكات بين الحكومة والحركة في طرابلس.")["attack"]
    assert (set(event.who), event.whom, event.where) == ({"الحكومة", "الحركة"}, (), ("طرابلس",))


def test_an_actor_of_another_clause_does_not_lead(draw: Draw) -> None:
    assert draw("قصفت روسيا الحركة بينما كانت فرنسا غائبة.")["attack"].who == ("روسيا",)


def test_who_is_met_is_the_target_and_where_the_place(draw: Draw) -> None:
    assert draw("التقى حمدان سلوى في طرابلس.")["meet"][1:4] == (("حمدان",), ("سلوى",), ("طرابلس",))


def test_a_stage_without_a_doer_concerns_its_initiative(draw: Draw) -> None:
    event = draw("انهارت الهدنة.")["end"]
    assert (event.who, event.about) == ((), "الهدنة")


def test_the_future_is_planned(draw: Draw) -> None:
    assert draw("سيلتقي حمدان سلوى غدا.")["meet"].real == "planned"


def test_what_is_negated_is_denied(draw: Draw) -> None:
    assert draw("لم تقصف روسيا الحركة.")["attack"].real == "denied"


def test_what_a_call_asks_for_is_wanted(draw: Draw) -> None:
    events = draw("طالب حمدان الحركة بالإفراج عن كريم الصالح.")
    assert (events["call"].real, events["release"].real) == ("happened", "wanted")


def test_what_stands_under_a_condition_is_possible(draw: Draw) -> None:
    assert draw("إذا قصفت روسيا الحركة رد حمدان.")["attack"].real == "possible"


def test_what_is_threatened_is_possible_the_threat_happened(draw: Draw) -> None:
    events = draw("هدد حمدان بقصف طرابلس.")
    assert (events["threaten"].real, events["attack"].real) == ("happened", "possible")


def test_words_of_the_title_are_events_too(draw: Draw) -> None:
    event = draw("وصل الوفد.", title="روسيا ترفض الهدنة")["reject"]
    assert (event.who, event.about) == (("روسيا",), "الهدنة")


def test_who_is_accused_did_what_the_accusation_says(weighed: Draw) -> None:
    events = weighed("اتهمت الحكومة الحركة بقصف طرابلس.")
    assert (events["accuse"].whom, events["attack"].who) == (("الحركة",), ("الحركة",))


def test_who_is_called_on_is_to_do_what_is_asked(weighed: Draw) -> None:
    assert weighed("طالب حمدان الحركة بالإفراج عن كريم الصالح.")["release"].who == ("الحركة",)


def test_reported_deeds_stand_on_the_speakers_word(drawer: EventDrawer, stage) -> None:
    scene = stage("قال حمدان إن روسيا قصفت طرابلس.")
    speakers = {said.id: said.who for said in scene.says}
    assert [speakers.get(event.by) for event in drawer.draw(scene)] == ["حمدان"]


def test_events_come_in_the_order_of_the_text(drawer: EventDrawer, stage) -> None:
    events = drawer.draw(stage("قصفت الحركة طرابلس.\nورفضت روسيا الهدنة.", title="روسيا ترفض الهدنة"))
    assert [e.trigger.start for e in events] == sorted(e.trigger.start for e in events) and len(events) == 3


def test_who_is_spoken_of_after_that_is_the_doer(draw: Draw) -> None:
    assert draw("قال حمدان إن روسيا قصفت طرابلس.")["attack"][1:4] == (("روسيا",), (), ("طرابلس",))


def test_no_word_is_the_trigger_of_two_events(drawer: EventDrawer, stage) -> None:
    scene = stage("هدد حمدان بقصف طرابلس وطالب الحركة بوقف إطلاق النار والإفراج عن كريم الصالح.")
    hits = [hit for hit, _ in drawer.chosen(scene)]
    assert len(hits) > 2
    assert all(one.last <= other.first for one, other in pairwise(hits))


def test_every_event_is_sure_to_some_degree(drawer: EventDrawer, stage) -> None:
    events = drawer.draw(stage("قصفت الحركة طرابلس. ورفضت روسيا الهدنة."))
    assert events and all(0 < event.confidence <= 1 for event in events)


def test_actors_in_roles_are_of_the_cast(drawer: EventDrawer, stage) -> None:
    scene = stage("اتهمت الحكومة الحركة بقصف طرابلس وخرق الهدنة.")
    known = {actor.id for actor in scene.cast.actors}
    assert {id for e in drawer.draw(scene) for id in (*e.who, *e.whom, *e.where)} <= known


def test_a_text_without_events_has_none(drawer: EventDrawer, stage) -> None:
    assert drawer.draw(stage("الطقس جميل اليوم.")) == ()


def test_hits_of_the_title_come_after_those_of_the_body(plainly: Draw, pack: Pack, stage) -> None:
    scene = stage("قصفت الحركة طرابلس.", title="روسيا ترفض الهدنة")
    chosen = [(hit, None) for hit in scene.found.triggers]
    assert [hit.data["type"] for hit, _ in title_last(chosen, scene)] == ["attack", "reject"]


def doers(pack: Pack, stage, weights: dict[str, float], text: str) -> tuple[str, ...]:
    """The doers when reasons have these weights, every trigger counting."""
    weigher = Weigher({"trigger": {"bias": 5.0}, "who": weights, "whom": {"bias": -5.0}, "where": {"bias": -5.0}})
    return next(e.who for e in EventDrawer(pack, weigher).draw(stage(text)) if e.type == "attack")


def test_a_second_doer_that_is_not_joined_to_the_first_is_left_out(pack: Pack, stage) -> None:
    weights = {"kind=state": 1.0, "kind=armed": -0.5}
    assert doers(pack, stage, weights, "قصفت روسيا الحركة.") == ("روسيا",)


def test_a_second_doer_that_is_joined_to_the_first_is_kept(pack: Pack, stage) -> None:
    weights = {"kind=state": 1.0, "kind=armed": -0.5}
    assert doers(pack, stage, weights, "قصفت روسيا والحركة المدينة.") == ("روسيا", "الحركة")


def test_a_second_doer_that_is_likely_by_itself_is_kept(pack: Pack, stage) -> None:
    assert set(doers(pack, stage, {"bias": 2.0}, "قصفت روسيا الحركة.")) == {"روسيا", "الحركة"}


def test_an_unlikely_doer_is_none(pack: Pack, stage) -> None:
    assert doers(pack, stage, {"bias": -3.0}, "قصفت روسيا الحركة.") == ()


def test_what_is_hardly_a_trigger_is_no_event(pack: Pack, stage) -> None:
    weigher = Weigher({"trigger": {"type=attack": -3.0, "type=reject": 3.0}})
    events = EventDrawer(pack, weigher).draw(stage("قصفت الحركة طرابلس. ورفضت روسيا الهدنة."))
    assert [event.type for event in events] == ["reject"]


def test_weighing_does_not_pass_what_a_family_rules_out(pack: Pack, stage) -> None:
    drawer = EventDrawer(pack, Weigher({"trigger": {"type=agree": 9.0, "bias": -3.0}}))
    assert [event.type for event in drawer.draw(stage("أكدت روسيا التزامها القوي بالهدنة."))] == ["agree"]
    assert drawer.draw(stage("أكدت روسيا التزامها القوي بسيادة ليبيا.")) == ()
