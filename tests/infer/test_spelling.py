"""Words in numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hudna.infer.spelling import BUCKETS, MOST, place, plain, sequences, sign


def test_every_digit_is_one_sign():
    assert plain("26/7") == "##/#"


def test_a_word_has_its_sequences_of_three_to_five_letters_with_edges():
    assert len(sequences("abc")) == 3 + 2 + 1


def test_words_that_share_letters_share_sequences():
    assert set(sequences("hudna")) & set(sequences("alhudna"))


@given(st.text(max_size=60))
def test_sequences_are_few_and_in_range(word: str):
    found = sequences(word)
    assert len(found) <= MOST
    assert all(0 < one < BUCKETS for one in found)


@given(st.text(max_size=8))
def test_a_sign_is_one_of_sixteen(before: str):
    assert 0 <= sign(before) < 16


def test_no_punctuation_has_no_sign():
    assert sign("") == 0


def test_an_unknown_word_has_no_place():
    assert place({"a": 3}, "b") == 0
