"""What still hangs on somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.hanging import Hanging
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax


@pytest.fixture(scope="session")
def hangs(stage: Callable[[str], Scene], syntax: Syntax) -> Callable[[str, str], bool]:
    """Whether the first event of a type hangs on somebody."""

    def of(text: str, type: str) -> bool:
        scene = stage(text)
        hit = next(hit for hit in scene.found.triggers if hit.data["type"] == type and hit.pos == "noun")
        return Hanging(scene, Subjects(scene, syntax)).holds(hit)
    return of


def test_a_beginning_that_depends_on_somebody(hangs: Callable[[str, str], bool]) -> None:
    assert hangs("بداية وقف إطلاق النار تعتمد على حمدان.", "start")


def test_a_beginning_in_another_clause(hangs: Callable[[str, str], bool]) -> None:
    assert not hangs("أعلن بدء الهدنة أمس، ونجاحها يعتمد على حمدان.", "start")
