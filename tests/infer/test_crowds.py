"""Questions asked of many candidates at once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.infer import Crowd, Patterns, Traits, Weigher, load_weigher
from hudna.infer.packed import packed, unpacked
from hudna.infer.reasons import NET, RULES
from hudna.infer.spelled import spelled

TEXT = st.one_of(st.none(), st.text("ab", max_size=2))
WEIGHT = st.floats(-9, 9)
PATTERNS = Patterns(("always", "{mine}", "a={here.stem}", "b={here.stem}/{mine}"))
REASONS = st.one_of(st.sampled_from(["always", "", "a", "b", "a=", "a=a", "b=/", "b=a/b"]), st.text("ab=/", max_size=5))


@st.composite
def crowds(draw: st.DrawFn) -> Crowd:
    """Candidates at the places of a text."""
    stems = [*draw(st.lists(TEXT, max_size=3)), None]
    here = draw(st.lists(st.integers(-1, len(stems) - 2), max_size=4))
    return Crowd(PATTERNS, Traits({"stem": stems}), {"here": here}, {"mine": [draw(TEXT) for _ in here]})


@given(crowds(), st.dictionaries(REASONS, WEIGHT))
def test_many_at_once_have_the_chances_that_they_have_one_by_one(crowd: Crowd, weights: dict[str, float]) -> None:
    weigher = Weigher({"q": weights})
    [question] = weigher.crowds("q")
    assert question.chances(crowd) == [weigher.chance("q", crowd.told(i)) for i in range(crowd.size)]


def test_packed_weights_give_crowds_the_same_chances() -> None:
    tables, crowd = {"q": {"a=a": 1.25, "always": -0.5}}, Crowd(
        PATTERNS, Traits({"stem": ["a", None]}), {"here": [0, -1]}, {"mine": ["b", None]})
    packed_ones, plain = (Weigher(found).crowds("q")[0].chances(crowd) for found in (unpacked(packed(tables)), tables))
    assert packed_ones == plain == [Weigher(tables).chance("q", crowd.told(i)) for i in range(2)]


def test_a_pattern_without_a_text_for_a_field_gives_no_reason() -> None:
    crowd = Crowd(PATTERNS, Traits({"stem": ["a", None]}), {"here": [0, -1]}, {"mine": ["", None]})
    assert [crowd.told(i) for i in range(2)] == [["always", "", "a=a", "b=a/"], ["always"]]


@pytest.mark.parametrize("name", [NET, RULES])
def test_no_two_reasons_of_a_question_have_one_number(name: str) -> None:
    tables = load_weigher(name=name).tables
    reasons = [*tables["mention"]]
    assert len(np.unique(spelled(reasons).value)) == len(reasons)
