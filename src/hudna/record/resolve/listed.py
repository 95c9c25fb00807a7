"""Which initiatives of pages the pack lists: those of which many pages speak for years."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from hudna.letters import fold
from hudna.pack import Entry, Pack
from hudna.record.keep import ACTOR
from hudna.record.members import Member, Setting
from hudna.record.processes import Processes
from hudna.record.stems import Stems

_OPERATION = "operation"
_APART = frozenset({"talks", _OPERATION})    # kinds of pages that are never taken for another
_TALKED_OF = frozenset({"truce", "talks"})   # kinds that are never one: talks are on a truce
_FEW = 4                                     # mentions for each that names what is listed, where the kind is another
_LEAST = 3                                   # letters from which on a word of a name counts


@dataclass(frozen=True, slots=True)
class _Name:
    """The words of a name; with `near`, the page must speak of one of these as well."""

    words: frozenset[str]
    entry: Entry
    near: frozenset[str] = frozenset()


class Listed:
    """Knows the pack's initiatives by the words of their names."""

    def __init__(self, pack: Pack, stems: Stems) -> None:
        self._stem = stems.of
        self._above = {entry.id: entry.of for entry in pack.entries if entry.of}
        self._by_word: dict[str, list[_Name]] = defaultdict(list)
        for entry in pack.initiatives:
            for name in self._names(entry):
                self._by_word[max(name.words, key=lambda word: (len(word), word))].append(name)

    def on(self, found: Sequence[Member], processes: Processes) -> frozenset[str]:
        """The actors of which a page speaks, and what these belong to."""
        ids: set[str] = set()
        for member in found:
            id: str | None = processes.id_of(member) if member.sort == ACTOR else None
            while id and id not in ids:
                ids.add(id)
                id = self._above.get(id)
        return frozenset(ids)

    def of(self, member: Member, here: Setting, actors: Collection[str]) -> Entry | None:
        """The entry that a page's initiative is, by the name that it is called most often, the longest of these.

        None where two are as often and as long, or where one of another kind is hardly ever called so: a slip.
        """
        words = Counter(self._stemmed(here.names))
        fits = [(min(words[word] for word in name.words), len(name.words), name.entry)
                for first in words for name in self._by_word.get(first, ()) if name.words <= words.keys()
                and (not name.near or name.near.intersection(actors)) and _may_be(member, name.entry)]
        most = max((fit[:2] for fit in fits), default=(0, 0))
        best = {entry.id: entry for *how, entry in fits if tuple(how) == most and (
            entry.kind == member.kind or _FEW * most[0] >= len(member.mentions))}
        return next(iter(best.values())) if len(best) == 1 else None

    def _names(self, entry: Entry) -> Iterator[_Name]:
        for alias in entry.aliases:
            yield _Name(frozenset(self._stemmed(fold(alias).split())), entry)
        for short in entry.short:
            yield _Name(frozenset(self._stemmed(fold(short).split())), entry, frozenset(entry.near))

    def _stemmed(self, words: Iterable[str]) -> Iterator[str]:
        for word in words:
            if word.isdecimal():
                yield word
            elif len(word) >= _LEAST:
                yield self._stem(word)


def _may_be(member: Member, entry: Entry) -> bool:
    """Say whether kind and day allow it."""
    if member.kind != entry.kind and (entry.kind == _OPERATION or member.kind in _APART
                                      or {member.kind, entry.kind} == _TALKED_OF):
        return False
    day = member.day or ""
    return not day or ((not entry.start or entry.start.isoformat() <= day)
                       and (not entry.end or day <= entry.end.isoformat()))
