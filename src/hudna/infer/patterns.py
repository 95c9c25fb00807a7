"""Patterns of reasons: told in words for one candidate, or as numbers for all candidates of an article at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import Formatter
from typing import Any, NamedTuple

import numpy as np

from hudna.infer.spelled import Spelled, Speller, joined, spelled

Texts = Sequence[str | None]


class Patterns:
    """Patterns of reasons, such as `h={here.stem} n={n}`, taken apart once: texts, and fields for them to be put in."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self.parts = [list(_parts(pattern)) for pattern in patterns]
        self.fields = dict.fromkeys(part for parts in self.parts for part, is_field in parts if is_field)
        self.texts = {part: spelled([part]) for parts in self.parts for part, is_field in parts if not is_field}


class Traits:
    """The texts of the places of an article by trait, spelled once for all that is asked of them."""

    def __init__(self, texts: Mapping[str, Texts]) -> None:
        self.texts = texts
        self._spelled: Mapping[str, Spelled] = {}

    def spelled(self, speller: Speller) -> Mapping[str, Spelled]:
        """The texts as numbers."""
        self._spelled = self._spelled or {name: speller(texts) for name, texts in self.texts.items()}
        return self._spelled


class Crowd(NamedTuple):
    """Candidates of one article: patterns of their reasons, and the texts of the fields.

    A field `trait` is the candidate's `own`; `look.trait` is that of the place at which it looks. Texts are None where
    there is none, and then a pattern with that field gives no reason. The `traits` of places end with None, so that
    place -1 has none.
    """

    patterns: Patterns
    traits: Traits
    looks: Mapping[str, Sequence[int]]
    own: Mapping[str, Texts]

    @property
    def size(self) -> int:
        """How many candidates there are."""
        return len(next(iter(self.looks.values())))

    def told(self, candidate: int) -> list[str]:
        """The reasons of one candidate in words, in the order of the patterns."""
        found = ([self._text(part, candidate) if is_field else part for part, is_field in parts]
                 for parts in self.patterns.parts)
        return ["".join(filter(None, texts)) for texts in found if None not in texts]

    def _text(self, field: str, candidate: int) -> str | None:
        look, _, trait = field.rpartition(".")
        return self.traits.texts[trait][self.looks[look][candidate]] if look else self.own[trait][candidate]

    def spelled(self, speller: Speller) -> Iterator[tuple[Any, Any]]:
        """The reasons of all candidates as numbers, pattern by pattern, and which of them there are (None: all)."""
        looks = {name: np.asarray(places, int) for name, places in self.looks.items()}
        traits = self.traits.spelled(speller)
        fields = {field: traits[trait].at(looks[look]) if look else speller(self.own[trait])
                  for field, (look, _, trait) in ((field, field.rpartition(".")) for field in self.patterns.fields)}
        told = {field: found for field, spelled in fields.items() if not (found := spelled.power != 0).all()}
        texts = self.patterns.texts
        for parts in self.patterns.parts:
            there = [told[part] for part, is_field in parts if is_field and part in told]
            yield (joined([fields[part] if is_field else texts[part] for part, is_field in parts]),
                   np.logical_and.reduce(there) if there else None)


def _parts(pattern: str) -> Iterator[tuple[str, bool]]:
    """The parts of a pattern, each with whether it is a field."""
    for text, field, _, _ in Formatter().parse(pattern):
        if text:
            yield text, False
        if field:
            yield field, True
