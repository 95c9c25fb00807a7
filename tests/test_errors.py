from __future__ import annotations

import pytest

from hudna import errors
from hudna.errors import HudnaError, MissingExtra, PackError

CHILDREN = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, HudnaError)]


def test_an_error_says_where_what_and_how_to_mend() -> None:
    error = PackError(where="a.yaml", what="it is empty", mend="Fill it.")
    assert (error.where, error.what, error.mend) == ("a.yaml", "it is empty", "Fill it.")
    assert str(error) == "a.yaml: it is empty. Fill it."


def test_a_missing_extra_names_its_remedy() -> None:
    assert "pip install x" in MissingExtra("tables", install="pip install x").mend


@pytest.mark.parametrize("child", CHILDREN)
def test_the_tree_has_one_root(child: type) -> None:
    assert child.__doc__ and (child is HudnaError or child.__base__ is HudnaError)


def test_the_tree_is_small() -> None:
    assert len(CHILDREN) <= 9
