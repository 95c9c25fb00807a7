"""Titles: who leads, speaks for or belongs to what, by the words beside a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from hudna.claims.syntax import Syntax
from hudna.claims.tie_names import Named, Names
from hudna.claims.tie_offices import Offices
from hudna.claims.tie_phrases import Draft, Title, person_at
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Hit

_LIST = 32  # words within which the holders of a plural title are named
_APART = 4  # words between a title that was taken for a mention of its own and its holder's name
_BODIES = frozenset({"gov", "mil", "armed", "party", "igo", "org", "media", "people"})


class TitleTies:
    """Draws ties from titles; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        words = pack.language["tie_words"]
        self._syntax = syntax
        self._copulas = sorted((tuple(folded_key(w).split()) for w in words["copulas"]), key=len, reverse=True)
        self._offices = Offices(pack)

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
                over = title.type == "leads" and self._offices.over(holder, names, day)
                real = "past" if title.past or over else "holds"
                for body in (target, *(title.also if title.holder is not None else ())):
                    yield Draft(title.type, title.hit.first, title.hit.last, holder, body, real)

    def _holder(self, title: Title, names: Names) -> str | None:
        role = title.role if title.role is not None and title.role.kind == "person" else None
        if title.holder is not None and not title.paused and (
                role is None or (title.holder.first <= role.last + _APART and not title.crossed)):
            return title.holder.id
        if role is not None:
            return role.id
        if title.role is not None:
            return title.role.id
        before = self._before(title, names)
        if before is not None:
            return before
        return title.holder.id if title.holder is not None else None

    def _before(self, title: Title, names: Names) -> str | None:
        """Who is named before the title: a comma, a bracket or a copula between at most; members need be no persons."""
        hit, member = title.hit, title.sort == "member" and title.hit.definite
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
        found = [s for s in names.covering[place - 1] if (s.kind == "person" or member) and s.last == place]
        return found[-1].id if found else None

    def _target(self, title: Title, holder: str, names: Names, day: date | None) -> str | None:
        whole = self._whole(title, names)
        if whole is not None:
            return whole
        for id, kind in title.of:
            if kind in _BODIES or kind in {"nation", "state"}:
                return id
            if kind == "person" and title.sort == "sender":
                return id
            if kind == "place" and (title.sort in {"governor", "monarch", "state"} or (
                    title.sort == "body" and title.role is None)):
                return id
        if title.hit.suffix and not title.of and title.sort in {"body", "sender", "state"}:
            return self._body_before(title.hit, names)
        if title.of or (title.bare and title.sort != "peer") or title.sort in {"member", "national", "governor"}:
            return None
        return self._offices.of(holder, names, day)

    def _body_before(self, hit: Hit, names: Names) -> str | None:
        """The nearest body or state named before a title with a pronoun, in its sentence."""
        for at in range(hit.first - 1, -1, -1):
            if names.words[at].sentence != names.words[hit.first].sentence:
                return None
            named = names.at(at)
            if named is not None and named.last <= hit.first and named.kind in _BODIES | {"state"}:
                return named.id
        return None

    def _whole(self, title: Title, names: Names) -> str | None:
        """The body whose longer name ends with the title and its holder."""
        if title.holder is None:
            return None
        return next((s.id for s in names.covering[title.hit.first] if s.kind == "gov"
                     and s.first == title.hit.first - 1 and s.last >= title.holder.last), None)

    def _spoken_of(self, title: Title, spoken_of: str | None) -> str | None:
        return spoken_of if title.sort == "state" and not title.of and not title.bare else None

    def paired(self, titles: Mapping[int, Title], names: Names) -> Iterator[Draft]:
        """The ties of further holders of a plural title: each adjective of nationality with the name beside it."""
        for title in titles.values():
            if title.sort in {"state", "national", "peer"}:
                nations, persons = self._lists(title, titles, names)
                beside = {place + 1: id for place, id in nations[1:]}
                for person in persons:
                    yield from self._pair(title, beside.get(person.first), person)
                if len(nations) == len(persons) == 2 and nations[1][0] < persons[0].first:
                    yield from self._pair(title, nations[0][1], persons[0])
                    yield from self._pair(title, nations[1][1], persons[1])

    def _lists(self, title: Title, titles: Mapping[int, Title],
               names: Names) -> tuple[list[tuple[int, str | None]], list[Named]]:
        """The adjectives of nationality and the persons that follow a title, up to the next title."""
        nations: list[tuple[int, str | None]] = []
        persons: list[Named] = []
        for place in range(title.hit.last, min(title.hit.last + _LIST, len(names.words))):
            other = titles.get(place)
            if names.words[place].sentence != names.words[title.hit.first].sentence or (
                    other is not None and other.sort != "honour" and persons):
                break
            nation = names.nation(place)
            if nation is not None and nation.definite and not nation.before:
                if not names.linked(place) and not nations:
                    nations.append((-1, None))
                nations.append((place, nation.id))
            person = person_at(place, titles, names)
            if person is not None and not person.before:
                persons.append(person)
        return nations, persons

    def _pair(self, title: Title, nation: str | None, person: Named) -> Iterator[Draft]:
        if nation is not None:
            yield Draft("leads", title.hit.first, title.hit.last, person.id, nation)
