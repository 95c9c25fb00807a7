"""How alike two words of names are in Arabic script, and what that weighs."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any

from hudna.letters import fold

_DOUBLED = re.compile(r"(.)\1+", re.DOTALL)
_KEPT = 1 << 15   # words of which something is kept
_LONG = 6    # letters from which one slip of the pen is let pass
_FIRM = 2    # sounds that a word must have for its vowels to be passed over


class Alike(StrEnum):
    """How two words agree."""

    SAME = "same"        # one spelling
    ENDING = "ending"    # but for doubled letters, hamza and a weak last letter
    SOUND = "sound"      # but for letters that write one sound of another tongue
    VOWELS = "vowels"    # and but for vowels that are written or not
    NEAR = "near"        # but for one letter of a long word
    OTHER = "other"


class Spelling:
    """Compares words by a language's letters; `arab` are names that are spelled in one way alone."""

    def __init__(self, section: Mapping[str, Any], arab: Collection[str] = ()) -> None:
        self._sounds = {ord(letter): run[0] for run in map(fold, section.get("sounds") or ()) for letter in run}
        self._vowels = frozenset(fold(str(section.get("vowels") or "")))
        self._endings = fold(str(section.get("endings") or ""))
        self._native = frozenset(fold(str(section.get("native") or "")))
        self._arab = frozenset(arab)
        self._core = lru_cache(maxsize=_KEPT)(self._core_of)
        self.skeleton = lru_cache(maxsize=_KEPT)(self._skeleton)

    def compare(self, left: str, right: str) -> Alike:
        """How two folded words without articles agree."""
        if left == right:
            return Alike.SAME
        if self._core(left) == self._core(right):
            return Alike.ENDING
        if self._set_in_spelling(left) and self._set_in_spelling(right):
            return Alike.OTHER
        if self.sound(left) == self.sound(right):
            return Alike.SOUND
        if self._foreign(left) or self._foreign(right):
            if self.skeleton(left) == self.skeleton(right) and len(self.skeleton(left)) > _FIRM:
                return Alike.VOWELS
            if min(len(left), len(right)) >= _LONG and one_slip(left, right):
                return Alike.NEAR
        return Alike.OTHER

    def sound(self, word: str) -> str:
        """A word with one letter for each sound."""
        return self._core(word).translate(self._sounds)

    def _skeleton(self, word: str) -> str:
        """The sounds of a word without vowels but the first."""
        sound = self.sound(word)
        return sound[:1] + "".join(letter for letter in sound[1:] if letter not in self._vowels)

    def _core_of(self, word: str) -> str:
        """A word without hamza, doubled letters and weak last letters."""
        plain = _DOUBLED.sub(r"\1", word)
        return plain.rstrip(self._endings) or plain

    def _set_in_spelling(self, word: str) -> bool:
        return word in self._arab or not self._foreign(word)

    def _foreign(self, word: str) -> bool:
        return word not in self._arab and not self._native & set(word)


def one_slip(left: str, right: str) -> bool:
    """Say whether one letter more, less or other makes one word of two, or two neighbours that changed places."""
    if abs(len(left) - len(right)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    a, b = left[at:], right[at:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
