"""Roles that the grammar settles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.frames import Frame, Markers
from hudna.claims.parts_ruled import PartsRuled
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.pack import Pack

Settle = Callable[[str, str, tuple[str, ...]], tuple[str, ...]]


@pytest.fixture(scope="session")
def settle(pack: Pack, syntax: Syntax, stage: Callable[[str], Scene]) -> Settle:
    """The doers of the first event of a type, given those whom the reasons take for them."""

    def of(text: str, type: str, who: tuple[str, ...]) -> tuple[str, ...]:
        scene = stage(text)
        hits = scene.found.triggers
        hit = next(hit for hit in hits if hit.data["type"] == type)
        ruled = PartsRuled(scene, Subjects(scene, syntax), Markers.of(pack, syntax).nations, hits)
        return ruled.of(hit, Frame(who, (), ())).who

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
