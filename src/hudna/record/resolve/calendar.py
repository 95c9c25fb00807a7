"""The numbers, months and years in and beside the names of an initiative: they tell it from others of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hudna.letters import fold
from hudna.record.members import Setting
from hudna.record.stems import Stems

_YEAR = 4          # digits
_FIRST, _AHEAD = 1900, 2   # the first year of which pages tell, and how many they look ahead
_NO_YEAR = 2100    # from which on no number is a year


class Calendar:
    """Knows the words of months and of ordinals; compiled once for a language."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        section: Mapping[str, Any] = language.get("calendar") or {}
        self._stem = Stems(language).of
        self._months = {fold(name): str(number) for number, names in enumerate(section.get("months") or (), 1)
                        for name in names if " " not in name}
        rows = [[names] if isinstance(names, str) else names for names in section.get("ordinals") or ()]
        self._ordinals = {self._stem(fold(name)): str(number) for number, names in enumerate(rows, 1)
                          for name in names if " " not in name}

    def marks(self, here: Setting, day: str | None = None) -> dict[str, frozenset[str]]:
        """The numbers of the names (ordinals among them), the months and years told in and around them.

        A number of four digits is a year where it may be one for a page of some day: not one of dead, nor a time.
        """
        last = int(day[:_YEAR]) + _AHEAD if day else _NO_YEAR
        words = (*here.names, *here.near)
        return {"number": frozenset(self._numbers(here.names)),
                "month": frozenset(self._months[word] for word in words if word in self._months),
                "year": frozenset(word for word in words if word.isdecimal() and len(word) == _YEAR
                                  and _FIRST <= int(word) <= last)}

    def _numbers(self, words: Iterable[str]) -> Iterable[str]:
        for word in words:
            if word.isdecimal():
                yield word
            elif (number := self._ordinals.get(self._stem(word))) is not None:
                yield number
