"""Where actors are named in an article's words: alone, inside longer names, or by an adjective."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from hudna.claims.scene import Scene
from hudna.claims.syntax import Phrases, Syntax
from hudna.grammar.words import folded_key, key
from hudna.pack import Entry, Pack
from hudna.shapes import Actor, Spot, Word

_BODIES = frozenset({"state", "igo", "gov", "party", "armed", "people"})
_QUIET = frozenset("\"'()[]")


class Named(NamedTuple):
    """Words [first, last) that name an actor; `before` is the attached preposition, `joined` says if `and` is."""

    first: int
    last: int
    id: str
    kind: str
    before: str
    joined: bool


def named_of(spot: Spot) -> Named:
    """The spot as a name without particles."""
    return Named(spot.first, spot.last, spot.id, spot.kind, "", False)


class Nation(NamedTuple):
    """An adjective that points to an actor (None when the article has no such actor)."""

    id: str | None
    entry: str
    definite: bool
    joined: bool
    before: str
    plural: bool


class Nations:
    """The pack's adjectives and spellings by entry; compiled once."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        self.entries = {entry.id: entry for entry in pack.entries}
        self.clitics = syntax.clitics
        self.modifiers = Phrases(pack.language["tie_words"]["modifiers"], syntax.clitics)
        self._parts = frozenset(map(folded_key, pack.language["tie_words"]["partitives"]))
        self.governments = frozenset(map(folded_key, pack.language["tie_words"]["governments_of"]))
        self.armies = frozenset(map(folded_key, pack.language["tie_words"]["armies_of"]))
        self.he, self.she = (folded_key(pronoun) for pronoun in pack.language["tie_words"]["pronouns"])
        self._is_one = syntax.is_one
        self.adjectives: dict[str, tuple[str, bool]] = {}
        self.spellings: dict[str, list[str]] = defaultdict(list)
        rules = pack.language["gentilics"]
        endings = [(folded_key(e), n == "many") for n, several in rules["endings"].items() for e in several]
        listed = [(word, entry.id) for entry in pack.entries for word in entry.gentilics]
        listed += [(word, row["of"]) for row in pack.domain.get("adjectives", ()) for word in row["words"]]
        for word, of in listed:
            for ending, plural in (("", False), *endings):
                stem = " ".join(part + ending for part in folded_key(word).split())
                self.adjectives.setdefault(stem, (of, plural))
        firsts = {adjective.split()[0] for adjective in self.adjectives if " " in adjective}
        self._halves = firsts | {self.clitics.article + first for first in firsts}
        for row in rules["folk"]:
            self.adjectives.setdefault(folded_key(row["word"]), (row["of"], True))
        for entry in pack.entries:
            for name in (*entry.aliases, *entry.metonyms, *entry.short, *([entry.capital] if entry.capital else ())):
                self.spellings[folded_key(name)].append(entry.id)

    def is_part(self, form: str) -> bool:
        """Say whether a word takes a part of what a preposition brings after it."""
        return self._is_one(form, self._parts)

    def adjective(self, form: str, following: str = "") -> tuple[str, bool, bool, str] | None:
        """What an adjective (of two words, where the `following` one is given) points to.

        Returns its entry, plural or not, definite or not, and its particles.
        """
        if following and form not in self._halves:
            return None
        for split in self.clitics.noun_splits(form):
            tail = " " + following.removeprefix(self.clitics.article if split.definite else "") if following else ""
            known = self.adjectives.get(split.stem + tail)
            if known is not None:
                return (*known, split.definite, split.proclitics)
        return None

    def entry_of(self, actor: Actor, texts: Iterator[str]) -> Entry | None:
        """The entry that an actor is: its own, or one that bears one of these names."""
        own = self.entries.get(actor.ref or "")
        if own is not None and (own.kind == actor.kind or (own.kind in _BODIES and actor.kind in _BODIES)):
            return own
        for text in texts:
            found = [self.entries[i] for i in self.spellings.get(text, ())]
            same = [e for e in found if e.kind == actor.kind] or [
                e for e in found if e.kind in _BODIES and actor.kind in _BODIES]
            if same:
                return same[0]
            if actor.kind in {"state", "people"} and " " not in text:
                folk = self.adjective(text)
                if folk is not None and folk[0] in self.entries:
                    return self.entries[folk[0]]
        return own


class Names:
    """The names of one article's actors, wherever they stand."""

    def __init__(self, scene: Scene, nations: Nations) -> None:
        self.words = scene.article.words
        self.nations = nations
        self.clitics = nations.clitics
        self.actors = {actor.id: actor for actor in scene.cast.actors}
        self.spots = scene.cast.spots
        self.by_first: dict[int, Spot] = {}
        self.covering: dict[int, list[Spot]] = defaultdict(list)
        for spot in sorted(self.spots, key=lambda s: s.last - s.first):
            self.by_first[spot.first] = spot
            for place in range(spot.first, spot.last):
                self.covering[place].append(spot)
        self._heads: dict[str, set[str]] = defaultdict(set)
        self._forms = self._index()
        self.entry: dict[str, Entry] = {}
        self.by_entry: dict[str, str] = {}
        self._link()
        self.governing = self._national("gov", self.nations.governments)
        self.armies = self._national("mil", self.nations.armies)

    def _index(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        heads: dict[str, set[str]] = defaultdict(set)
        for actor in self.actors.values():
            heads[actor.id].update(folded_key(actor.name).split())
        for spot in self.spots:
            heads[spot.id].update(word.form for word in self.words[spot.first:spot.last])
        forms: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for spot in self.spots:
            rest = tuple(w.form for w in self.words[spot.first + 1:spot.last])
            raw = self.words[spot.first].form
            bares = [b for b in self.clitics.bare_forms(raw) if b != raw and b in heads[spot.id]] or self._headed(raw)
            for head in bares or [raw]:
                self._heads[spot.id].add(head)
                if (rest, spot.id) not in forms[head]:
                    forms[head].append((rest, spot.id))
        return forms

    def _headed(self, form: str) -> list[str]:
        """A word that begins with particles and the article, without the particles."""
        return [self.clitics.article + split.stem for split in self.clitics.noun_splits(form)
                if split.definite and split.proclitics]

    def _link(self) -> None:
        """Tie the actors to the pack's entries."""
        texts: dict[str, dict[str, None]] = {id: {folded_key(a.name): None} for id, a in self.actors.items()}
        for spot in self.spots:
            rest = key(self.words, spot.first + 1, spot.last)
            for bare in self.clitics.bare_forms(self.words[spot.first].form):
                if spot.id in texts:
                    texts[spot.id].setdefault(f"{bare} {rest}".strip())
        for id, actor in self.actors.items():
            entry = self.nations.entry_of(actor, iter(texts[id]))
            if entry is not None:
                self.entry[id] = entry
                self.by_entry.setdefault(entry.id, id)

    def _national(self, kind: str, heads: frozenset[str]) -> dict[str, str]:
        """By their states the actors of a kind that go by one of these words and an adjective of nationality."""
        found: dict[str, str] = {}
        for id, actor in self.actors.items():
            words = folded_key(actor.name).split()
            if actor.kind == kind and words[0].removeprefix(self.clitics.article) in heads:
                lands = [known for word in words[1:] if (known := self.nations.adjective(word)) is not None]
                if lands:
                    found.setdefault(lands[0][0], id)
        return found

    def at(self, place: int) -> Named | None:
        """The longest name of an actor that begins at the word, also inside a longer name."""
        best: Named | None = None
        spot = self.by_first.get(place)
        if spot is not None:
            best = Named(spot.first, spot.last, spot.id, spot.kind, *self._particles(spot))
        return self.inner(place, best.last if best else place) or best

    def inner(self, place: int, beyond: int) -> Named | None:
        """The longest known name at the word that ends after word `beyond`."""
        best: Named | None = None
        for split in self.clitics.noun_splits(self.words[place].form):
            bare = self.clitics.article + split.stem if split.definite else split.stem
            for rest, id in self._forms.get(bare, ()):
                last = place + 1 + len(rest)
                if last <= max(beyond, best.last if best else 0) or last > len(self.words):
                    continue
                if all(self.words[place + 1 + i].form == form for i, form in enumerate(rest)) and id in self.actors:
                    best = Named(place, last, id, self.actors[id].kind, *self._parted(split.proclitics))
        return best

    def _particles(self, spot: Spot) -> tuple[str, bool]:
        form = self.words[spot.first].form
        known = self._heads[spot.id]
        if form in known:
            return "", False
        for split in self.clitics.noun_splits(form):
            bare = self.clitics.article + split.stem if split.definite else split.stem
            if bare in known:
                return self._parted(split.proclitics)
        return "", False

    def _parted(self, proclitics: str) -> tuple[str, bool]:
        joined = proclitics[:1] in self.clitics.conjunctions and bool(proclitics)
        return (proclitics[1:] if joined else proclitics), joined

    def nation(self, place: int) -> Nation | None:
        """The adjective of a state or body at the word."""
        form = self.words[place].form
        following = self.words[place + 1].form if place + 1 < len(self.words) else ""
        found = self.nations.adjective(form, following) or self.nations.adjective(form)
        if found is None:
            return None
        entry, plural, definite, proclitics = found
        before, joined = self._parted(proclitics)
        return Nation(self.by_entry.get(entry), entry, definite, joined, before, plural)

    def linked(self, place: int) -> bool:
        """Say whether the word goes on from the one before it in its sentence, without a pause."""
        if not 0 < place < len(self.words):
            return False
        word: Word = self.words[place]
        return word.sentence == self.words[place - 1].sentence and set(word.before) <= _QUIET
