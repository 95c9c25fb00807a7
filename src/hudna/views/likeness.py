"""What two texts have in common: their words, cut down to what is left in every form of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import Any

from hudna.letters import fold

_TOKEN = re.compile(r"[^\W_]+")
_LEAST = 2         # letters of a stem


class Stems:
    """Cuts words down: particles, articles and endings off, long vowels out; words that say little are left out."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._before = tuple(fold(part) for part in section.get("before", ()))
        self._after = tuple(fold(part) for part in section.get("after", ()))
        self._weak = str.maketrans("", "", "".join(fold(letter) for letter in section.get("weak", ())))
        self._empty = frozenset(fold(word) for word in section.get("empty", ()))
        self._known: dict[str, str] = {}

    def of(self, text: str) -> frozenset[str]:
        """The stems of a text."""
        return frozenset(stem for word in _TOKEN.findall(fold(text)) if (stem := self.one(word)))

    def row(self, text: str) -> list[str]:
        """The stems of a text in their order."""
        return [stem for word in _TOKEN.findall(fold(text)) if (stem := self.one(word))]

    def one(self, word: str) -> str:
        """The stem of a folded word, empty for a word that says little."""
        stem = self._known.get(word)
        if stem is None:
            stem = self._known[word] = "" if word in self._empty else self._cut(word)
        return stem

    def _cut(self, word: str) -> str:
        for part in self._before:
            if word.startswith(part) and len(word) - len(part) > _LEAST:
                word = word[len(part):]
                if word in self._empty:
                    return ""
        for part in self._after:
            if word.endswith(part) and len(word) - len(part) > _LEAST:
                word = word[: -len(part)]
        bare = word.translate(self._weak)
        stem = bare if len(bare) >= _LEAST else word
        return stem if len(stem) >= _LEAST else ""


class Phrases:
    """Finds words and phrases in a text in any spelling, a joined conjunction before them allowed."""

    def __init__(self, words: Sequence[str], joints: Sequence[str] = ()) -> None:
        inner = "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True))
        joint = "".join(re.escape(fold(one)) for one in joints)
        before = f"[{joint}]?" if joint else ""
        self._found = re.compile(rf"(?<!\w){before}(?:{inner})(?!\w)") if words else None

    def starts(self, folded: str) -> list[tuple[int, int]]:
        """Where they stand in a folded text."""
        return [match.span() for match in self._found.finditer(folded)] if self._found else []


def weights_of(texts: Sequence[frozenset[str]]) -> dict[str, float]:
    """What each stem weighs: the more, the fewer texts have it."""
    met = Counter(stem for text in texts for stem in text)
    return {stem: log((1 + len(texts)) / number) for stem, number in met.items()}
