from __future__ import annotations

from dataclasses import replace

from tests.views.made import ARMY, REBELS, fact

from hudna.pack import Pack
from hudna.shapes import COUNTS, Fact, Name, Quoted, Span
from hudna.views.disputed_counts import disputed_counts


def count(number: int, words: str, sentence: str, at: int, by: Name | None, **more) -> Fact:
    """A number of killed in a sentence that begins at a place of the page."""
    low = at + sentence.index(words)
    made = fact("killed", "2015-07-01", kind=COUNTS, least=number, most=number, by=by, sentence=sentence, **more)
    return replace(made, evidence=Quoted(words, Span(low, low + len(words)), sentence, Span(at, at + len(sentence))))


def drawn(pack: Pack, *facts: Fact, speaks_for=None) -> list:
    return list(disputed_counts(facts, pack.language["disputes"], speaks_for or {}))


def first(by: Name = ARMY) -> Fact:
    return count(10, "10 جنود", "أعلن الجيش مقتل 10 جنود في الغارة", 0, by)


def test_a_voice_that_answers_another_on_its_page(pack: Pack) -> None:
    other = count(8, "ثمانية جنود", "لكن قائدا تحدث عن مقتل ثمانية جنود فقط", 50, REBELS)
    assert [d.kind for d in drawn(pack, first(), other)] == ["counts"]


def test_other_victims_are_no_dispute(pack: Pack) -> None:
    other = count(8, "ثمانية مدنيين", "لكن قائدا تحدث عن مقتل ثمانية مدنيين فقط", 50, REBELS)
    assert not drawn(pack, first(), other)


def test_a_part_of_a_number_is_no_dispute(pack: Pack) -> None:
    other = count(8, "ثمانية جنود", "لكن قائدا قال إن بينهم ثمانية جنود", 50, REBELS)
    assert not drawn(pack, first(), other)


def test_who_speaks_for_the_same_body_does_not_dispute_it(pack: Pack) -> None:
    other = count(8, "ثمانية جنود", "لكن قائدا تحدث عن مقتل ثمانية جنود فقط", 50, REBELS)
    assert not drawn(pack, first(), other, speaks_for={REBELS.id: frozenset({REBELS.id, ARMY.id})})


def test_a_first_word_that_was_mended_is_no_dispute(pack: Pack) -> None:
    other = count(14, "14 جنديا", "لكن قائدا تحدث في البداية عن مقتل 14 جنديا", 50, REBELS)
    assert not drawn(pack, first(), other)
