"""Doers, targets and places by grammar alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hudna.claims.events import EventDrawer
from hudna.claims.frames import Frame
from hudna.pack import Pack

Framed = Callable[..., Frame]


@pytest.fixture(scope="session")
def frame(stage, pack: Pack) -> Framed:
    """The roles of the last event of a type in a text."""
    drawer = EventDrawer(pack)

    def of(text: str, type: str = "attack") -> Frame:
        scene = stage(text)
        hits = [hit for hit, _ in drawer.chosen(scene)]
        return drawer.tools(scene, hits).frames.of([hit for hit in hits if hit.data["type"] == type][-1])
    return of


def test_verb_subject_object(frame: Framed) -> None:
    assert frame("هاجمت روسيا الحركة.") == (("روسيا",), ("الحركة",), ())


def test_the_subject_may_lead(frame: Framed) -> None:
    assert frame("حمدان هاجم الحركة.") == (("حمدان",), ("الحركة",), ())


def test_a_place_after_the_verb_is_not_its_subject(frame: Framed) -> None:
    assert frame("قال حمدان إن روسيا قصفت طرابلس.") == (("روسيا",), (), ("طرابلس",))


@pytest.mark.parametrize("marker", ["من قبل", "على يد", "من جانب", "بنيران"])
def test_the_doer_after_a_marker(frame: Framed, marker: str) -> None:
    assert frame(f"اعتقل كريم الصالح {marker} الحركة.", "detain")[:2] == (("الحركة",), ("كريم الصالح",))


def test_the_genitive_of_some_deeds_is_their_target(frame: Framed) -> None:
    assert frame("اغتيال كريم الصالح في طرابلس.") == ((), ("كريم الصالح",), ("طرابلس",))


def test_the_governing_verbs_subject_does_what_its_noun_says(frame: Framed) -> None:
    assert frame("حاولت الحركة اغتيال كريم الصالح.") == (("الحركة",), ("كريم الصالح",), ())


def test_the_genitive_of_other_deeds_is_their_doer(frame: Framed) -> None:
    assert frame("استمر هجوم الحركة على روسيا.") == (("الحركة",), ("روسيا",), ())


def test_both_sides_of_between(frame: Framed) -> None:
    assert set(frame("اندلعت اشتباكات بين الحكومة والحركة.").who) == {"الحكومة", "الحركة"}


def test_a_place_is_neither_doer_nor_target(frame: Framed) -> None:
    assert frame("قصفت الحركة طرابلس.") == (("الحركة",), (), ("طرابلس",))


def test_a_state_after_in_is_where(frame: Framed) -> None:
    assert frame("هاجمت الحركة الحكومة في روسيا.").where == ("روسيا",)


def test_a_target_after_its_particle(frame: Framed) -> None:
    assert frame("التقى حمدان مع سلوى.", "meet")[:2] == (("حمدان",), ("سلوى",))


def test_an_antecedent_is_the_subject_of_its_relative_clause(frame: Framed) -> None:
    assert frame("وصلت الحركة التي هاجمت طرابلس.") == (("الحركة",), (), ("طرابلس",))


def test_nobody_is_doer_and_target_at_once(frame: Framed) -> None:
    found = frame("هاجمت الحركة الحركة.")
    assert found.who == ("الحركة",) and found.whom == ()


def test_an_adjective_of_nation_names_the_doer_of_a_noun(stage, pack: Pack) -> None:
    scene = stage("قالت روسيا إنها مستعدة. وأدى القصف الروسي إلى أضرار.")
    actors = tuple(replace(a, ref="ru") if a.id == "روسيا" else a for a in scene.cast.actors)
    scene = replace(scene, cast=replace(scene.cast, actors=actors))
    assert [e.who for e in EventDrawer(pack).draw(scene) if e.type == "attack"] == [("روسيا",)]


def test_both_sides_between_whom_it_is(frame: Framed) -> None:
    assert frame("اندلعت اشتباكات بين الحركة والحكومة.").who == ("الحركة", "الحكومة")


def test_the_other_side_may_stand_after_a_pause(frame: Framed) -> None:
    assert frame("اندلعت اشتباكات بين الحركة من جهة، والحكومة من جهة أخرى.").who == ("الحركة", "الحكومة")


def test_who_stands_in_brackets_is_no_other_side(frame: Framed) -> None:
    assert frame("اندلعت اشتباكات بين الحركة (ومعها فرنسا وروسيا).").who == ("الحركة",)


def test_between_whom_somebody_mediates_are_its_targets(frame: Framed) -> None:
    assert frame("استمرت وساطة فرنسا بين الحركة والحكومة.", "mediate")[:2] == (("فرنسا",), ("الحركة", "الحكومة"))


def test_who_launches_a_deed_did_it_whatever_stands_between(frame: Framed) -> None:
    assert frame("شن حمدان، الذي يقود قوات في طرابلس، هجوما عنيفا.").who == ("حمدان",)


def test_whom_a_pronoun_takes_up_is_the_target(frame: Framed) -> None:
    assert frame("وصلت الحركة التي هاجمتها الحكومة.").whom == ("الحركة",)


def test_a_marker_after_a_participles_pronoun_is_the_participles(frame: Framed) -> None:
    assert frame("اغتيال كريم الصالح المعترف به من قبل فرنسا.").who == ()
