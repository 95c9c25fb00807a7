"""Title phrases: what words stand for an office, whose, and where its holder is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from hudna.claims.syntax import Phrases, Syntax
from hudna.claims.tie_names import Named, Names
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Hit

_LONG, _LOOSE = 16, 3
_BODIES = frozenset({"gov", "mil", "armed", "party", "igo", "org", "state"})
_ROLES = frozenset({"person", "people", "armed", "mil"})


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
    """A title phrase: what it may be of, in order, where its holder is named, and the role that it is itself.

    `also` are further bodies of which it is, `crossed` says that another title stands in it.
    """

    hit: Hit
    sort: str
    type: str
    last: int = 0
    of: list[tuple[str | None, str]] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    closed: bool = False
    past: bool = False
    holder: Named | None = None
    role: Named | None = None
    paused: bool = False
    crossed: bool = False

    @property
    def bare(self) -> bool:
        """Say whether it is a single word without the article, right before a name."""
        alone = not self.hit.definite and self.hit.last - self.hit.first == 1
        return alone and (self.holder is None or self.holder.first == self.hit.last)


class TitleReader:
    """Reads the title phrases of an article; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        words = pack.language["tie_words"]
        self._syntax = syntax
        self._past = frozenset(map(folded_key, words["past"]))
        self._inside = frozenset(map(folded_key, words["inside"].split()))
        self._never = frozenset(map(folded_key, words["no_title_after"]))
        self._soldierly = frozenset(map(folded_key, words["soldierly"]))
        self._over = frozenset(map(folded_key, words["after_title"]))
        self._speaks_for = frozenset(map(folded_key, words["speaks_for"]))
        self._outward = Phrases(words["outward"], syntax.clitics)

    def read(self, names: Names, hits: Sequence[Hit], stops: frozenset[int]) -> dict[int, Title]:
        """The title phrases of an article by their first word."""
        heads: dict[int, Hit] = {}
        last = 0
        for hit in hits:
            if "title" in hit.data and hit.first >= last and not (
                    hit.first and names.words[hit.first - 1].form in self._never):
                heads[hit.first] = hit
                last = hit.last
        return {hit.first: self._read(hit, heads, names, stops) for hit in heads.values()
                if not any(s.kind == "person" and s.first < hit.first for s in names.covering[hit.first])}

    def _read(self, hit: Hit, heads: Mapping[int, Hit], names: Names, stops: frozenset[int]) -> Title:
        """Walk over the title phrase to its end or to the name of its holder."""
        title = Title(hit, hit.data["title"], hit.data["type"], hit.last, role=self._role(hit, names))
        if hit.definite and title.sort == "deputy":
            title.sort, title.type = "member", "part_of"
        if hit.data.get("of"):
            title.of.append((names.by_entry.get(hit.data["of"]), "nation"))
            title.closed = True
        place, loose = (hit.last if title.closed else self._start(hit, names)), 0
        while place < min(hit.first + _LONG, len(names.words)):
            if names.words[place].sentence != names.words[hit.first].sentence:
                break
            place = self._past_bracket(place, heads, names)
            title.paused = title.paused or not names.linked(place)
            person = person_at(place, heads, names)
            if person is not None:
                self._named(title, person, names)
                break
            stopped = place in stops and not names.covering[place]
            if names.words[place].form in self._over or stopped or (title.paused and place not in heads):
                break
            step = self._step(title, place, heads, names)
            loose = 0 if step else loose + 1
            if loose > _LOOSE or (not step and not self._may_stand(names, place)
                                  and not self._second_portfolio(title, names, place)):
                break
            place = step or place + 1
        return title

    def _past_bracket(self, place: int, heads: Mapping[int, Hit], names: Names) -> int:
        """The word after a remark in brackets, unless a person is named in it."""
        if "(" not in names.words[place].before or person_at(place, heads, names) is not None:
            return place
        for at in range(place + 1, min(place + _LOOSE + 2, len(names.words))):
            if ")" in names.words[at].before:
                return at
        return place

    def _named(self, title: Title, person: Named, names: Names) -> None:
        """A person named at the end: the holder, or for whom the holder speaks."""
        if names.words[person.first - 1].form in self._speaks_for and person.first == title.hit.last:
            title.of.append((person.id, person.kind))
        elif not person.joined and not person.before:
            title.holder = person

    def _start(self, hit: Hit, names: Names) -> int:
        """Where the complement begins: a body may be named from within the words of the title."""
        inside = (w for w in range(hit.first + 1, hit.last) if w in names.by_first)
        return next(inside, hit.last)

    def _role(self, hit: Hit, names: Names) -> Named | None:
        for spot in names.covering[hit.first]:
            if spot.kind in _ROLES and spot.first == hit.first:
                return names.at(spot.first)
        return None

    def _step(self, title: Title, place: int, heads: Mapping[int, Hit], names: Names) -> int:
        """Take one element of the title in; returns where the next begins, 0 when it is none."""
        head = heads.get(place)
        if head is not None:
            return self._nest(title, head)
        form = names.words[place].form
        if form in self._past:
            title.past = True
            return place + 1
        nation = names.nation(place)
        described = names.nations.modifiers.at(names.words, place)
        if described:
            return place + described
        named = names.at(place)
        if nation is not None and named is not None and named.last == place + 1 and title.hit.definite and (
                nation.definite and not nation.joined and not nation.before):
            self._national(title, nation.id or named.id, place)
            return place + 1
        portfolio = form in self._inside and place not in names.by_first
        if named is not None and named.kind != "person" and not (portfolio and named.last == place + 1):
            if named.joined:
                return self._second(title, named)
            self._belongs(title, named, names)
            return named.last
        if nation is not None and not nation.joined:
            army = names.armies.get(nation.entry) if self._military(title, names, place) else None
            self._national(title, army or nation.id or names.governing.get(nation.entry), place)
            return place + 1
        return 0

    def _military(self, title: Title, names: Names, place: int) -> bool:
        """Say whether the title is one of an army: by itself, or by the adjective before the one of nationality."""
        return bool(title.hit.data.get("army")) or (
            place > title.hit.first + 1 and self._syntax.is_one(names.words[place - 1].form, self._soldierly))

    def _second(self, title: Title, named: Named) -> int:
        """Take in a second body that is joined to the one of which the title is."""
        if title.of and not title.closed and named.kind in _BODIES and title.of[-1][1] in _BODIES:
            title.also.append(named.id)
            return named.last
        return named.last if title.closed else 0

    def _national(self, title: Title, id: str | None, place: int) -> None:
        """Note the state or body that an adjective gives, and that nothing after it can be the complement."""
        if not title.closed:
            title.of.append((id, "nation"))
            title.last = place + 1
        title.closed = True

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
        title.crossed = title.crossed or sort != "honour"
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

    def _second_portfolio(self, title: Title, names: Names, place: int) -> bool:
        """Say whether a joined word may be one more thing that a minister is minister of."""
        return title.sort == "state" and not title.of and place > title.hit.last and any(
            s.definite and s.proclitics[:1] in self._syntax.clitics.conjunctions
            for s in self._syntax.clitics.noun_splits(names.words[place].form))

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


def person_at(place: int, titles: Mapping[int, Title] | Mapping[int, Hit], names: Names) -> Named | None:
    """The person whose name, not a title that stands for it, begins at the word."""
    spot = names.by_first.get(place)
    if spot is None or spot.kind != "person":
        return None
    head = titles.get(place)
    sort = head.sort if isinstance(head, Title) else head.data["title"] if head is not None else "honour"
    return names.at(place) if sort == "honour" else None
