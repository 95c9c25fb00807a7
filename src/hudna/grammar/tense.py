"""Whether the words around a place look ahead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hudna.grammar.words import folded_key
from hudna.letters import fold
from hudna.shapes import Word

_BACK, _ON = 9, 3


class Future:
    """Cues of the future, compiled once from a language's `calendar` section."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        section = language["calendar"]
        self._words = frozenset(folded_key(word) for word in (*section["future"], *section["weak_future"]))
        letter = fold(section["future_letter"])
        self._starts = tuple(letter + fold(present) for present in section["present_letters"])
        self._not = tuple(fold(start) for start in section["not_future"])
        self._stops = frozenset(folded_key(word) for word in section["clauses"])
        self._joints = tuple(fold(joint) for joint in language["clitics"]["conjunctions"])

    def at(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Say whether a cue stands before words [first, last) in their sentence, or right after in their clause."""
        sentence = words[first].sentence
        for i in range(max(0, first - _BACK), first):
            if words[i].sentence == sentence and self.is_cue(words[i].form):
                return True
        for i in range(last, min(len(words), last + _ON)):
            word = words[i]
            stops = word.before or word.form.startswith(self._joints[0]) or word.form in self._stops
            if word.sentence != sentence or stops:
                return False
            if self.is_cue(word.form):
                return True
        return False

    def is_cue(self, form: str) -> bool:
        """Say whether a folded word looks ahead by itself."""
        for joint in ("", *self._joints):
            bare = form.removeprefix(joint)
            if bare in self._words:
                return True
            if len(bare) > 3 and bare.startswith(self._starts) and not bare.startswith(self._not):
                return True
        return False
