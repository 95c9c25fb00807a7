"""Titles: who leads, speaks for or belongs to what, by the words beside a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from hudna.claims.syntax import Phrases, Syntax
from hudna.claims.tie_names import Named, Names
from hudna.grammar.words import folded_key
from hudna.pack import Entry, Pack
from hudna.shapes import Hit

_LONG, _LOOSE = 16, 3
_BODIES = frozenset({"gov", "mil", "armed", "party", "igo", "org", "media", "people"})
_LANDS = frozenset({"state", "place"})


class Draft(NamedTuple):
    """A tie before its voice is known; words [first, last) say it."""

    type: str
    first: int
    last: int
    source: str
    target: str
    real: str = "holds"


@dataclass(slots=True)
class Title:
    """A title phrase: what it is of, whose it is, and where its holder is named."""

    hit: Hit
    sort: str
    type: str
    last: int = 0
    of: list[Named] = field(default_factory=list)
    nations: list[str | None] = field(default_factory=list)
    nested: bool = False
    past: bool = False
    holder: Named | None = None
    paused: bool = False


class TitleTies:
    """Draws ties from titles; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        words = pack.domain["tie_words"]
        self._syntax = syntax
        self._past = frozenset(map(folded_key, words["past"]))
        self._inside = frozenset(map(folded_key, words["inside"].split()))
        self._outward = Phrases(words["outward"], syntax.clitics)
        self._entries = {entry.id: entry for entry in pack.entries}

    def draw(self, names: Names, hits: Sequence[Hit], stops: frozenset[int], day: date | None) -> Iterator[Draft]:
        """The ties that the titles of an article give."""
        heads = {hit.first: hit for hit in hits if "title" in hit.data}
        taken: set[int] = set()
        for hit in heads.values():
            if hit.data["title"] == "honour" or hit.first in taken:
                continue
            title = self._read(hit, heads, names, stops)
            taken.update(range(hit.first + 1, title.last) if title.sort != "sender" else ())
            yield from self._ties(title, heads, names, day)

    def _read(self, hit: Hit, heads: dict[int, Hit], names: Names, stops: frozenset[int]) -> Title:
        """Walk over the title phrase to its end or to the name of its holder."""
        title = Title(hit, hit.data["title"], hit.data["type"], hit.last)
        place, loose = hit.last, 0
        while place < min(hit.first + _LONG, len(names.words)):
            if names.words[place].sentence != names.words[hit.first].sentence:
                break
            if not names.linked(place):
                title.paused = True
            person = self._person(place, heads, names)
            if person is not None:
                if not (title.paused and person.joined):
                    title.holder = person
                break
            if title.paused and place not in heads or place in stops:
                break
            step = self._step(title, place, heads, names)
            if not step:
                loose += 1
                if loose > _LOOSE or not self._may_stand(names, place):
                    break
                step = place + 1
            place = step
        return title

    def _person(self, place: int, heads: dict[int, Hit], names: Names) -> Named | None:
        spot = names.by_first.get(place)
        if spot is None or spot.kind != "person" or (place in heads and heads[place].data["title"] != "honour"):
            return None
        return names.at(place)

    def _step(self, title: Title, place: int, heads: dict[int, Hit], names: Names) -> int:
        """Take one element of the title in; returns where the next begins, 0 when it is none."""
        head = heads.get(place)
        if head is not None:
            return self._nest(title, head)
        form = names.words[place].form
        if form in self._past:
            title.past = True
            return place + 1
        if self._syntax.relatives.at(names.words, place) or self._syntax.complementizers.at(names.words, place):
            return 0
        named = names.at(place)
        if named is not None and named.kind != "person":
            if named.joined:
                return 0
            if not self._is_outward(names, place):
                title.of.append(named)
            title.last = named.last
            return named.last
        nation = names.nation(place)
        if nation is not None and not nation.joined:
            title.nations.append(nation.id)
            title.last = place + 1
            return place + 1
        return 0

    def _nest(self, title: Title, head: Hit) -> int:
        sort = head.data["title"]
        if head.proclitics[:1] and head.proclitics[:1] in self._syntax.clitics.conjunctions:
            if title.sort == "honour":
                return 0
        elif sort != "honour":
            if title.sort == "deputy":
                title.sort, title.type = sort, head.data["type"]
            else:
                title.nested = True
        title.last = max(title.last, head.last)
        return head.last

    def _is_outward(self, names: Names, place: int) -> bool:
        return place > 0 and self._outward.at(names.words, place - 1) == 1

    def _may_stand(self, names: Names, place: int) -> bool:
        form = names.words[place].form
        if self._syntax.relatives.at(names.words, place) or self._syntax.complementizers.at(names.words, place):
            return False
        if self._syntax.openers.at(names.words, place) or self._syntax.adverbs.at(names.words, place):
            return False
        if self._syntax.prepositions.at(names.words, place):
            return True
        return any((s.definite and s.proclitics[:1] not in self._syntax.clitics.conjunctions) or s.stem in self._inside
                   for s in self._syntax.clitics.noun_splits(form))

    def _ties(self, title: Title, heads: dict[int, Hit], names: Names, day: date | None) -> Iterator[Draft]:
        holder = self._holder(title, heads, names)
        if holder is None or title.sort in {"aide"}:
            return
        target = self._target(title, holder, names, day)
        if target is None or target == holder:
            return
        yield Draft(title.type, title.hit.first, title.hit.last, holder, target, "past" if title.past else "holds")

    def _holder(self, title: Title, heads: dict[int, Hit], names: Names) -> str | None:
        if title.holder is not None and not title.paused:
            return title.holder.id
        for spot in names.covering[title.hit.first]:
            if spot.kind == "person" and spot.first <= title.hit.first:
                return spot.id
        before = self._before(title.hit.first, names)
        if before is not None:
            return before
        return title.holder.id if title.holder is not None else None

    def _before(self, place: int, names: Names) -> str | None:
        """The person named right before the title, a comma or bracket between at most."""
        if place == 0 or names.words[place].sentence != names.words[place - 1].sentence:
            return None
        found = [s for s in names.covering[place - 1] if s.kind == "person" and s.last == place]
        joined = self._syntax.clitics.conjunctions
        return found[-1].id if found and not names.words[place].form.startswith(joined) else None

    def _target(self, title: Title, holder: str, names: Names, day: date | None) -> str | None:
        for named in title.of:
            if named.kind in _BODIES or named.kind in _LANDS:
                return named.id
        for id in title.nations:
            if id is not None:
                return id
        if title.nations or title.sort in {"member", "national"}:
            return None
        return self._by_office(holder, names, day)

    def _by_office(self, holder: str, names: Names, day: date | None) -> str | None:
        """What the pack knows the holder to be head of, where the article has it as an actor."""
        entry = names.entry.get(holder)
        if entry is None:
            return None
        for office in entry.offices:
            if day is None or ((office.start is None or office.start <= day) and (office.end is None or day <= office.end)):
                found = self._upward(office.of, names)
                if found is not None:
                    return found
        return self._upward(entry.of, names) if not entry.offices else None

    def _upward(self, id: str | None, names: Names) -> str | None:
        """The actor of the entry or of what it belongs to."""
        while id is not None:
            if id in names.by_entry:
                return names.by_entry[id]
            entry: Entry | None = self._entries.get(id)
            id = entry.of if entry is not None else None
        return None
