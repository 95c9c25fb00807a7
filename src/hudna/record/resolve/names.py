"""A name taken apart: titles, kunya, words in one spelling, family name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hudna.grammar.words import folded_key
from hudna.pack import Pack

PERSON = "person"
_LANDS = frozenset({"state", "place"})
_FEW = 2
_SHORTEST = 3  # letters that a word keeps when its article is taken off


class Sort(StrEnum):
    """How much a name tells: a whole name, one word of it, a given name or everyday word alone,
    an office alone, or words that fit many.
    """

    WHOLE = "whole"
    SINGLE = "single"
    ALONE = "alone"
    OFFICE = "office"
    COMMON = "common"


@dataclass(frozen=True, slots=True)
class Taken:
    """A name taken apart.

    `words` are its words without titles, articles and words for son, in one spelling and in their order; `kunya`
    says that the first names its bearer after a child.
    """

    words: tuple[str, ...]
    sort: Sort
    kunya: bool = False

    @property
    def given(self) -> str:
        """The first word."""
        return self.words[0]

    @property
    def family(self) -> str:
        """The last word."""
        return self.words[-1]


class Names:
    """Takes names apart; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        language = pack.language
        titles: Mapping[str, Any] = language.get("titles") or {}
        alike: Mapping[str, Any] = language.get("alike") or {}
        clitics: Mapping[str, Any] = language.get("clitics") or {}
        self._article = folded_key(clitics.get("article") or "")
        before = [folded_key(p) for p in (*clitics.get("prepositions", ()), *clitics.get("conjunctions", ()))]
        self._particles = ((folded_key(clitics.get("article_after_l") or "") or "-", self._article),
                           *((particle, "") for particle in before))
        self._honours = _set(titles.get("honours"))
        self._offices = {folded_key(w) for row in titles.get("offices") or ()
                         for w in (*row["words"], *row.get("many", ()))}
        self._complements = _set(titles.get("complements")) | _set(titles.get("bridges"))
        self._phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)   # by first word, the longest first
        for phrase in sorted((tuple(folded_key(p).split()) for p in titles.get("phrases") or ()), reverse=True):
            self._phrases[phrase[0]].append(phrase)
        self._after = {folded_key(w) for w in alike.get("joined_after") or ()}
        self._kunya = {folded_key(w): folded_key(one) for w, one in (alike.get("kunya") or {}).items()}
        self._left_out = {folded_key(w) for w in alike.get("left_out") or ()}
        self._house = folded_key(alike.get("house") or "")
        names: Mapping[str, Any] = language.get("names") or {}
        self._before = {folded_key(w) for w in names.get("joined") or ()} - self._kunya.keys()
        self._closed = _set(names.get("closed")) - self._kunya.keys()
        self._ambiguous = _set(names.get("offices"))
        self._tail = _set(names.get("trim_after"))
        given: Mapping[str, Any] = language.get("given_names") or {}
        self.arab = frozenset(self._plain(w) for part in ("arab_men", "arab_women") for w in _listed(given.get(part)))
        self._first = self.arab | {self._plain(w) for w in _listed(given.get("foreign"))}
        self._family = {self._plain(w) for w in _set((language.get("family_names") or {}).get("words"))}
        everyday = _set((language.get("common_words") or {}).get("words"))
        self._everyday = (everyday | {self.bare(w) for w in everyday}) - self._family
        rules: Mapping[str, Any] = pack.domain.get("same") or {}
        self._naming = {folded_key(w) for w in rules.get("naming") or ()}
        self._like = {folded_key(w): folded_key(several[0]) for several in rules.get("like") or () for w in several}
        self._lands = self._land_words(pack)
        self._telling = self._lands | {self._plain(folded_key(alias).split()[-1]) for entry in pack.entries
                                       if entry.kind == PERSON for alias in entry.aliases}

    def _land_words(self, pack: Pack) -> frozenset[str]:
        """Words that tell one body from others: first words of states and places, and adjectives of them."""
        endings = [folded_key(e) for several in ((pack.language.get("gentilics") or {}).get("endings") or {}).values()
                   for e in several]
        stems = {folded_key(g) for entry in pack.entries for g in entry.gentilics}
        stems |= {folded_key(w) for row in pack.domain.get("adjectives") or () for w in row["words"]}
        told = {stem + ending for stem in stems for ending in ("", *endings)}
        told.update(folded_key(alias).split()[0] for entry in pack.entries
                    if entry.kind in _LANDS and not entry.common for alias in entry.aliases)
        return frozenset(self._plain(word) for word in told)

    def take(self, name: str, kind: str) -> Taken:
        """The parts of a name of a kind."""
        words = folded_key(name).split() or [name]
        return self._person(words) if kind == PERSON else self._body(words)

    def tells(self, taken: Taken) -> bool:
        """Say whether a word of the name says of which state, place or person it is."""
        return any(word in self._telling for word in taken.words)

    def is_common(self, taken: Taken) -> bool:
        """Say whether so many bear the name that it alone does not make two of them one."""
        return len(taken.words) <= _FEW and all(word in self.arab for word in taken.words)

    def bare(self, word: str) -> str:
        """A folded word without its article."""
        kept = word.removeprefix(self._article)
        return kept if len(kept) >= _SHORTEST and kept[0] != " " else word

    def _plain(self, word: str) -> str:
        return self.bare(folded_key(word).replace(" ", ""))

    def _person(self, words: Sequence[str]) -> Taken:
        while len(words) > _FEW and (words[0] in self._closed or words[-1] in self._closed):
            words = words[1:] if words[0] in self._closed else words[:-1]
        titled, rest = self._untitled(words)
        if titled and not any(self.bare(w) in self._first or self.bare(w) in self._family for w in rest):
            return Taken(self._one_spelling(words), Sort.OFFICE)
        kunya = rest[0] in self._kunya and len(rest) > 1
        found = self._one_spelling(rest) or self._one_spelling(words)
        if len(found) > 1:
            return Taken(found, Sort.WHOLE, kunya)
        told = found[0] not in self._first and found[0] not in self._everyday and rest[0] not in self._everyday
        return Taken(found, Sort.SINGLE if told else Sort.ALONE, kunya)

    def _untitled(self, words: Sequence[str]) -> tuple[bool, Sequence[str]]:
        """Whether an office stands before a name, and the name without titles; the words where nothing is left."""
        at, office = 0, False
        while at < len(words):
            phrase = next((p for p in self._phrases.get(words[at], ()) if tuple(words[at:at + len(p)]) == p), ())
            bare = self.bare(words[at])
            if phrase:
                at += len(phrase)
                office = True
            elif words[at] in self._ambiguous and at and not office:
                break
            elif self._is_office(words[at]):
                at, office = at + 1, True
            elif words[at] in self._honours or bare in self._honours or (office and self._completes(words[at])):
                at += 1
            else:
                break
        return office, words[at:] if at < len(words) else words if not office else ()

    def _is_office(self, word: str) -> bool:
        """Say whether a word is an office, also with particles before it."""
        return any(self.bare(form) in self._offices for form in (word, *self._stripped(word)))

    def _stripped(self, word: str) -> Iterator[str]:
        for particle, kept in self._particles:
            if word.startswith(particle):
                yield kept + word[len(particle):]

    def _completes(self, word: str) -> bool:
        return word in self._complements or self.bare(word) in self._complements or self.bare(word) in self._lands

    def _body(self, words: Sequence[str]) -> Taken:
        while len(words) > 1 and words[-1] in self._tail:
            words = words[:-1]
        if self._only_introduces(words):
            words = words[1:]
        found = self._one_spelling([self._like.get(self.bare(words[0]), words[0]), *words[1:]])
        telling = any(word in self._telling for word in found)
        return Taken(found, Sort.WHOLE if telling else Sort.COMMON)

    def _only_introduces(self, words: Sequence[str]) -> bool:
        """Say whether the first word only tells what a name is of: what follows is a name by itself."""
        if len(words) < 2 or self.bare(words[0]) not in self._naming:
            return False
        telling = self.bare(words[1]) in self._telling
        return self.bare(words[1]) != words[1] if telling else len(words) > 2

    def _one_spelling(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words with what may be written together written together, without articles and words for son."""
        return tuple(self.bare(word) for word in self._joined(words))

    def _joined(self, words: Sequence[str]) -> Iterator[str]:
        held, said = "", ""
        for at, word in enumerate(words):
            last = at == len(words) - 1
            if word in self._left_out and at and not last and not held:
                continue
            if word == self._house and at and not last and not held:
                if said:
                    yield said
                held, said = f"{word} ", ""
                continue
            if word in self._after and said and not held:
                said += word
                continue
            if said:
                yield said
                said = ""
            if not last and (word in self._before or word in self._kunya):
                held += self._kunya.get(word, word)
            else:
                held, said = "", held + word
        if held or said:
            yield said or held


def _set(words: object) -> frozenset[str]:
    return frozenset(folded_key(word.replace("_", " ")) for word in str(words or "").split())


def _listed(section: Mapping[str, Any] | None) -> Iterable[str]:
    return [word.replace("_", " ") for words in (section or {}).values() for word in str(words or "").split()]
