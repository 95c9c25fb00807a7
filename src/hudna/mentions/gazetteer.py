"""The pack's names, found with whatever particles are attached to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum
from itertools import product
from typing import NamedTuple

from hudna.grammar.words import folded_key
from hudna.mentions.sight import Sight, Splits
from hudna.pack import Entry, Pack


class Sort(IntEnum):
    """How sure a spelling is to name its entry, the surest first."""

    FULL = 0
    METONYM = 1
    COMMON = 2
    SHORT = 3


class Match(NamedTuple):
    """Words [first, last) that may name the entries, best first, and how surely."""

    first: int
    last: int
    refs: tuple[str, ...]
    sort: Sort
    definite: bool = False


class _Way(NamedTuple):
    tokens: tuple[str, ...]
    ref: str
    sort: Sort


class Gazetteer:
    """Every spelling in a pack, indexed by its first word; compiled once."""

    def __init__(self, pack: Pack, splits: Splits) -> None:
        self.entries = {entry.id: entry for entry in pack.entries}
        rules = pack.language["names"]
        self._plurals = [(folded_key(a), folded_key(b)) for a, b in rules["case_endings"]]
        self._joined = {folded_key(word) for word in rules["joined"]}
        self._cases = {folded_key(a): [folded_key(b) for b in more] for a, more in rules["cases"].items()}
        self._splits = splits
        self._ways: dict[str, dict[_Way, None]] = defaultdict(dict)
        self.capitals: dict[str, str] = {}
        for entry in pack.entries:
            self._add(entry)
        self._settle_capitals()

    def _add(self, entry: Entry) -> None:
        full = Sort.COMMON if entry.common else Sort.FULL
        for names, sort in ((entry.aliases, full), (entry.metonyms, Sort.METONYM), (entry.short, Sort.SHORT)):
            for name in names:
                tokens = folded_key(name).split()
                for way in self._variants(tokens) if tokens else ():
                    self._ways[way[0]].setdefault(_Way(way, entry.id, sort))

    def _settle_capitals(self) -> None:
        """Tie each state's capital to the place of that name, where the pack has it."""
        for entry in self.entries.values():
            if entry.kind != "state" or not entry.capital:
                continue
            tokens = tuple(folded_key(entry.capital).split())
            ways = self._ways[tokens[0]]
            found = [way for way in ways if way.tokens == tokens and self.entries[way.ref].kind == "place"]
            for way in found:
                self.capitals[way.ref] = entry.id
            if not found:
                ways.setdefault(_Way(tokens, entry.id, Sort.METONYM))

    def _variants(self, tokens: list[str]) -> Iterator[tuple[str, ...]]:
        """The spellings of a name: case endings of its words, compounds written in one or two."""
        choices = [self._endings(token) for token in tokens]
        if len(choices) <= 6:
            yield from self._compounds(product(*choices))
        else:
            yield tuple(tokens)

    def _endings(self, token: str) -> list[str]:
        found = [token, *self._cases.get(token, ())]
        found.extend(token[: -len(a)] + b for a, b in self._plurals if token.endswith(a) and len(token) > len(a) + 2)
        return found

    def _compounds(self, ways: Iterator[tuple[str, ...]] | product[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
        for way in ways:
            yield way
            for i, token in enumerate(way[:-1]):
                if token in self._joined:
                    yield (*way[:i], token + way[i + 1], *way[i + 2:])
            for i, token in enumerate(way):
                for head in self._joined:
                    if token.startswith(head + self._splits.article) or (
                            token.startswith(head) and token == way[0] and len(token) > len(head) + 3):
                        yield (*way[:i], head, token[len(head):], *way[i + 1:])

    def at(self, sight: Sight, first: int) -> Match | None:
        """The longest name that begins at word `first`."""
        best: list[_Way] = []
        definite = False
        for split in sight.splits[first]:
            bare = self._splits.bare(split)
            for way in self._ways.get(bare, ()):
                if best and len(way.tokens) < len(best[0].tokens):
                    continue
                if self._fits(sight, first, way.tokens):
                    if best and len(way.tokens) > len(best[0].tokens):
                        best = []
                    best.append(way)
                    definite = split.definite
        if not best:
            return None
        best.sort(key=lambda way: way.sort)
        refs = tuple(dict.fromkeys(way.ref for way in best))
        return Match(first, first + len(best[0].tokens), refs, best[0].sort, definite)

    def _fits(self, sight: Sight, first: int, tokens: tuple[str, ...]) -> bool:
        if first + len(tokens) > len(sight.words):
            return False
        return all(sight.words[first + i].form == token and sight.linked(first + i, quotes=True)
                   for i, token in enumerate(tokens[1:], 1))

    def find(self, sight: Sight) -> list[Match]:
        """All names, the longest at each word; names inside longer ones are left out."""
        found: list[Match] = []
        for first in range(len(sight.words)):
            match = self.at(sight, first)
            if match is None:
                continue
            if found and match.last <= found[-1].last:
                continue
            found.append(match)
        return found
