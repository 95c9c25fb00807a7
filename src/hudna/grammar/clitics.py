"""Particles and pronouns that are written together with a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from hudna.known import Known
from hudna.letters import fold

_ALEF, _HAMZA, _SEATS, _YEH, _WAW = "\u0627", "\u0621", "\u064a\u0648", "\u064a", "\u0648"


class Split(NamedTuple):
    """One way to take a folded word apart: particles, article, stem, pronoun."""

    proclitics: str
    definite: bool
    stem: str
    suffix: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Clitics:
    """The particles of a language, folded; there is one for each language, by which what it says of words is kept."""

    article: str
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    future: str
    purpose: str
    article_after_l: str
    suffixes: tuple[str, ...]
    feminine: str
    open_feminine: str
    _nouns: Known[str, tuple[Split, ...]] = field(init=False, repr=False)
    _whole_nouns: Known[str, tuple[Split, ...]] = field(init=False, repr=False)
    _whole_verbs: Known[str, tuple[Split, ...]] = field(init=False, repr=False)
    _noun_stems: Known[str, frozenset[str]] = field(init=False, repr=False)
    _stems: Known[str, frozenset[str]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for name, work in (("_nouns", self._as_noun), ("_whole_nouns", self._as_whole_noun),
                           ("_whole_verbs", self._as_whole_verb), ("_noun_stems", self._stems_of_noun),
                           ("_stems", self._stems_of)):
            object.__setattr__(self, name, Known(work))

    @classmethod
    def of(cls, section: Mapping[str, Any]) -> Clitics:
        """The clitics of a language's `clitics` section."""
        def several(name: str) -> tuple[str, ...]:
            return tuple(fold(particle) for particle in section[name])

        return _shared((
            fold(section["article"]), several("conjunctions"), several("prepositions"), fold(section["future"]),
            fold(section["purpose"]), fold(section["article_after_l"]), several("suffixes"),
            fold(section["feminine"]), fold(section["open_feminine"])))

    def noun_splits(self, form: str) -> tuple[Split, ...]:
        """Ways to read a word as a noun, the least taken apart first; pronouns stay on the stem."""
        return self._nouns[form]

    def _as_noun(self, form: str) -> tuple[Split, ...]:
        found: list[Split] = []
        for joint in ("", *self.conjunctions):
            if not form.startswith(joint) or form == joint:
                continue
            rest = form[len(joint):]
            found.append(Split(joint, False, rest))
            if rest.startswith(self.article) and len(rest) > len(self.article) + 1:
                found.append(Split(joint, True, rest[len(self.article):]))
            for particle in self.prepositions if rest.startswith(self.prepositions) else ():
                if not rest.startswith(particle) or len(rest) < len(particle) + 2:
                    continue
                inner = rest[len(particle):]
                found.append(Split(joint + particle, False, inner))
                if inner.startswith(self.article) and len(inner) > len(self.article) + 1:
                    found.append(Split(joint + particle, True, inner[len(self.article):]))
            if rest.startswith(self.article_after_l) and len(rest) > len(self.article_after_l) + 1:
                found.append(Split(joint + self.purpose, True, rest[len(self.article_after_l):]))
        return tuple(found)

    def verb_splits(self, form: str) -> Iterator[Split]:
        """Ways to read a word as a verb."""
        for joint in ("", *self.conjunctions):
            if not form.startswith(joint) or form == joint:
                continue
            rest = form[len(joint):]
            yield Split(joint, False, rest)
            for particle in (self.future, self.purpose):
                if rest.startswith(particle) and len(rest) > 3:
                    yield Split(joint + particle, False, rest[len(particle):])

    def without_pronoun(self, split: Split) -> Sequence[Split]:
        """The split itself, and the ways to take a pronoun off its end."""
        if not split.stem.endswith(self.suffixes):
            return (split,)
        found = [split]
        for suffix in self.suffixes:
            if split.stem.endswith(suffix) and len(split.stem) > len(suffix) + 1:
                stem = split.stem[: -len(suffix)]
                found.append(Split(split.proclitics, split.definite, stem, suffix))
                if stem[-2:-1] == _ALEF and stem[-1] in _SEATS:  # a final hamza takes a seat before a pronoun
                    found.append(Split(split.proclitics, split.definite, stem[:-1] + _HAMZA, suffix))
                if stem.endswith(self.open_feminine):
                    found.append(Split(split.proclitics, split.definite, stem[:-1] + self.feminine, suffix))
        return found

    def noun_readings(self, form: str) -> tuple[Split, ...]:
        """Ways to read a word as a noun, pronouns taken off too (none follows a word with its article)."""
        return self._whole_nouns[form]

    def _as_whole_noun(self, form: str) -> tuple[Split, ...]:
        return tuple(whole for split in self.noun_splits(form) for whole in self.without_pronoun(split)
                     if not (whole.suffix and whole.definite))

    def verb_readings(self, form: str) -> tuple[Split, ...]:
        """Ways to read a word as a verb, pronouns taken off too."""
        return self._whole_verbs[form]

    def _as_whole_verb(self, form: str) -> tuple[Split, ...]:
        return tuple(whole for split in self.verb_splits(form) for taken in self.without_pronoun(split)
                     for whole in _as_before_pronoun(taken))

    def noun_stems(self, form: str) -> frozenset[str]:
        """The stems of a word read as a noun, pronouns taken off or not, after the article too."""
        return self._noun_stems[form]

    def _stems_of_noun(self, form: str) -> frozenset[str]:
        return frozenset(whole.stem for split in self.noun_splits(form) for whole in self.without_pronoun(split))

    def stems(self, form: str) -> frozenset[str]:
        """The stems of all readings of a word, as a noun or a verb."""
        return self._stems[form]

    def _stems_of(self, form: str) -> frozenset[str]:
        return frozenset(split.stem for split in (*self.noun_readings(form), *self.verb_readings(form)))

    def bare_forms(self, form: str) -> list[str]:
        """Every shape of a noun without particles: with and without its article, the fullest first."""
        seen: dict[str, None] = {}
        for split in self.noun_splits(form):
            if split.definite:
                seen.setdefault(self.article + split.stem)
            seen.setdefault(split.stem)
        return list(seen)


@lru_cache(maxsize=16)
def _shared(particles: tuple[Any, ...]) -> Clitics:
    return Clitics(*particles)


def _as_before_pronoun(split: Split) -> Iterator[Split]:
    """The split, and with the alef that a verb loses, or the yeh that it turns to alef, before a pronoun.

    Not before pronouns of one letter: with them most such words are nouns.
    """
    yield split
    if len(split.suffix) > 1 and split.stem[-1] == _WAW:
        yield Split(split.proclitics, split.definite, split.stem + _ALEF, split.suffix)
    elif len(split.suffix) > 1 and split.stem[-1] == _ALEF:
        yield Split(split.proclitics, split.definite, split.stem[:-1] + _YEH, split.suffix)
