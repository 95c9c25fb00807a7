"""His country, their country."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hudna.claims.frames import Markers
from hudna.claims.homelands import Homelands
from hudna.claims.homes import Homes
from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.pack import Pack

REFS = {"روسيا": "ru", "فرنسا": "fr", "حمدان": "ru.putin"}
Found = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def added(pack: Pack, syntax: Syntax, stage: Callable[[str], Scene]) -> Found:
    """Whose states the words for a homeland of a text stand for."""
    homes, homelands = Homes(pack, Markers.of(pack, syntax).nations), Homelands(pack, syntax)

    def of(text: str) -> list[str]:
        scene = stage(text)
        actors = tuple(replace(actor, ref=REFS.get(actor.id)) for actor in scene.cast.actors)
        scene = replace(scene, cast=replace(scene.cast, actors=actors))
        spots = homelands.added(scene, homes.of(scene)).cast.spots
        return [spot.id for spot in spots if spot not in scene.cast.spots]
    return of


def test_his_country_is_that_of_who_speaks(added: Found) -> None:
    assert added("رحبت روسيا بالهدنة. قال حمدان بعد لقاء سلوى إن بلاده توافق على الهدنة.") == ["روسيا"]


def test_his_country_is_that_of_who_is_named_last(added: Found) -> None:
    assert added("رحبت روسيا بالهدنة. وصل حمدان وبلاده تراقب الهدنة.") == ["روسيا"]


def test_the_country_of_somebody_unknown_is_none(added: Found) -> None:
    assert added("رحبت روسيا بالهدنة. قالت سلوى إن بلادها توافق على الهدنة.") == []
