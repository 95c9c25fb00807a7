"""How alike many pairs of sparse vectors are."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.record.resolve.cosines import cosines

VECTORS = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.floats(-1, 1), max_size=4), min_size=1, max_size=6)


@given(st.data(), VECTORS)
def test_a_product_is_the_sum_over_shared_words(data: st.DataObject, vectors: list[dict[str, float]]) -> None:
    places = st.integers(0, len(vectors) - 1)
    pairs = data.draw(st.lists(st.tuples(places, places), max_size=10))
    first, second = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    found = cosines(vectors, first, second)
    assert found.tolist() == pytest.approx([
        math.fsum(weight * vectors[b].get(word, 0.0) for word, weight in vectors[a].items()) for a, b in pairs])


def test_no_pairs_give_nothing() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    assert cosines([{"a": 1.0}], nothing, nothing).shape == (0,)
