"""The wording of page furniture: which family a line belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from hudna.grammar.words import folded_key
from hudna.shapes import Word
from hudna.text.lines import Line

_AFTER_LABEL = frozenset(":|./-\\>#\u2026\u00bb")
_SHORT = 16


@dataclass(frozen=True, slots=True)
class Family:
    """A family of wording: `lists` opens a list of links, `tail` may follow the last sentence of a paragraph,
    `ends` ends the page, `head` counts only above the title, `digits` asks for a number too."""

    id: str
    lists: bool = False
    tail: bool = False
    ends: bool = False
    head: bool = False
    digits: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says as furniture: its family, in which manner, and with how many words."""

    family: Family
    manner: str
    words: int

    @property
    def opens(self) -> bool:
        """Say whether links follow on the next lines: a heading of a list that has none on its own line."""
        return self.family.lists and self.manner == "whole"


Phrases = dict[str, list[tuple[tuple[str, ...], Family]]]


def phrase(text: str) -> tuple[str, ...]:
    """The folded words of a phrase."""
    return tuple(folded_key(text).split())


class Wordings:
    """The families of a language, compiled for look-up by first word."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._whole: dict[tuple[str, ...], Family] = {}
        self._label: Phrases = {}
        self._start: Phrases = {}
        self._bare: Phrases = {}
        self._any: Phrases = {}
        for row in section["families"]:
            family = Family(row["id"], *(bool(row.get(f)) for f in ("lists", "tail", "ends", "head", "digits")))
            self._whole.update((phrase(text), family) for text in row.get("whole", ()))
            for manner, table in (("label", self._label), ("start", self._start), ("bare", self._bare),
                                  ("any", self._any)):
                _enter(table, row.get(manner, ()), family)
        self.items = {name: frozenset(w for text in texts for w in phrase(text))
                      for name, texts in section["items"].items()}
        self.home = frozenset(folded_key(word) for word in section["home_words"])
        self.openers = tuple(phrase(text) for text in section["openers"])

    def said(self, line: Line) -> Said | None:
        """What the line says as furniture, or None."""
        forms = line.forms
        plain = tuple(form for form in forms if not form.isdigit())
        family = self._whole.get(plain)
        if family is not None:
            return Said(family, "whole", len(forms))
        found = _longest(self._label, line.words, 0)
        if found and found.words < len(forms) and _AFTER_LABEL & set(line.words[found.words].before):
            return Said(found.family, "label", found.words)
        found = _longest(self._start, line.words, 0)
        if found and not (line.prose and len(forms) > 2 * _SHORT):
            return Said(found.family, "start", found.words)
        return self._held(line)

    def _held(self, line: Line) -> Said | None:
        """A short line that holds a phrase somewhere."""
        if len(line.words) > _SHORT:
            return None
        for place in range(len(line.words)):
            found = _longest(self._any, line.words, place)
            if found and (not found.family.digits or any(f.isdigit() for f in line.forms)):
                return Said(found.family, "any", found.words)
        return None

    def in_tail(self, words: tuple[Word, ...]) -> Said | None:
        """What the words after a paragraph's last sentence say as furniture, or None."""
        for table in (self._bare, self._label, self._start):
            found = _longest(table, words, 0)
            if found and found.family.tail:
                return found
        family = self._whole.get(tuple(word.form for word in words))
        return Said(family, "whole", len(words)) if family is not None and family.tail else None

    def bare(self, line: Line) -> Said | None:
        """What a line says when it begins with a heading that needs no colon."""
        return _longest(self._bare, line.words, 0)


def _enter(table: Phrases, texts: Iterable[str], family: Family) -> None:
    for text in texts:
        words = phrase(text)
        table.setdefault(words[0], []).append((words, family))


def _longest(table: Phrases, words: tuple[Word, ...], place: int) -> Said | None:
    """The longest phrase of the table that begins at words[place]."""
    best: Said | None = None
    if place >= len(words):
        return None
    for known, family in table.get(words[place].form, ()):
        if len(known) <= len(words) - place and all(
                words[place + i].form == form for i, form in enumerate(known)):
            best = Said(family, "start", len(known)) if best is None or len(known) > best.words else best
    return best
