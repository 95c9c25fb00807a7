"""Entries of a pack that may be one actor under two ids."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from hudna.letters import fold
from hudna.pack.model import Entry, Pack

APART = "apart"          # the section of the domain that lists those that are truly apart, and words of one meaning
_PLACE, _PERSON, _STATE = "place", "person", "state"
_ENDING = 2              # letters by which a form of an adjective may be longer than its masculine
_BRACKETS = re.compile(r"\([^)]*\)")
_SMALL = frozenset({"the", "of", "al", "el"})


@dataclass(frozen=True, slots=True)
class Double:
    """Entries that bear one name, and the name as it was compared."""

    ids: tuple[str, ...]
    name: str


def doubles(pack: Pack) -> tuple[Double, ...]:
    """The entries that bear one name though the pack does not list them as apart, each set once.

    A whole name may be one entry's only, of those that lived at the same time. Within one country and kind names are
    also compared without the article, spaces, brackets and words of the country, and with words of one meaning as one.
    """
    names = _Names(pack)
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for entry in pack.entries:
        if entry.kind != _PLACE:
            for key in names.keys(entry):
                bearers[key].add(entry.id)
    listed = [frozenset(row["ids"]) for row in _section(pack).get("apart", ())]
    found: dict[tuple[str, ...], str] = {}
    entries = {entry.id: entry for entry in pack.entries}
    for key, ids in bearers.items():
        if any(_met(entries[a], entries[b]) for a, b in combinations(ids, 2)) and not any(
                ids <= apart for apart in listed):
            found.setdefault(tuple(sorted(ids)), key[-1])
    return tuple(Double(ids, name) for ids, name in sorted(found.items()))


def _met(one: Entry, other: Entry) -> bool:
    """Say whether there may have been a day on which both existed."""
    return not (one.is_gone(other.start) or other.is_gone(one.start))


def _section(pack: Pack) -> Mapping[str, Any]:
    return pack.domain.get(APART) or {}


class _Names:
    """What the names of a pack's entries are compared by."""

    def __init__(self, pack: Pack) -> None:
        self._article = fold((pack.language.get("clitics") or {}).get("article") or "")
        self._entries = {entry.id: entry for entry in pack.entries}
        meanings = _section(pack).get("one_meaning", ())
        self._meaning = {self._bare(word): self._bare(words[0]) for words in meanings for word in words}
        self._words_of = {entry.id: self._of_state(entry) for entry in pack.entries if entry.kind == _STATE}

    def keys(self, entry: Entry) -> Iterator[tuple[str, ...]]:
        """The keys of an entry: those of its whole names, and those that hold within its country and kind."""
        home = self._home(entry)
        for alias in entry.aliases:
            yield ("whole", " ".join(fold(alias).split()))
            if entry.kind != _STATE:
                yield ("loose", home, entry.kind, self._loose(entry, alias, home))
        english = "".join(word for word in re.findall(r"\w+", _BRACKETS.sub("", entry.name_en).casefold())
                          if word not in _SMALL)
        yield ("english", home, entry.kind, english)

    def _loose(self, entry: Entry, alias: str, home: str) -> str:
        plain = _BRACKETS.sub("", fold(alias))
        if entry.kind == _PERSON:  # the article also stands inside a name, after a word that is written on to it
            return "".join(plain.split()).replace(self._article, "")
        words = self._bare(plain).split()
        own = self._words_of.get(home, ((), ()))
        kept = [word for word in words if word not in own[0] and not any(
            word.startswith(stem) and len(word) <= len(stem) + _ENDING for stem in own[1])]
        said = " ".join(kept) or " ".join(words)
        return self._meaning.get(said, said).replace(" ", "")

    def _bare(self, name: str) -> str:
        """A folded name without its articles."""
        return " ".join(word.removeprefix(self._article) for word in fold(name).split())

    def _of_state(self, entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words by which a body's name says whose it is: names of the state, stems of its adjectives."""
        names = {word for alias in (*entry.aliases, *entry.short) for word in self._bare(alias).split()}
        return tuple(names), tuple(self._bare(gentilic) for gentilic in entry.gentilics)

    def _home(self, entry: Entry) -> str:
        """The state that an entry belongs to, or else the highest body."""
        seen = {entry.id}
        while entry.kind != _STATE and entry.of and entry.of in self._entries and entry.of not in seen:
            entry = self._entries[entry.of]
            seen.add(entry.id)
        return entry.id if entry.kind == _STATE else entry.of or entry.id
