"""A number of people with what the words around it tell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from hudna.letters import fold
from hudna.shapes import Fact
from hudna.views.likeness import Phrases, Stems
from hudna.views.told_pages import around

_BEFORE, _BEHIND = 160, 160    # letters around a number that tell what happened
_JUST = 90         # letters before a number in which it is set against another
_CLASS = 45        # letters around a number that tell who was counted
_NEXT = 30         # letters behind a number in which it is said to be a part of another
_HEAD, _RIGHT = 70, 14         # letters before a number that tell beside whom, or of what it is a part
_LISTS = ("period", "first_word", "only", "only_them", "part", "others", "claiming", "several", "another",
          "part_of")


class Tally:
    """A number with what its words tell: their stems, who was counted, whether over a time; read when first asked."""

    def __init__(self, fact: Fact, nth: int, words: TallyWords) -> None:
        self.fact, self.nth, self._words = fact, nth, words

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words around the number."""
        return self._words.stems(around(self.fact, _BEFORE, _BEHIND))

    @cached_property
    def victims(self) -> frozenset[str]:
        """The kinds of people counted."""
        before = fold(around(self.fact, _HEAD if self.others else _CLASS // 2, 0))
        behind = fold(around(self.fact, 0, _CLASS))
        kinds = self._words.kinds
        if self.others:   # of the kind named last before them
            return kinds(self._own) or self._words.last_kind(before)
        return kinds(self._own) or kinds(before) or kinds(behind)

    @cached_property
    def others(self) -> bool:
        """Whether the number is of others beside some named before."""
        return self._words.has("others", self._own + " " + fold(around(self.fact, 0, _RIGHT)))

    @cached_property
    def several(self) -> bool:
        """Whether the number is of the victims of more than one attack."""
        return self._words.has("several", self._around)

    @cached_property
    def another(self) -> bool:
        """Whether the number is of another happening than the one told before."""
        return self._words.has("another", self._around)

    @cached_property
    def period(self) -> bool:
        """Whether the number is over a time."""
        return self._words.has("period", self._around)

    @cached_property
    def mended(self) -> bool:
        """Whether the number is a first word, mended later, or a part of another number."""
        before = fold(around(self.fact, _RIGHT, 0))
        behind = fold(around(self.fact, min(0, self.fact.evidence.span.start - self.fact.evidence.span.end), _NEXT))
        return self._words.has("first_word", self._around) or self._words.has("part", before) \
            or self._words.has("part_of", behind)

    @cached_property
    def answers(self) -> bool:
        """Whether the number is set against another."""
        return self._words.has("only", fold(around(self.fact, _JUST, _CLASS)))

    @cached_property
    def flatly(self) -> bool:
        """Whether it is so in words that say that there were no more."""
        return self._words.has("only_them", fold(around(self.fact, _JUST, _CLASS)))

    @cached_property
    def claims(self) -> bool:
        """Whether its voice says that it did the deed just told."""
        return self._words.has("claiming", fold(around(self.fact, len(self.fact.evidence.sentence), 0)))

    @cached_property
    def _around(self) -> str:
        return fold(around(self.fact, _BEFORE, _BEHIND))

    @cached_property
    def _own(self) -> str:
        return fold(" ".join(name.name for name in self.fact.actors("who")) + " " + self.fact.evidence.words)


class TallyWords:
    """Reads what the words around a number tell."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        joints = tuple(section["joints"].values())
        self._stems = Stems(section)
        self._victims = {name: Phrases(words, joints) for name, words in section["victims"].items()}
        self._lists = {name: Phrases(section[name], joints) for name in _LISTS}

    def stems(self, around: str) -> frozenset[str]:
        """The stems of some words, numbers left out."""
        return frozenset(stem for stem in self._stems.of(around) if not stem.isdigit())

    def kinds(self, folded: str) -> frozenset[str]:
        """The kinds of people that words name."""
        return frozenset(name for name, words in self._victims.items() if words.starts(folded))

    def last_kind(self, folded: str) -> frozenset[str]:
        """The kind of people that words name last, if any."""
        ends = {name: max(end for _, end in found) for name, words in self._victims.items()
                if (found := words.starts(folded))}
        return frozenset(name for name, end in ends.items() if end == max(ends.values()))

    def has(self, name: str, folded: str) -> bool:
        """Say whether words of a list stand there."""
        return bool(self._lists[name].starts(folded))
