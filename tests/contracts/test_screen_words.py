from __future__ import annotations

import re
import string
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from tests.contracts.house import SOURCE

from hudna.cli.words import LANGUAGES, words_of
from hudna.pack import DATA
from hudna.record.resolve import judge, sameness
from hudna.shapes import LAYERS, Basis, Reason


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, f"{path}.{key}" if path else key)
    else:
        yield path, value


TABLES = {language: dict(leaves(yaml.safe_load((DATA / "ui" / f"{language}.yaml").read_text("utf-8"))))
          for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice_in_a_section(language: str) -> None:
    whole = yaml.compose((DATA / "ui" / f"{language}.yaml").read_text("utf-8"))
    sections = [whole, *(value for _, value in whole.value if isinstance(value, yaml.MappingNode))]
    keys = [[key.value for key, _ in section.value] for section in sections]
    assert [names for names in keys if len(set(names)) < len(names)] == []


def test_both_languages_have_the_same_keys() -> None:
    assert TABLES["ar"].keys() == TABLES["en"].keys()


def test_both_languages_put_in_the_same_values() -> None:
    def fields(text: str) -> set[str | None]:
        return {field for _, field, _, _ in string.Formatter().parse(text)} - {None}
    assert not [key for key in TABLES["en"] if fields(TABLES["en"][key]) != fields(TABLES["ar"][key])]


def test_arabic_words_are_arabic() -> None:
    latin = [key for key, text in TABLES["ar"].items()
             if not re.search("[\u0620-\u064a]", text)
             and key not in {"direction", "comma", "amount.exact", "titles.initiative"}]
    assert not latin


def test_every_key_that_the_code_names_is_there() -> None:
    named = {key for path in (SOURCE / "cli").glob("*.py")
             for key in re.findall(r'words\(\s*"([a-z_.]+)"', path.read_text("utf-8"))}
    assert len(named) > 20
    assert named <= TABLES["en"].keys()


STAGES = ("none", "called", "proposed", "agreed", "announced", "in_force", "extended", "broken", "ended")
WHY = ("party", "mediator", "addressed", "depended_on")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_the_shapes_has_a_word(language: str) -> None:
    words = words_of(language)
    for key in (*(f"reasons.{r}" for r in Reason), *(f"basis.{b}" for b in Basis), *(f"layers.{x}" for x in LAYERS),
                *(f"stages.{stage}" for stage in STAGES), *(f"silent.{why}" for why in WHY),
                *(f"real.{r}" for r in ("happened", "planned", "wanted", "denied", "possible", "holds", "past"))):
        assert words(key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_taking_two_for_one_has_a_word(language: str) -> None:
    words = words_of(language)
    for name in (*judge.WEIGHTS, *(f"plan_{reason}" for reason in sameness.WEIGHTS)):
        assert words(f"grounds.{name}")
