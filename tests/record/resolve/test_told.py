"""Words of pages, for comparing them."""

from __future__ import annotations

import pytest

from hudna.record.members import Told
from hudna.record.resolve.told import Telling, cosine
from hudna.record.stems import Stems


def test_words_of_one_page_alone_and_of_all_pages_count_for_nothing() -> None:
    pages = [Told(n, str(n), "2015-07-25", ("truce", name), ()) for n, name in enumerate(("one", "two", "three"))]
    assert not Telling.of(pages, Stems({})).view(0).title


def test_what_a_page_tells_too_is_a_share_of_rare_words() -> None:
    pages = [Told(n, str(n), None, tuple(title.split()), ()) for n, title in enumerate(("a b", "a c", "b d", "e"))]
    telling = Telling.of(pages, Stems({}))
    assert telling.covered(telling.view(0).heading, telling.view(1).words) == 0.5


def test_a_vector_is_most_like_itself() -> None:
    assert cosine({1: 0.6, 2: 0.8}, {1: 0.6, 2: 0.8}) == pytest.approx(1)
