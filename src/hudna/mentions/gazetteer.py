"""The pack's names, found with whatever particles are attached to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from itertools import product
from typing import NamedTuple

from hudna.grammar.clitics import Split
from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.pack import Entry, Pack

_QUOTES = frozenset("\"'(")
_NONE = " "  # no word


class Sort(IntEnum):
    """How sure a spelling is to name its entry, the surest first."""

    FULL = 0
    METONYM = 1
    COMMON = 2
    SHORT = 3


class Match(NamedTuple):
    """Words [first, last) that may name the entries, best first, and how surely.

    [outer_first, outer_last) is the whole spelling, with titles and words that only place the name.
    """

    first: int
    last: int
    refs: tuple[str, ...]
    sort: Sort
    outer_first: int
    outer_last: int


class _Way(NamedTuple):
    tokens: tuple[str, ...]
    ref: str
    sort: Sort
    start: int
    stop: int


class Gazetteer:
    """Every spelling in a pack, indexed by its first word; compiled once."""

    def __init__(self, pack: Pack, splits: Splits) -> None:
        self.entries = {entry.id: entry for entry in pack.entries}
        rules = pack.language["names"]
        self._plurals = [(folded_key(a), folded_key(b)) for a, b in rules["case_endings"]]
        self._joined = {folded_key(word) for word in rules["joined"]}
        self._heads_joined = tuple(self._joined)
        self._cases = {folded_key(a): [folded_key(b) for b in more] for a, more in rules["cases"].items()}
        titles = pack.language["titles"]
        self._titles = word_set(titles["honours"]) | {folded_key(w) for row in titles["offices"] for w in row["words"]}
        self._before = word_set(rules["trim_before"])
        self._after = word_set(rules["trim_after"])
        self._heads = word_set(rules["quoted_after"])
        self._in = folded_key(rules["in"])
        self._splits = splits
        self._states = {folded_key(g) for entry in pack.entries for g in entry.gentilics}
        self._ways: dict[str, dict[_Way, None]] = defaultdict(dict)
        self._begun: Known[str, Mapping[str, Sequence[_Way]]] = Known(self._beginning)
        self.capitals: dict[str, str] = {}
        for entry in pack.entries:
            self._add(entry)
        for row in (pack.domain.get("metonyms") or {}).get("capitals", ()):
            tokens = tuple(folded_key(row["word"]).split())
            self.capitals.update((way.ref, row["of"]) for way in self._ways[tokens[0]] if way.tokens == tokens)
        self._settle_capitals()

    def _add(self, entry: Entry) -> None:
        full = Sort.COMMON if entry.common else Sort.FULL
        for names, sort in ((entry.aliases, full), (entry.metonyms, Sort.METONYM), (entry.short, Sort.SHORT)):
            for name in names:
                tokens = folded_key(name).split()
                start, stop = self._core(entry, tokens)
                for way in self._variants(tokens) if tokens else ():
                    shift = len(way) - len(tokens)
                    self._ways[way[0]].setdefault(_Way(way, entry.id, sort, start, stop + shift))

    def _core(self, entry: Entry, tokens: list[str]) -> tuple[int, int]:
        """The part of a spelling that is the name itself: without titles before and words of place behind."""
        start, stop = 0, len(tokens)
        if entry.kind == "person":
            while start < stop - 1 and self._bare_word(tokens[start]) in self._titles | self._states:
                start += 1
        elif len(tokens) > 1 and tokens[0] in self._before:
            start = 1
        named = folded_key(entry.name).split()
        for place in range(start + 1, stop):
            if tokens[place] in self._after or (tokens[place] == self._in and tokens != named and place > 1
                                                    and entry.kind != "mil"):
                stop = place
                break
        return (start, stop) if stop > start else (0, len(tokens))

    def _bare_word(self, token: str) -> str:
        return token.removeprefix(self._splits.article) if token not in self._titles else token

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
                ways.setdefault(_Way(tokens, entry.id, Sort.METONYM, 0, len(tokens)))

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
                for head in self._joined if token.startswith(self._heads_joined) else ():
                    if token.startswith(head + self._splits.article) or (
                            token.startswith(head) and token == way[0] and len(token) > len(head) + 3):
                        yield (*way[:i], head, token[len(head):], *way[i + 1:])

    def at(self, sight: Sight, first: int) -> Match | None:
        """The longest name that begins at word `first`, of an actor that existed when the article came out."""
        begun = self._begun[sight.words[first].form]
        if not begun:
            return None
        best: list[_Way] = []
        for way in (*begun.get("", ()), *begun.get(sight.form(first + 1) or _NONE, ())):
            if best and len(way.tokens) < len(best[0].tokens):
                continue
            if self._fits(sight, first, way.tokens) and not self.entries[way.ref].is_to_come(sight.day):
                if best and len(way.tokens) > len(best[0].tokens):
                    best = []
                best.append(way)
        if not best:
            return None
        best.sort(key=lambda way: (self.has_ended(way.ref, sight), way.sort))
        refs = tuple(dict.fromkeys(way.ref for way in best))
        start, stop = best[0].start, best[0].stop
        introduced = stop > 1 and best[0].tokens[0] in self._heads
        if start == 0 and introduced and set(sight.words[first + 1].before) & _QUOTES:
            start = 1
        surest = min(way.sort for way in best)
        return Match(first + start, first + stop, refs, surest, first, first + len(best[0].tokens))

    def has_ended(self, ref: str, sight: Sight) -> bool:
        """Say whether a body had ended when the article came out; of the dead pages go on to speak."""
        entry = self.entries[ref]
        return entry.kind != "person" and entry.is_gone(sight.day)

    def _beginning(self, form: str) -> Mapping[str, Sequence[_Way]]:
        """The spellings that a word may begin, particles before it or not, by their second word, empty for none."""
        found: dict[str, list[_Way]] = {}
        for bare in self._splits.bares[form]:
            for way in self._ways.get(bare, ()):
                found.setdefault(way.tokens[1] if len(way.tokens) > 1 else "", []).append(way)
        return found

    def split_at(self, sight: Sight, match: Match) -> Split | None:
        """How the first word of a match was taken apart."""
        for split in sight.splits[match.outer_first]:
            for way in self._ways.get(self._splits.bare(split), ()):
                if way.ref in match.refs and self._fits(sight, match.outer_first, way.tokens):
                    return split
        return None

    def key(self, sight: Sight, match: Match) -> str:
        """The folded words of a match, attached particles off."""
        words = [sight.form(place) for place in range(match.first, match.last)]
        if match.first == match.outer_first:
            split = self.split_at(sight, match)
            words[0] = self._splits.bare(split) if split is not None else words[0]
        return " ".join(words)

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
            if found and match.outer_last <= found[-1].outer_last:
                continue
            found.append(match)
        return found
