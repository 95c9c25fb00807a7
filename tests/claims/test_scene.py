"""What is made of a scene."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hudna.claims.scene import Scene
from hudna.shapes import Article, Cast, Found


class Made:
    """Something made of a scene, told apart by being itself."""

    def __init__(self, scene: Scene, sort: str = "", *, more: int = 0) -> None:
        self.title, self.sort, self.more = scene.article.title, sort, more


@pytest.fixture
def scene(article: Callable[..., Article]) -> Scene:
    return Scene(article("عنوان\nالتقى الوزير السفير أمس."), Found(), Cast())


def test_all_who_ask_get_the_same(scene: Scene):
    assert scene.once(Made, "one") is scene.once(Made, "one")


def test_what_is_made_otherwise_is_another(scene: Scene):
    assert len({id(scene.once(Made, "one")), id(scene.once(Made, "two")), id(scene.once(Made, "one", more=1))}) == 3


def test_a_scene_in_which_something_is_replaced_begins_anew(scene: Scene):
    made = scene.once(Made)
    assert replace(scene, found=Found()).once(Made) is not made


def test_what_was_made_holds_on_when_it_is_known_who_said_what(scene: Scene):
    made = scene.once(Made)
    told = scene.saying(())
    assert told.once(Made) is made
    told.once(Made, "later")
    assert scene.once(Made, "later") is not told.once(Made, "later")
