"""Forms by pattern from a citation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.grammar.conjugate import noun_forms, past_forms, present_forms
from hudna.letters import fold
from hudna.pack import load_pack

SECTION: Mapping[str, Any] = load_pack().language["clitics"]
STEMS = st.text(alphabet="بتجدرشصطعقم", min_size=3, max_size=5)


def persons(make, citation):
    """Persons by form."""
    found = {}
    for form in make(citation, SECTION):
        found.setdefault(form.letters, set()).add(form.person)
    return found


@pytest.mark.parametrize(("form", "person"), [
    ("قصف", "3ms"), ("قصفت", "3fs"), ("قصفوا", "3mp"), ("قصفا", "3md"), ("قصفتا", "3fd"), ("قصفنا", "1p")])
def test_a_strong_verb_in_the_past(form: str, person: str) -> None:
    assert person in persons(past_forms, "قصف")[form]


@pytest.mark.parametrize(("form", "person"), [
    ("دعا", "3ms"), ("دعت", "3fs"), ("دعوا", "3mp"), ("دعتا", "3fd")])
def test_a_weak_verb_in_the_past_loses_its_last_letter(form: str, person: str) -> None:
    assert person in persons(past_forms, "دعا")[form]


def test_a_weak_verb_in_the_past_has_no_strong_forms() -> None:
    assert not {"دعات", "دعاوا"} & persons(past_forms, "دعا").keys()


@pytest.mark.parametrize(("form", "person"), [
    ("يقصف", "3ms"), ("تقصف", "3fs"), ("نقصف", "1p"), ("اقصف", "1s"), ("يقصفون", "3mp"), ("يقصفوا", "3mp"),
    ("يقصفان", "3md"), ("تقصفان", "3fd")])
def test_a_strong_verb_in_the_present(form: str, person: str) -> None:
    assert person in persons(present_forms, "يقصف")[form]


@pytest.mark.parametrize("form", ["يدعو", "تدعو", "يدعون", "يدعوا"])
def test_a_weak_verb_in_the_present(form: str) -> None:
    assert form in persons(present_forms, "يدعو")


def test_the_jussive_of_a_weak_verb_is_short() -> None:
    assert "3ms" in persons(present_forms, "يدعو")["يدع"]


@pytest.mark.parametrize("form", ["مهاجم", "مهاجما", "مهاجمين", "مهاجمون", "مهاجمان", "مهاجمات", "مهاجمه", "مهاجمتين"])
def test_a_participle_takes_the_sound_endings(form: str) -> None:
    assert form in {f.letters for f in noun_forms("مهاجم", "active", SECTION, inflect=True)}


def test_a_noun_keeps_its_form_but_for_the_accusative() -> None:
    assert {f.letters for f in noun_forms("هجوم", "noun", SECTION, inflect=False)} == {"هجوم", "هجوما"}


def test_the_feminine_ending_gives_way_to_others() -> None:
    assert "هاربات" in {f.letters for f in noun_forms("هاربة", "active", SECTION, inflect=True)}


@given(STEMS)
def test_every_form_is_folded_and_holds_the_stem(stem: str) -> None:
    forms = [*past_forms(stem, SECTION), *present_forms("ي" + stem, SECTION),
             *noun_forms(stem, "active", SECTION, inflect=True)]
    assert all(form.letters == fold(form.letters) and stem in form.letters for form in forms)


@given(STEMS)
def test_a_form_is_of_its_tense_and_has_a_person(stem: str) -> None:
    for pos, forms in (("past", past_forms(stem, SECTION)), ("present", present_forms("ي" + stem, SECTION))):
        for form in forms:
            assert form.pos == pos and form.person[0] in "13" and form.person[-1] in "spd"
