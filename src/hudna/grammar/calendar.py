"""The words of the calendar, spotted one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from hijridate import Hijri

from hudna.grammar.lexicon import Lexicon
from hudna.grammar.words import folded_key
from hudna.letters import fold
from hudna.shapes import Word

_MARKS = ("next_day", "same_day", "day_before", "same", "this", "parts", "of", "of_it", "agreeing", "ago", "ahead",
          "between", "lasting")
_FIGURES = re.compile(r"(\d+)(\D*)")


class Part(NamedTuple):
    """Words [first, last) that are one calendar word: its kind and what it stands for."""

    first: int
    last: int
    kind: str
    value: Any
    definite: bool = False


class Figures(NamedTuple):
    """A number in figures; `era` is `gregorian` or `hijri` where the word says so."""

    value: int
    era: str = ""
    digits: int = 0


class Calendar:
    """The calendar of a language, compiled once from its `calendar` and `clitics` sections."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self.section: Mapping[str, Any] = language["calendar"]
        self.lexicon = Lexicon(tuple(_families(self.section)), language)
        self.doubtful = {folded_key(word) for word in self.section["doubtful"]}
        self._eras = {fold(mark): era for era, marks in self.section["eras"].items() for mark in marks}
        self._months = {folded_key(name): number for number, names in enumerate(self.section["months"], 1)
                        for name in names}
        self._heads = _heads(language["clitics"])
        self.heads = "".join(sorted({letter for head in self._heads for letter in head}))
        self.joint = fold(language["clitics"]["conjunctions"][0])
        self.article = fold(language["clitics"]["article"])
        self._sets = {name: frozenset(folded_key(word) for word in words)
                      for name, words in self.section.items() if isinstance(words, list) and _plain(words)}

    def among(self, name: str, form: str) -> bool:
        """Say whether a folded word stands in one of the calendar's plain lists."""
        return form in self._sets[name]

    def bare(self, form: str) -> list[str]:
        """A word with the particles before it off, in every way."""
        forms: list[str] = self.lexicon.clitics.bare_forms(form)
        return forms

    def parts(self, words: Sequence[Word]) -> list[list[Part]]:
        """For each word the calendar words that begin there, the longest first."""
        return [self._parts(words, first) if self.lexicon.readings[word.form] else []
                for first, word in enumerate(words)]

    def _parts(self, words: Sequence[Word], first: int) -> list[Part]:
        found = [Part(hit.first, hit.last, hit.data["kind"], hit.data["value"], hit.definite)
                 for hit in self.lexicon.at(words, first)]
        found.sort(key=lambda part: -part.last)
        return found

    def figures(self, word: Word) -> Figures | None:
        """The number that a word in figures gives, particles before it and an era's letter after it off."""
        found = _FIGURES.search(word.form)
        if found is None or found.end() != len(word.form) or word.form[: found.start()] not in self._heads:
            return None
        tail = found.group(2)
        if tail and tail not in self._eras:
            return None
        return Figures(int(found.group(1)), self._eras.get(tail, ""), len(found.group(1)))

    def glued(self, word: Word) -> tuple[int, int] | None:
        """The day and the month of a word in which figures and a month's name run together."""
        found = _FIGURES.search(word.form)
        if found is None or found.end() != len(word.form) or word.form[: found.start()] not in self._heads:
            return None
        month = self._months.get(found.group(2))
        return (int(found.group(1)), month) if month is not None and 1 <= int(found.group(1)) <= 31 else None

    def era(self, word: Word) -> str:
        """The era that a word names, or nothing."""
        return str(self._eras.get(word.form, ""))


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The day of the common calendar, or None where the Umm al-Qura calendar has no such day."""
    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None


def _plain(words: Iterable[Any]) -> bool:
    return all(isinstance(word, str) for word in words)


def _heads(clitics: Mapping[str, Any]) -> frozenset[str]:
    """Everything that may be written before figures."""
    article = fold(clitics["article"])
    joints = ("", *map(fold, clitics["conjunctions"]))
    middles = ("", article, *(fold(p) + a for p in clitics["prepositions"] for a in ("", article)),
               fold(clitics["article_after_l"]))
    return frozenset(joint + middle for joint in joints for middle in middles)


def _families(section: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    """Calendar words as word families, so that attached particles are taken care of."""
    rows: list[tuple[str, Any, Iterable[str]]] = []
    for kind, base in (("months", 1), ("hijri", 1), ("weekdays", 0)):
        rows += [(kind, number, names) for number, names in enumerate(section[kind], base)]
    rows += [("ordinals", number, [names] if isinstance(names, str) else names)
             for number, names in enumerate(section["ordinals"], 1)]
    for kind in ("days", "turns", "both_turns", "nouns"):
        rows += [(kind, value, names) for value, names in section[kind].items()]
    for kind in ("counted", "lengths"):
        for unit, numbers in section[kind].items():
            rows += [(kind, (unit, number), names) for number, names in numbers.items()]
    rows += [(kind, kind, section[kind]) for kind in _MARKS]
    return [{"lemma": kind, "kind": kind, "value": value, "words": list(names)} for kind, value, names in rows]
