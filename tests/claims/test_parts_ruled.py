"""Roles that the grammar settles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hudna.claims.frames import Frame, Markers
from hudna.claims.homes import Homes
from hudna.claims.parts_ruled import PartsRuled
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.pack import Pack

Settle = Callable[..., tuple[str, ...]]
STATES = {"روسيا": "ru", "فرنسا": "fr"}


@pytest.fixture(scope="session")
def settle(pack: Pack, syntax: Syntax, stage: Callable[[str], Scene]) -> Settle:
    """The doers of the first event of a type, given those whom the reasons take for them."""

    def of(text: str, type: str, who: tuple[str, ...], both: tuple[str, ...] = ()) -> tuple[str, ...]:
        scene = stage(text)
        actors = tuple(replace(actor, ref=STATES.get(actor.id)) for actor in scene.cast.actors)
        scene = replace(scene, cast=replace(scene.cast, actors=actors))
        hits = scene.found.triggers
        hit = next(hit for hit in hits if hit.data["type"] == type)
        nations = Markers.of(pack, syntax).nations
        ruled = PartsRuled(scene, Subjects(scene, syntax), nations, hits, Homes(pack, nations).of(scene))
        return ruled.of(hit, Frame(who, (), ()), both).who

    return of


def test_a_body_in_a_title_leaves_its_part_to_the_holder(settle: Settle) -> None:
    assert settle("عرضت الهدنة من قبل رئيس الحركة حمدان.", "propose", ("الحركة",)) == ("حمدان",)


def test_a_title_after_a_pause_has_its_holder_too(settle: Settle) -> None:
    assert settle("عرضت الهدنة من قبل رئيس الحركة في طرابلس، حمدان.", "propose", ("الحركة",)) == ("حمدان",)


def test_who_issues_the_paper_does_nothing_beside_another(settle: Settle) -> None:
    text = "دعت فرنسا في بيان لوزارة الخارجية إلى الهدنة."
    assert settle(text, "call", ("فرنسا", "وزارة الخارجية")) == ("فرنسا",)


def test_who_issues_the_paper_stays_where_nobody_else_acts(settle: Settle) -> None:
    assert settle("دعا في بيان لوزارة الخارجية إلى الهدنة.", "call", ("وزارة الخارجية",)) == ("وزارة الخارجية",)


def test_a_body_of_its_own_stays(settle: Settle) -> None:
    assert settle("عرضت الحركة الهدنة.", "propose", ("الحركة",)) == ("الحركة",)


def test_the_state_of_the_adjective_beside_a_deed_did_it(settle: Settle) -> None:
    assert settle("أدانت فرنسا القصف الروسي. وصمتت روسيا.", "attack", ("فرنسا",)) == ("روسيا",)


def test_another_adjective_may_stand_between(settle: Settle) -> None:
    assert settle("أدانت فرنسا الغارات الجوية الروسية. وصمتت روسيا.", "attack", ()) == ("روسيا",)


def test_two_adjectives_are_two_states(settle: Settle) -> None:
    assert settle("استمر القصف الروسي والفرنسي. وصمتت روسيا وفرنسا.", "attack", ()) == ("روسيا", "فرنسا")


def test_an_adjective_that_is_not_definite_as_the_noun_is_none_of_its_own(settle: Settle) -> None:
    assert settle("أدانت فرنسا القصف روسي الصنع. وصمتت روسيا.", "attack", ("فرنسا",)) == ("فرنسا",)


def test_what_two_sides_do_has_no_doer_by_its_adjective(settle: Settle) -> None:
    assert settle("استمرت الاشتباكات الروسية مع الحركة. وصمتت روسيا.", "attack", ()) == ()


def test_of_two_sides_one_brings_the_other(settle: Settle) -> None:
    text = "اندلعت اشتباكات بين الحركة والحكومة."
    assert settle(text, "attack", ("الحركة",), ("الحركة", "الحكومة")) == ("الحركة", "الحكومة")


def test_two_sides_do_nothing_where_another_does_it(settle: Settle) -> None:
    assert settle("اندلعت اشتباكات بين الحركة والحكومة.", "attack", ("روسيا",), ("الحركة", "الحكومة")) == ("روسيا",)


def test_a_body_after_a_person_is_not_in_his_title(settle: Settle) -> None:
    assert settle("دعا زعيم حمدان الحركة إلى الهدنة.", "call", ("الحركة",)) == ("الحركة",)
