"""Titles: who leads, speaks for or belongs to what, by the words beside a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from hudna.claims.syntax import Phrases, Syntax
from hudna.claims.tie_names import Named, Names
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Hit

_LONG, _LOOSE = 16, 3
_BODIES = frozenset({"gov", "mil", "armed", "party", "igo", "org", "media", "people"})


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
    """A title phrase: what it may be of, in order, where its holder is named, and the role that it is itself."""

    hit: Hit
    sort: str
    type: str
    last: int = 0
    of: list[tuple[str | None, str]] = field(default_factory=list)
    closed: bool = False
    past: bool = False
    holder: Named | None = None
    role: Named | None = None
    paused: bool = False

    @property
    def bare(self) -> bool:
        """Say whether it is a single word without the article, right before a name."""
        alone = not self.hit.definite and self.hit.last - self.hit.first == 1
        return alone and (self.holder is None or self.holder.first == self.hit.last)


class TitleTies:
    """Draws ties from titles; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        words = pack.domain["tie_words"]
        self._syntax = syntax
        self._past = frozenset(map(folded_key, words["past"]))
        self._inside = frozenset(map(folded_key, words["inside"].split()))
        self._never = frozenset(map(folded_key, words["no_title_after"]))
        self._outward = Phrases(words["outward"], syntax.clitics)
        self._copulas = sorted((tuple(folded_key(w).split()) for w in words["copulas"]), key=len, reverse=True)
        self._offices = Offices(pack)

    def read(self, names: Names, hits: Sequence[Hit], stops: frozenset[int]) -> dict[int, Title]:
        """The title phrases of an article by their first word."""
        heads = {h.first: h for h in hits if "title" in h.data
                 and not (h.first and names.words[h.first - 1].form in self._never)}
        return {hit.first: self._read(hit, heads, names, stops) for hit in heads.values()
                if not any(s.kind == "person" and s.first < hit.first for s in names.covering[hit.first])}

    def draw(self, titles: Mapping[int, Title], names: Names, day: date | None) -> Iterator[Draft]:
        """The ties that the titles give."""
        chain: tuple[int, str] | None = None
        spoken_of: str | None = None
        for title in titles.values():
            if title.sort == "honour":
                continue
            holder = self._holder(title, names)
            if holder is None and chain is not None and 0 <= title.hit.first - chain[0] <= 1:
                holder = chain[1]
            if holder is not None and (title.holder is None or holder != title.holder.id):
                chain = (title.last, holder)
            if holder is None or title.sort == "aide":
                continue
            target = self._target(title, holder, names, day) or self._spoken_of(title, spoken_of)
            if title.sort == "state" and target is not None and names.actors[target].kind == "state":
                spoken_of = target
            if target is not None and target != holder:
                real = "past" if title.past else "holds"
                yield Draft(title.type, title.hit.first, title.hit.last, holder, target, real)

    def _read(self, hit: Hit, heads: Mapping[int, Hit], names: Names, stops: frozenset[int]) -> Title:
        """Walk over the title phrase to its end or to the name of its holder."""
        title = Title(hit, hit.data["title"], hit.data["type"], hit.last, role=self._role(hit, names))
        if hit.definite and title.sort == "deputy":
            title.sort, title.type = "member", "part_of"
        place, loose = self._start(hit, names), 0
        while place < min(hit.first + _LONG, len(names.words)):
            if names.words[place].sentence != names.words[hit.first].sentence:
                break
            title.paused = title.paused or not names.linked(place)
            person = self._person(place, heads, names)
            if person is not None:
                if not person.joined and not person.before:
                    title.holder = person
                break
            if (title.paused and place not in heads) or place in stops:
                break
            step = self._step(title, place, heads, names)
            loose = 0 if step else loose + 1
            if loose > _LOOSE or (not step and not self._may_stand(names, place)):
                break
            place = step or place + 1
        return title

    def _start(self, hit: Hit, names: Names) -> int:
        """Where the complement begins: a body may be named from within the words of the title."""
        inside = (w for w in range(hit.first + 1, hit.last) if w in names.by_first)
        return next(inside, hit.last)

    def _role(self, hit: Hit, names: Names) -> Named | None:
        for spot in names.covering[hit.first]:
            if spot.kind not in {"place", "state"} and spot.first == hit.first:
                return names.at(spot.first)
        return None

    def _person(self, place: int, heads: Mapping[int, Hit], names: Names) -> Named | None:
        spot = names.by_first.get(place)
        if spot is None or spot.kind != "person" or (place in heads and heads[place].data["title"] != "honour"):
            return None
        return names.at(place)

    def _step(self, title: Title, place: int, heads: Mapping[int, Hit], names: Names) -> int:
        """Take one element of the title in; returns where the next begins, 0 when it is none."""
        head = heads.get(place)
        if head is not None:
            return self._nest(title, head)
        form = names.words[place].form
        if form in self._past:
            title.past = True
            return place + 1
        named = names.at(place)
        if named is not None and named.kind != "person":
            if named.joined:
                return 0
            self._belongs(title, named, names)
            return named.last
        nation = names.nation(place)
        if nation is not None and not nation.joined:
            if not title.closed:
                title.of.append((nation.id, "nation"))
                title.last = place + 1
            title.closed = True
            return place + 1
        return 0

    def _belongs(self, title: Title, named: Named, names: Names) -> None:
        """Note whom the title is of, if the name stands where its complement can."""
        outward = self._outward.at(names.words, named.first - 1) == 1
        loose = title.hit.definite and not named.before and not self._syntax.prepositions.at(
            names.words, named.first - 1) and title.hit.last >= named.first
        if outward or title.closed or loose:
            title.closed = title.closed or outward
            return
        title.of.append((named.id, named.kind))
        title.last = named.last

    def _nest(self, title: Title, head: Hit) -> int:
        sort = head.data["title"]
        joined = bool(head.proclitics) and head.proclitics[0] in self._syntax.clitics.conjunctions
        if joined:
            title.closed = True
        elif sort != "honour" and title.sort == "deputy" and not title.of:
            title.sort, title.type = sort, head.data["type"]
        elif sort != "honour" and title.of:
            title.closed = True
        if not title.closed:
            title.last = max(title.last, head.last)
        return head.last

    def _may_stand(self, names: Names, place: int) -> bool:
        form = names.words[place].form
        syntax = self._syntax
        if syntax.relatives.at(names.words, place) or syntax.complementizers.at(names.words, place):
            return False
        if syntax.openers.at(names.words, place) or syntax.adverbs.at(names.words, place):
            return False
        if syntax.prepositions.at(names.words, place):
            return True
        return any((s.definite and s.proclitics[:1] not in syntax.clitics.conjunctions) or s.stem in self._inside
                   for s in syntax.clitics.noun_splits(form))

    def _holder(self, title: Title, names: Names) -> str | None:
        if title.holder is not None and not title.paused:
            return title.holder.id
        if title.role is not None:
            return title.role.id
        before = self._before(title.hit, names)
        if before is not None:
            return before
        return title.holder.id if title.holder is not None else None

    def _before(self, hit: Hit, names: Names) -> str | None:
        """The person named before the title: a comma, a bracket or a copula between at most."""
        if hit.proclitics:
            return None
        place = hit.first
        for copula in self._copulas:
            start = hit.first - len(copula)
            if start > 0 and tuple(w.form for w in names.words[start:hit.first]) == copula:
                place = start
                break
        if place == 0 or names.words[hit.first].sentence != names.words[place - 1].sentence:
            return None
        found = [s for s in names.covering[place - 1] if s.kind == "person" and s.last == place]
        return found[-1].id if found else None

    def _target(self, title: Title, holder: str, names: Names, day: date | None) -> str | None:
        whole = self._whole(title, names)
        if whole is not None:
            return whole
        for id, kind in title.of:
            if kind in _BODIES or kind in {"nation", "state"}:
                return id
            if kind == "place" and title.sort in {"governor", "monarch", "state"}:
                return id
        if title.of or title.bare or title.sort in {"member", "national", "governor"}:
            return None
        return self._offices.of(holder, names, day)

    def _whole(self, title: Title, names: Names) -> str | None:
        """The body whose longer name ends with the title and its holder."""
        if title.holder is None:
            return None
        return next((s.id for s in names.covering[title.hit.first] if s.kind in _BODIES - {"people"}
                     and s.first == title.hit.first - 1 and s.last >= title.holder.last), None)

    def _spoken_of(self, title: Title, spoken_of: str | None) -> str | None:
        return spoken_of if title.sort == "state" and not title.of and not title.bare else None


class Offices:
    """What persons are known to be head of."""

    def __init__(self, pack: Pack) -> None:
        self._entries = {entry.id: entry for entry in pack.entries}

    def of(self, holder: str, names: Names, day: date | None) -> str | None:
        """What the pack knows the person to be head of on the day, where the article has it as an actor."""
        entry = names.entry.get(holder)
        if entry is None:
            return None
        for office in entry.offices:
            if day is None or ((office.start is None or office.start <= day)
                               and (office.end is None or day <= office.end)):
                found = self._upward(office.of, names)
                if found is not None:
                    return found
        return self._upward(entry.of, names) if not entry.offices else None

    def _upward(self, id: str | None, names: Names) -> str | None:
        while id is not None:
            if id in names.by_entry:
                return names.by_entry[id]
            entry = self._entries.get(id)
            id = entry.of if entry is not None else None
        return None
