"""Words and sentences: offsets are exact, nothing that is read is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.grammar.words import folded_key, key, split
from hudna.letters import fold, is_arabic
from hudna.shapes import Block, Role, Span, Word

TEXTS = st.text(alphabet="ابتحدرسعفقلمنهويءأؤئةىـًَّ٠٢abZ  .،؟!:/'-«»\"…\u200f\ufdfa\ufefb", max_size=80)


def words_of(text: str, *, role: Role = Role.BODY) -> tuple[tuple[Word, ...], tuple[Span, ...]]:
    return split(text, [Block(Span(0, len(text)), role)])


def forms(text: str) -> list[str]:
    return [word.form for word in words_of(text)[0]]


@given(TEXTS)
def test_the_slice_of_a_word_folds_to_its_form(text: str) -> None:
    for word in words_of(text)[0]:
        printed = fold(text[word.start : word.end])
        assert printed == word.form or (len(printed) > word.end - word.start and word.form in printed)


@given(st.text(max_size=60))
def test_every_word_of_any_script_has_printed_letters(text: str) -> None:
    for word in words_of(text)[0]:
        assert 0 <= word.start < word.end <= len(text)
        assert word.form in fold(text[word.start : word.end])


@given(TEXTS)
def test_words_follow_one_another(text: str) -> None:
    words, _ = words_of(text)
    for one, other in pairwise(words):
        assert one.start <= other.start and one.end <= other.end


@given(TEXTS)
def test_sentences_share_the_words_out(text: str) -> None:
    words, sentences = words_of(text)
    assert [i for first, last in sentences for i in range(first, last)] == list(range(len(words)))
    assert all(words[i].sentence == number for number, (first, last) in enumerate(sentences)
               for i in range(first, last))


@given(TEXTS)
def test_no_letter_of_the_text_is_left_out(text: str) -> None:
    told = "".join(forms(text))
    assert sorted(c for c in told if is_arabic(c)) == sorted(c for c in fold(text) if is_arabic(c))


@given(TEXTS)
def test_the_key_of_words_is_that_of_their_text(text: str) -> None:
    words, _ = words_of(text)
    assert key(words, 0, len(words)) == folded_key(text)


def test_words_of_a_second_block_point_into_the_whole_text() -> None:
    text = "أول\nثانٍ هنا"
    words, _ = split(text, [Block(Span(0, 3), Role.TITLE), Block(Span(4, len(text)), Role.BODY)])
    assert [(text[w.start : w.end], w.line) for w in words] == [("أول", 0), ("ثانٍ", 1), ("هنا", 1)]


def test_a_block_ends_its_sentence() -> None:
    text = "عنوان\nمتن"
    _, sentences = split(text, [Block(Span(0, 5), Role.TITLE), Block(Span(6, 9), Role.BODY)])
    assert sentences == (Span(0, 1), Span(1, 2))


@pytest.mark.parametrize("role", [Role.FURNITURE, Role.STAMP])
def test_blocks_that_are_not_read_have_no_words(role: Role) -> None:
    assert words_of("اقرأ أيضا", role=role) == ((), ())


@pytest.mark.parametrize("end", [".", "!", "؟", "?"])
def test_a_closing_mark_ends_a_sentence(end: str) -> None:
    assert len(words_of(f"وصل الوفد{end} وغادر الوزير")[1]) == 2


@pytest.mark.parametrize("mark", ["،", ":", "؛", "-"])
def test_other_marks_do_not(mark: str) -> None:
    assert len(words_of(f"وصل الوفد{mark} وغادر الوزير")[1]) == 1


def test_numbers_keep_their_separators() -> None:
    assert forms("قتل 1,500 في 3.5 ساعات يوم ٢٠٢٠/١١/٠٣ بنسبة 20%") == [
        "قتل", "1,500", "في", "3.5", "ساعات", "يوم", "2020/11/03", "بنسبه", "20%"]


def test_arabic_words_joined_by_marks_are_parted() -> None:
    assert forms("الأميركي-الروسي أ.ف.ب") == ["الاميركي", "الروسي", "ا", "ف", "ب"]


def test_the_marks_before_a_word_are_kept_folded() -> None:
    words, _ = words_of("قال: «نعم»")
    assert [word.before for word in words] == ["", ':"']


@pytest.mark.parametrize("text", ["قالت قناة سي.بي.سي إن الطريق مفتوح", "نقلت وكالة ا.ف.ب عن السكان",
                                  "وصل د. محمود إلى المدينة", "وصل د.محمود إلى المدينة"])
def test_stops_of_abbreviations_and_initials_end_no_sentence(text: str) -> None:
    assert len(words_of(text)[1]) == 1


def test_the_sign_of_an_era_may_end_a_sentence() -> None:
    assert len(words_of("كان ذلك عام 2015 م. وصلت القافلة")[1]) == 2
