"""Texts as numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hudna.infer.spelled import Speller, joined, spelled

TEXTS = st.text("a= /\u0634\U0001f54a", max_size=6)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=4))
def test_joined_values_are_those_of_the_texts_joined(rows: list[tuple[str, str, str]]) -> None:
    parts = [spelled(texts) for texts in zip(*rows, strict=True)]
    assert (joined(parts) == spelled(["".join(texts) for texts in rows]).value).all()


@given(TEXTS, TEXTS)
def test_texts_have_one_value_only_where_they_are_one(one: str, other: str) -> None:
    found = spelled([one, other]).value
    assert (found[0] == found[1]) == (one == other)


@given(st.lists(TEXTS, min_size=1))
def test_a_speller_gives_the_same_numbers_again(texts: list[str]) -> None:
    speller = Speller()
    speller(texts[:1])
    assert (speller(texts).value == spelled(texts).value).all()


def test_no_text_has_no_power() -> None:
    assert Speller()([None]).power == 0 and Speller()(["", "a"]).power.all()
