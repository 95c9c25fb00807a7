"""Words of pages, for comparing them."""

from __future__ import annotations

import numpy as np
import pytest

from hudna.record.members import Told
from hudna.record.resolve.gist import Gist, gist_of, in_order
from hudna.record.resolve.told import Telling
from hudna.record.stems import Stems


def pages(*titles: str, body: str = "") -> list[Gist]:
    told = (Told(n, str(n), "2015-07-25", tuple(title.split()), tuple(body.split())) for n, title in enumerate(titles))
    return in_order(gist_of(one, Stems({})) for one in told)


def alike(first: int, second: int, *titles: str) -> list[float]:
    return [float(one[0]) for one in Telling.of(pages(*titles)).alike(np.array([first]), np.array([second]))]


def test_words_of_one_page_alone_and_of_all_pages_count_for_nothing() -> None:
    assert not Telling.of(pages("truce one", "truce two", "truce three")).title.any()


def test_what_a_page_tells_too_is_a_share_of_rare_words() -> None:
    assert alike(0, 1, "a b", "a c", "b d", "e c") == pytest.approx([0.5] * 4)


def test_it_is_the_lesser_of_both_ways() -> None:
    assert alike(0, 1, "a", "a b", "b d", "e d")[2] == pytest.approx(0.5)


def test_a_page_is_most_like_one_of_the_same_words() -> None:
    assert alike(0, 2, "a b", "c d", "b a", "e") == pytest.approx([1] * 4)


def test_a_page_of_no_words_is_like_nothing() -> None:
    assert alike(0, 1, "a b", "", "a b", "e") == [0] * 4
