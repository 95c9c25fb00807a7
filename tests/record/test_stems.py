"""What is left of a word without particles and endings."""

from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.record.stems import Stems


@pytest.fixture(scope="module")
def stems(pack: Pack) -> Stems:
    return Stems(pack.language)


@pytest.mark.parametrize(("word", "other"), [("والهدنه", "هدنه"), ("للهدنه", "الهدنه"), ("المقاتلين", "مقاتلون")])
def test_particles_and_endings_make_no_other_word(stems: Stems, word: str, other: str) -> None:
    assert stems.of(word) == stems.of(other)


def test_a_short_word_keeps_its_letters(stems: Stems) -> None:
    assert stems.of("وفد") == "وفد"
