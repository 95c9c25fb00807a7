"""Names in Latin letters, where the pack has none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Latin:
    """Writes folded words in Latin letters by a table."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._letters: Mapping[str, str] = section["letters"]
        self._words: Mapping[str, str] = section["words"]
        self._article: str = section["article"]

    def write(self, words: str) -> str:
        """The words in Latin letters, each with a capital."""
        return " ".join(self._word(word) for word in words.split())

    def _word(self, word: str) -> str:
        known = self._words.get(word)
        if known is not None:
            return known
        if word.startswith(self._article) and len(word) > len(self._article) + 1:
            return "al-" + self._plain(word[len(self._article):])
        return self._plain(word)

    def _plain(self, word: str) -> str:
        letters = "".join(self._letters.get(letter, letter) for letter in word)
        return letters[:1].upper() + letters[1:]
