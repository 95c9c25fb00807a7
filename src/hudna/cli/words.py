"""The words on screen, in the language that is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import yaml

from hudna.cli.sentences import sentences_of
from hudna.pack import DATA, Pack
from hudna.shapes import Name, Process

LANGUAGES = ("ar", "en")


@lru_cache(maxsize=len(LANGUAGES))
def words_of(language: str) -> Words:
    """The words of a language."""
    return Words(language, yaml.safe_load((DATA / "ui" / f"{language}.yaml").read_text("utf-8")))


def language_of(arguments: Sequence[str]) -> str:
    """The language that a command line asks for, or else that of the system; English where it is neither."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        value = argument.partition("=")[2] if argument.startswith("--lang=") else (
            arguments[at + 1] if argument == "--lang" and at + 1 < len(arguments) else "")
        if value in LANGUAGES:
            return value
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "ar" if system.lower().startswith("ar") else "en"


class Words:
    """Gives words by key (`section.key`), names in the language, labels of kinds."""

    def __init__(self, language: str, table: Mapping[str, Any]) -> None:
        self.language = language
        self.rtl = table["direction"] == "rtl"
        self._table = table

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key with values put in; KeyError for a key that is not there."""
        found: Any = self._table
        for part in key.split("."):
            found = found[part]
        return str(found).format(**values) if values else str(found)

    def said(self, text: str) -> str:
        """What the engine says (of an error, of a page that it skipped), in the language."""
        return sentences_of(self.language)(text)

    def join(self, parts: Iterable[str]) -> str:
        """Parts joined as the language does it."""
        return str(self._table["comma"]).join(parts)

    def name(self, one: Name | Process) -> str:
        """The name of an actor, initiative or process; as printed where it is known from pages alone."""
        if self.language != "en" or (isinstance(one, Name) and not one.in_pack):
            return one.name or one.name_en
        return one.name_en or one.name

    def names(self, several: Iterable[Name]) -> str:
        """Names, joined."""
        return self.join(self.name(one) for one in several)

    def kind(self, pack: Pack, layer: str, name: str) -> str:
        """The label of a kind or type of the ontology; the bare name where the pack has none."""
        for kind in pack.kinds.get(layer, ()):
            if kind.name == name:
                return kind.label_en if self.language == "en" else kind.label_ar
        return name
