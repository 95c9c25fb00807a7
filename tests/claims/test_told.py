"""What the net says of who stands in which relation to a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from hudna.claims.scene import Scene
from hudna.claims.told import Told
from hudna.infer.opinion import ACTOR_KINDS, FAR, PLAN_KINDS, RELATIONS, SORTS, WINDOW
from hudna.pipeline import Reader
from hudna.shapes import Article, Tagging

TEXT = "عنوان\n" + "التقى الرئيس بوتين الرئيس ماكرون في باريس. " + "كلام هنا. " * 6 + "سافر ترامب إلى برلين."


def tagging(words: int) -> Tagging:
    """A net that has learned nothing but that near ones act."""
    wide, kinds = 4, len(ACTOR_KINDS) + len(PLAN_KINDS)
    apart = np.zeros((2 * WINDOW + 1, len(RELATIONS)))
    apart[WINDOW] = 1.0
    tables = {"sort": np.zeros((len(SORTS), wide)), "kind": np.zeros((kinds, wide)),
              "relation": [np.zeros((wide, wide * len(RELATIONS)))], "level": np.zeros((len(SORTS), len(RELATIONS))),
              "far": np.zeros((FAR, len(RELATIONS))), "apart": apart,
              "suits": np.zeros((len(SORTS), kinds, len(RELATIONS)))}
    sides = {name: np.zeros((words, wide)) for name in ("ask", "first", "last")}
    return Tagging("toy", tables=tables, **sides)


@pytest.fixture
def scene(reader: Reader, article: Callable[..., Article]) -> Scene:
    one = article(TEXT)
    drawn = reader.drawer.scene(one, reader.finder.find(one))
    return replace(drawn, found=replace(drawn.found, tagging=tagging(len(one.words))))


def place(scene: Scene, word: str) -> int:
    return next(i for i, w in enumerate(scene.article.words) if scene.article.text[w.start : w.end] == word)


def test_actors_of_the_sentence_are_told_of(scene: Scene):
    told = Told(scene, scene.cast.spots).of(place(scene, "التقى"), "meet", ("who",))
    assert {id: odds["who"] for id, odds in told.items()}
    assert all(odds["who"] == 1.0 for odds in told.values())


def test_actors_far_away_are_not(scene: Scene):
    names = {actor.id: actor.name for actor in scene.cast.actors}
    told = Told(scene, scene.cast.spots).of(place(scene, "التقى"), "meet", ("who",))
    assert "برلين" not in {names[id] for id in told}


def test_a_word_of_no_known_sort_asks_nobody(scene: Scene):
    assert Told(scene, scene.cast.spots).of(0, "eruption", ("who",)) == {}


def test_without_a_net_nothing_is_told(scene: Scene):
    bare = replace(scene, found=replace(scene.found, tagging=Tagging()))
    assert Told(bare, bare.cast.spots).of(0, "meet", ("who",)) == {}
