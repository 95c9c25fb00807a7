"""Taking words apart: no letter is lost, and what was put together is found again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.grammar.clitics import Clitics, Split
from hudna.letters import fold
from hudna.pack import load_pack

CLITICS = Clitics.of(load_pack().language["clitics"])
FORMS = st.text(alphabet="اابتدركلللموووفسهنيء", min_size=1, max_size=9)
STEMS = st.text(alphabet="بتجدرشصطعقم", min_size=3, max_size=6)
JOINTS = st.sampled_from(["", *CLITICS.conjunctions])
PARTICLES = st.sampled_from(["", *CLITICS.prepositions])
SUFFIXES = st.sampled_from(["", *CLITICS.suffixes])


def written(split: Split) -> Iterator[str]:
    """The ways in which particles, article, stem and pronoun may be written in one."""
    particles, article = split.proclitics, CLITICS.article if split.definite else ""
    heads = [particles + article]
    if article and particles.endswith(CLITICS.purpose):
        heads.append(particles[:-1] + CLITICS.article_after_l)
    stems = [split.stem]
    if split.suffix:
        changes = {CLITICS.feminine: CLITICS.open_feminine, "ء": "يو", "ي": "ا"}
        stems += [split.stem[:-1] + new for new in changes.get(split.stem[-1], "")]
        if split.stem.endswith("وا"):
            stems.append(split.stem[:-1])
    yield from (head + stem + split.suffix for head in heads for stem in stems)


@given(FORMS)
def test_taking_a_noun_apart_loses_no_letter(form: str) -> None:
    assert all(form in written(split) for split in CLITICS.noun_readings(form))


@given(FORMS)
def test_taking_a_verb_apart_loses_no_letter(form: str) -> None:
    assert all(form in written(split) and not split.definite for split in CLITICS.verb_readings(form))


@given(FORMS)
def test_a_word_is_first_read_whole(form: str) -> None:
    assert CLITICS.noun_readings(form)[0] == CLITICS.verb_readings(form)[0] == Split("", False, form)


@given(FORMS)
def test_no_stem_is_empty(form: str) -> None:
    assert all(split.stem for split in (*CLITICS.noun_readings(form), *CLITICS.verb_readings(form)))


@given(FORMS)
def test_a_word_with_its_article_has_no_pronoun(form: str) -> None:
    assert not [split for split in CLITICS.noun_readings(form) if split.definite and split.suffix]


@given(JOINTS, PARTICLES, STEMS, SUFFIXES)
def test_a_noun_is_found_under_particles_and_pronoun(joint: str, particle: str, stem: str, suffix: str) -> None:
    assert Split(joint + particle, False, stem, suffix) in CLITICS.noun_readings(joint + particle + stem + suffix)


@given(JOINTS, PARTICLES, STEMS)
def test_a_noun_is_found_under_particles_and_article(joint: str, particle: str, stem: str) -> None:
    article = CLITICS.article_after_l if particle == CLITICS.purpose else particle + CLITICS.article
    assert Split(joint + particle, True, stem) in CLITICS.noun_readings(joint + article + stem)


@given(JOINTS, st.sampled_from(["", CLITICS.future, CLITICS.purpose]), STEMS, SUFFIXES)
def test_a_verb_is_found_under_particles_and_pronoun(joint: str, particle: str, stem: str, suffix: str) -> None:
    assert Split(joint + particle, False, stem, suffix) in CLITICS.verb_readings(joint + particle + stem + suffix)


@given(JOINTS, PARTICLES, STEMS)
def test_bare_forms_hold_the_stem_with_and_without_article(joint: str, particle: str, stem: str) -> None:
    article = CLITICS.article_after_l if particle == CLITICS.purpose else particle + CLITICS.article
    assert {stem, CLITICS.article + stem} <= set(CLITICS.bare_forms(joint + article + stem))


@pytest.mark.parametrize(("printed", "stem", "suffix"), [
    ("هدنتها", "هدنة", "ها"), ("وبهجمته", "هجمة", "ه"), ("اعتدائهم", "اعتداء", "هم"), ("لقاؤنا", "لقاء", "نا")])
def test_the_end_of_a_noun_is_as_before_its_pronoun(printed: str, stem: str, suffix: str) -> None:
    assert (fold(stem), suffix) in {(s.stem, s.suffix) for s in CLITICS.noun_readings(fold(printed))}


@pytest.mark.parametrize(("printed", "stem", "suffix"), [
    ("هاجموهم", "هاجموا", "هم"), ("لينقضوها", "ينقضوا", "ها"), ("ألغاها", "ألغى", "ها"), ("وسيتبناها", "يتبنى", "ها")])
def test_the_end_of_a_verb_is_as_before_its_pronoun(printed: str, stem: str, suffix: str) -> None:
    assert (fold(stem), suffix) in {(s.stem, s.suffix) for s in CLITICS.verb_readings(fold(printed))}


@pytest.mark.parametrize("noun", ["دعوة", "قوة", "وفاة", "شكوى", "إنهاك"])
def test_nouns_that_end_like_verbs_with_a_pronoun_are_no_verbs(noun: str) -> None:
    readings = CLITICS.verb_readings(fold(noun))
    assert all(split.proclitics + split.stem + split.suffix == fold(noun) for split in readings)


def test_the_future_is_not_read_before_a_noun() -> None:
    assert CLITICS.future not in {split.proclitics for split in CLITICS.noun_readings("سيقصف")}
