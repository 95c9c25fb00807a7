"""Phrases of a head noun and its qualifiers that name a body, a force, a group, people or a place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hudna.grammar.words import folded_key
from hudna.mentions.gazetteer import Match, Sort
from hudna.mentions.nations import Nations
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.pack import Pack


class Phrase(NamedTuple):
    """Words [first, last): what they name, whose (`of`), and the head's folded stem."""

    first: int
    last: int
    kind: str
    head: str
    of: str | None
    definite: bool
    bare: bool       # the head alone


class _Head(NamedTuple):
    kind: str
    alone: str
    place: str = ""


class _Walk(NamedTuple):
    last: int
    of: str | None
    kind: str | None


class Groups:
    """Reads such phrases; compiled once for a pack."""

    def __init__(self, pack: Pack, splits: Splits, nations: Nations) -> None:
        section = pack.domain["actor_heads"]
        self._splits = splits
        self._nations = nations
        self._heads: dict[str, _Head] = {}
        for row in section["groups"]:
            for word in row["words"]:
                self._heads.setdefault(folded_key(word), _Head(row["kind"], str(row["alone"])))
        for manner in ("inside", "outside", "sides"):
            for word in word_set(section["places"][manner]):
                self._heads.setdefault(word, _Head("place", "never", manner))
        self._adjective_kinds = {folded_key(w): kind for kind, words in section["adjective_kinds"].items() for w in words}
        self._stops = word_set(section["stops"])
        self._endings = tuple(folded_key(ending) for ending in section["adjective_endings"])
        self._adjectives = word_set(section["adjectives"])
        self._loyal = word_set(section["loyal"])

    def at(self, sight: Sight, first: int, names: Mapping[int, Match]) -> Phrase | None:
        """The phrase that begins at word `first`; `names` are names of all sorts by their first word."""
        found = self._head(sight, first)
        if found is None:
            return None
        stem, head, definite = found
        if head.place:
            return self._place(sight, first, names, found)
        walk = self._walk(sight, first, names, definite=definite)
        bare = walk.last == first + 1
        if bare and (head.alone == "never" or (head.alone == "the" and not definite)):
            return None
        kind = walk.kind if walk.kind and stem in self._sources() else head.kind
        return Phrase(first, walk.last, kind, stem, walk.of, definite or walk.of is not None, bare)

    def _sources(self) -> frozenset[str]:
        return frozenset(stem for stem, head in self._heads.items() if head.kind == "people")

    def _head(self, sight: Sight, first: int) -> tuple[str, _Head, bool] | None:
        for split in sight.splits[first]:
            head = self._heads.get(split.stem)
            if head is not None:
                return split.stem, head, split.definite
        return None

    def _walk(self, sight: Sight, first: int, names: Mapping[int, Match], *, definite: bool) -> _Walk:
        """Go on over qualifiers: adjectives that agree, a complement, adjectives of the complement."""
        last, of, kind, joined = first + 1, None, None, False
        while last < len(sight.words) and last - first < 7 and sight.linked(last, quotes=True):
            gentilic = self._nations.at(sight, last)
            if gentilic is not None and gentilic.proclitics == "" and (gentilic.definite or not definite) \
                    and gentilic.number in {"one", "she", "many"}:
                of, last, definite = gentilic.of or of, last + 1, gentilic.definite or definite
                continue
            match = names.get(last)
            if match is not None and not definite and not joined and self._plain(sight, last):
                of, last, joined, definite = match.refs[0], match.last, True, True
                continue
            kind = kind or self._adjective_kinds.get(sight.form(last).removeprefix(self._splits.article))
            if self._adjective(sight, last, definite=definite):
                last += 1
                continue
            if not definite and not joined and self._complement(sight, last):
                last, joined, definite = last + 1, True, True
                continue
            break
        return _Walk(last, of, kind)

    def _plain(self, sight: Sight, place: int) -> bool:
        """Say whether the word stands without particles (the article aside)."""
        splits = sight.splits[place]
        return not any(s.definite and s.proclitics for s in splits[:3])

    def _adjective(self, sight: Sight, place: int, *, definite: bool) -> bool:
        form = sight.form(place)
        if form in self._stops or not form.isalpha():
            return False
        article = form.startswith(self._splits.article)
        if definite:
            return article and (form.endswith(self._endings) or form[2:] in self._adjectives)
        return not article and (form in self._adjectives or (form.endswith(self._endings[:2]) and len(form) > 4
                                                             and form in self._adjective_kinds))

    def _complement(self, sight: Sight, place: int) -> bool:
        """Say whether a definite noun stands here that can be the complement of an indefinite head."""
        form = sight.form(place)
        return form.startswith(self._splits.article) and form not in self._stops and len(form) > 4

    def _place(self, sight: Sight, first: int, names: Mapping[int, Match], found: tuple[str, _Head, bool]) -> Phrase | None:
        """A place: its head with a name, or the name alone after heads that stand outside."""
        stem, head, definite = found
        after = first + 1
        if not sight.linked(after, quotes=True):
            return None
        match = names.get(after)
        if head.place == "sides":
            if match is None or definite or not self._plain(sight, after):
                return None
            return Phrase(first, match.last, "place", stem, match.refs[0], True, False)
        form = sight.form(after)
        if match is not None and self._plain(sight, after):
            if head.place == "outside":
                return None
            return Phrase(first, match.last, "place", stem, match.refs[0], True, False)
        if definite or form in self._stops or not form.isalpha() or len(form) < 3:
            return None
        walk = self._walk(sight, first, names, definite=False)
        if head.place == "outside" or walk.last == after:
            return None
        return Phrase(first, walk.last, "place", stem, walk.of, True, False)
