"""What the engine says in English (errors, and why pages are skipped), in the language on screen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import yaml

from hudna.pack import DATA

_FIELD = re.compile(r"\\\{(\w+)\\\}")


class Sentences:
    """Knows sentences with what may stand in them: `{name}` is any text."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._pairs = [(re.compile(_FIELD.sub(r"(?P<\1>.+?)", re.escape(english)), re.DOTALL), said)
                       for english, said in pairs]

    def __call__(self, text: str) -> str:
        """The sentence in the language, and so what stands in it; the text itself where it is not known."""
        for english, said in self._pairs:
            match = english.fullmatch(text)
            if match:
                return said.format(**{name: self(value) for name, value in match.groupdict().items()})
        return text


@lru_cache(maxsize=2)
def sentences_of(language: str) -> Sentences:
    """The sentences of a language; none are needed for English."""
    path = DATA / "ui" / f"sentences.{language}.yaml"
    return Sentences(map(tuple, yaml.safe_load(path.read_text("utf-8"))) if path.exists() else ())
