from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from hudna.pipeline import seldom_collected


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_garbage_is_looked_for_seldom_and_then_as_before() -> None:
    before = gc.get_threshold()
    with seldom_collected():
        within = gc.get_threshold()
    assert within[0] > 10 * before[0] and within[1:] == before[1:]
    assert gc.get_threshold() == before


def test_it_is_as_before_after_a_failure_too() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), seldom_collected():
        raise KeyError
    assert gc.get_threshold() == before


@pytest.mark.parametrize("own", [0, 1_000_000])
def test_a_process_that_looks_more_seldom_still_is_left_as_it_is(own: int) -> None:
    gc.set_threshold(own)
    with seldom_collected():
        assert gc.get_threshold()[0] == own
