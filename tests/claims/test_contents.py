"""Where reported words begin."""

from __future__ import annotations

from dataclasses import replace

from hudna.claims.contents import Contents
from hudna.claims.subjects import Subjects
from hudna.shapes import Spot


def test_a_name_that_is_written_like_a_complementizer_brings_in_nothing(stage, syntax):
    scene = stage("قال بان مون في الشمال إن الطريق مفتوح.")
    first = next(place for place, word in enumerate(scene.article.words) if word.form == "بان")
    named = Spot(first, first + 2, "بان مون", "person", first, first + 2)
    scene = replace(scene, cast=replace(scene.cast, spots=(*scene.cast.spots, named)))
    contents = Contents(scene, Subjects(scene, syntax).without_places())
    opening = contents.opening(scene.found.cues[0])
    assert opening is not None
    assert scene.article.words[opening.start].form == "الطريق"
