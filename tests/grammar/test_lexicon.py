"""Families are found in all their forms, with whatever is written together with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hudna.grammar.conjugate import Form, noun_forms, past_forms, present_forms
from hudna.grammar.lexicon import Lexicon, Lexicons
from hudna.grammar.words import folded_key, split
from hudna.letters import fold
from hudna.pack import load_pack
from hudna.shapes import Block, Hit, Role, Span

LANGUAGE = load_pack().language
SECTION = LANGUAGE["clitics"]
FAMILIES = load_pack().families("triggers", "reporting")
LEXICON = Lexicon(FAMILIES, LANGUAGE)
CLITICS = LEXICON.clitics
JOINTS = st.sampled_from(["", *CLITICS.conjunctions])
SUFFIXES = st.sampled_from(["", *CLITICS.suffixes])
TOY = Lexicon([
    {"lemma": "قصف", "verb": ["قصف", "يقصف"], "nouns": ["قصف"], "doers": ["قاصف"], "done": ["مقصوف"]},
    {"lemma": "وقف", "words": ["وقف النار", "وقف"], "never": ["ووقف"]},
    {"lemma": "أطلق النار", "verb": ["أطلق النار", "يطلق النار"]}, {"lemma": "صوت", "nouns": ["قصف"]}], LANGUAGE)


def hits(text: str, lexicon: Lexicon = TOY) -> list[Hit]:
    return lexicon.find(split(text, [Block(Span(0, len(text)), Role.BODY)])[0])


def single_forms(family) -> Iterator[Form]:
    """Forms of the verbs, nouns and participles that are one word."""
    pairs = [*([family["verb"]] if family.get("verb") else []), *(family.get("verbs") or ())]
    for past, present in pairs:
        yield from past_forms(past, SECTION) if past and " " not in past else ()
        yield from present_forms(present, SECTION) if present and " " not in present else ()
    for field, pos in (("nouns", "noun"), ("doers", "active"), ("done", "passive")):
        for citation in family.get(field) or ():
            if " " not in citation:
                yield from noun_forms(citation, pos, SECTION, inflect=field != "nouns")


FORMS = [(number, form) for number, family in enumerate(FAMILIES)
         for form in single_forms(family) if len(form.letters) > 2]
VERBS = st.sampled_from([pair for pair in FORMS if pair[1].person])
NOUNS = st.sampled_from([pair for pair in FORMS if not pair[1].person])


def found(number: int, form: str) -> bool:
    """Say whether the family is among the hits of a word that it does not shut out."""
    assume(form not in {folded_key(word) for word in FAMILIES[number].get("never") or ()})
    return number in {hit.family for hit in hits(form, LEXICON)}


def attached(form: Form, suffix: str) -> str:
    """The letters of a form and a pronoun, written together (of several letters where an alef is lost)."""
    letters = form.letters
    if suffix and form.person and letters.endswith("وا"):
        assume(len(suffix) > 1)
        return letters[:-1] + suffix
    if suffix and not form.person and letters.endswith(CLITICS.feminine):
        return letters[:-1] + CLITICS.open_feminine + suffix
    return letters + suffix


@given(VERBS, JOINTS, SUFFIXES)
def test_every_form_of_a_verb_is_found_with_joint_and_pronoun(pair, joint, suffix) -> None:
    number, form = pair
    assert found(number, joint + attached(form, suffix))


@given(VERBS.filter(lambda pair: pair[1].pos == "present"), JOINTS,
       st.sampled_from([CLITICS.future, CLITICS.purpose]), SUFFIXES)
def test_every_present_is_found_as_future_and_as_purpose(pair, joint, particle, suffix) -> None:
    number, form = pair
    assert found(number, joint + particle + attached(form, suffix))


@given(NOUNS, JOINTS, st.sampled_from(["", *CLITICS.prepositions]), SUFFIXES)
def test_every_noun_is_found_with_particle_and_pronoun(pair, joint, particle, suffix) -> None:
    number, form = pair
    assert found(number, joint + particle + attached(form, suffix))


@given(NOUNS, JOINTS, st.sampled_from(["", *CLITICS.prepositions]))
def test_every_noun_is_found_with_its_article(pair, joint, particle) -> None:
    number, form = pair
    head = CLITICS.article_after_l if particle == CLITICS.purpose else particle + CLITICS.article
    assume(not form.letters.startswith(CLITICS.article))
    assert found(number, joint + head + form.letters)


@given(st.sampled_from([(n, w) for n, f in enumerate(FAMILIES) for w in f.get("words") or ()]))
def test_every_fixed_phrase_is_found_as_it_stands(pair) -> None:
    number, words = pair
    assert any(hit.family == number and hit.first == 0 for hit in LEXICON.at(
        split(words, [Block(Span(0, len(words)), Role.BODY)])[0], 0))


@pytest.mark.parametrize(("word", "pos"), [
    ("قصفت", "past"), ("سيقصفون", "present"), ("القصف", "noun"), ("قاصفين", "active"), ("المقصوفة", "passive")])
def test_a_hit_says_which_form_it_is(word: str, pos: str) -> None:
    assert pos in {hit.pos for hit in hits(word) if hit.lemma == "قصف"}


def test_a_hit_gives_what_is_attached() -> None:
    hit = next(hit for hit in hits("وسيقصفها") if hit.lemma == "قصف")
    assert (hit.proclitics, hit.pos, hit.person, hit.suffix, hit.definite) == ("وس", "present", "3ms", "ها", False)


def test_a_hit_knows_its_article() -> None:
    assert all(hit.definite for hit in hits("بالقصف"))


def test_the_longest_phrase_at_a_word_is_taken() -> None:
    assert [(hit.first, hit.last) for hit in hits("وقف النار") if hit.first == 0] == [(0, 2)]


def test_the_first_word_of_a_phrase_inflects_and_the_rest_does_not() -> None:
    assert [hit.last for hit in hits("سيطلقون النار")] == [2]
    assert not hits("سيطلقون نارا")


def test_a_phrase_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert [(hit.first, hit.last) for hit in hits("وقف. النار")] == [(0, 1)]


def test_several_families_may_hit_one_word() -> None:
    assert {hit.lemma for hit in hits("القصف")} == {"قصف", "صوت"}


def test_words_that_only_look_like_a_family_are_left_out() -> None:
    assert not hits("ووقف") and hits("فوقف")


def test_fixed_words_take_no_pronoun() -> None:
    assert not [hit for hit in hits("وقفها") if hit.lemma == "وقف"]


def test_marks_and_hamzas_of_the_print_do_not_matter() -> None:
    assert {hit.lemma for hit in hits("اَلقَصْـف")} == {"قصف", "صوت"}
    assert fold("أطلق") == "اطلق" and [hit.lemma for hit in hits("اطلق النار")] == ["أطلق النار"]


@given(st.lists(st.sampled_from(["قصف", "وقف", "النار", "أطلق", "والقصف", "بيت", "تهدئة"]), max_size=8))
def test_lexicons_together_find_what_each_finds(words: list[str]) -> None:
    text = " ".join(words)
    other = Lexicon([{"lemma": "تهدئة", "nouns": ["تهدئة"]}, {"lemma": "نار", "words": ["وقف النار"]}], LANGUAGE)
    article = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    assert Lexicons(TOY, other).find(article) == [tuple(one.find(article)) for one in (TOY, other)]
