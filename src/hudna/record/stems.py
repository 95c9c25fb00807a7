"""What is left of a word without particles and endings, for comparing words across pages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from hudna.letters import fold

_LEAST = 3          # letters that a word keeps when something is taken off
_LONG = 4           # letters above which one letter before a word may be a particle


class Stems:
    """Takes off words what is written together with them, and their endings; compiled once for a language."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        clitics: Mapping[str, Any] = language.get("clitics") or {}
        article = fold(str(clitics.get("article") or ""))
        joints = [fold(one) for one in clitics.get("conjunctions") or ()]
        before = [fold(one) for one in clitics.get("prepositions") or ()]
        whole = [joint + one + article for joint in ("", *joints) for one in ("", *before) if article]
        whole += [joint + fold(str(clitics.get("article_after_l") or "")) for joint in ("", *joints)]
        sound = [fold(one) for one in (clitics.get("noun") or {}).get("sound") or ()]
        after = {*sound, *(fold(one) for one in clitics.get("suffixes") or ())}
        self._whole = sorted({one for one in whole if one}, key=_longest)
        self._single = tuple({*joints, *before})
        self._after = sorted((one for one in after if one), key=_longest)
        self.of = lru_cache(maxsize=1 << 16)(self._of)

    def _of(self, word: str) -> str:
        """The stem of a folded word."""
        for particle in self._whole:
            if word.startswith(particle) and len(word) - len(particle) >= _LEAST:
                word = word[len(particle):]
                break
        else:
            if len(word) > _LONG and word.startswith(self._single):
                word = word[1:]
        for ending in self._after:
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
                return word[:-len(ending)]
        return word


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
