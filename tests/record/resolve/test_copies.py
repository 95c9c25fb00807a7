"""Pages that print one text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hudna.record.members import Told
from hudna.record.resolve.copies import copies

TEXT = [f"word{n}" for n in range(20)]
OTHER = [f"else{n}" for n in range(20)]


def told(number: int, words: list[str], title: str = "") -> Told:
    return Told(number, f"page-{number}", "2015-07-25", tuple(title.split()), tuple(words))


def test_pages_that_print_one_text_are_copies():
    assert copies([told(1, TEXT), told(2, OTHER), told(3, [*TEXT, "correspondents"])]) == [(0, 2), (1,)]


def test_a_shortened_text_is_a_copy_of_the_whole():
    assert copies([told(1, TEXT), told(2, TEXT[:10])]) == [(0, 1)]


def test_a_title_of_its_own_makes_no_other_text():
    assert copies([told(1, TEXT, "one title"), told(2, TEXT, "quite another")]) == [(0, 1)]


def test_a_few_words_are_no_text():
    assert copies([told(1, TEXT[:5]), told(2, TEXT[:5])]) == [(0,), (1,)]


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=14), max_size=8))
def test_each_page_is_in_one_set(texts):
    found = copies([told(n, words) for n, words in enumerate(texts)])
    assert sorted(place for text in found for place in text) == list(range(len(texts)))
