"""Long work during which no garbage is looked for."""

from __future__ import annotations

import gc

import pytest

from hudna.record.calm import undisturbed


def test_garbage_is_looked_for_afterwards_alone() -> None:
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_does_not_end_the_looking() -> None:
    with pytest.raises(KeyError), undisturbed():
        raise KeyError
    assert gc.isenabled()


def test_who_looked_for_none_is_left_in_peace() -> None:
    gc.disable()
    try:
        with undisturbed():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
