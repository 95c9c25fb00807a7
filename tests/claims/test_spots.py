"""Where actors stand, seen as a grammarian sees them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hudna.claims.scene import Scene
from hudna.claims.spots import Spots
from hudna.claims.syntax import Syntax
from hudna.shapes import Actor, Cast, Spot

Joined = Callable[[str, str], list[str]]


@pytest.fixture(scope="session")
def joined(stage: Callable[[str], Scene], syntax: Syntax) -> Joined:
    """Who is joined to whom, a coalition that is printed as its forces among them."""
    def of(text: str, first: str) -> list[str]:
        scene = stage(text)
        forms = [scene.article.text[word.start:word.end] for word in scene.article.words]
        at = next(place for place, form in enumerate(forms) if form.endswith("قوات"))
        spot = Spot(at, at + 2, "التحالف", "mil", at, at + 2)
        cast = Cast((*scene.cast.actors, Actor("التحالف", "التحالف العربي", "coalition", "mil", ())),
                    scene.cast.initiatives, tuple(sorted((*scene.cast.spots, spot))), scene.cast.initiative_spots)
        spots = Spots(replace(scene, cast=cast), syntax)
        start = next(one for one in cast.spots if one.id == first)
        return [one.id for one in spots.joined(start)]
    return of


@pytest.mark.parametrize(("text", "together"), [
    ("اتهمت الحكومة وقوات التحالف، الحركة بخرق الهدنة.", ["الحكومة", "التحالف"]),
    ("اتهمت الحكومة المقيمة وقوات التحالف، الحركة بخرق الهدنة.", ["الحكومة", "التحالف"]),
    ("اتهمت الحكومة قوات التحالف بخرق الهدنة.", ["الحكومة"]),
    ("اتهمت الحكومة، المقيمة هنا، وقوات التحالف الحركة.", ["الحكومة"])])
def test_a_body_is_joined_whatever_it_is_printed_as(joined: Joined, text: str, together: list[str]) -> None:
    assert joined(text, "الحكومة") == together
