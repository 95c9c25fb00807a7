"""Persons: by name, with or without a title, and by their office alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hudna.grammar.words import key
from hudna.mentions.gazetteer import Match
from hudna.mentions.people import People
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.mentions.titles import Title, Titles
from hudna.pack import Pack
from hudna.shapes import Manner, NameMention

Names = Mapping[int, Match]


class Persons:
    """Finds persons and offices that stand for them; compiled once for a pack."""

    def __init__(self, pack: Pack, splits: Splits, titles: Titles, people: People) -> None:
        self._kinds = {entry.id: entry.kind for entry in pack.entries}
        self._splits = splits
        self._titles = titles
        self._people = people
        rules = pack.language["titles"]
        self._speaks_for = word_set(rules["speaks_for"])
        self._inner = word_set(rules["inner"])
        self._alone = word_set(rules["alone"])

    def find(self, sight: Sight, names: Names, heads: frozenset[int]) -> tuple[list[NameMention], list[NameMention]]:
        """Mentions of persons by name, and by office alone; `heads` are words that are heads of groups."""
        titles = self._all_titles(sight, names)
        persons = self._named(sight, names, titles, heads)
        persons.extend(self._repeats(sight, persons, names))
        persons.sort(key=lambda p: p.first)
        return self._with_offices(sight, persons, titles)

    def _all_titles(self, sight: Sight, names: Names) -> list[Title]:
        titles: list[Title] = []
        place = 0
        while place < len(sight.words):
            title = self._titles.at(sight, place, names) if place not in names else None
            if title is None:
                place += 1
            else:
                titles.append(title)
                place = title.last
        return titles

    def _named(self, sight: Sight, names: Names, titles: list[Title],
               heads: frozenset[int]) -> list[NameMention]:
        """Persons by title or by a given name; the pack's persons keep their refs."""
        found: list[NameMention] = []
        ends = {title.last: title for title in titles}
        inside = {place for title in titles for place in range(title.first, title.last)}
        place = 0
        while place < len(sight.words):
            title = ends.get(place)
            if place in inside and place not in names:
                place += 1
                continue
            close = title is not None and sight.linked(place, quotes=True)
            match = names.get(place)
            refs: tuple[str, ...] = ()
            if match is not None and self._kinds[match.refs[0]] == "person":
                last, refs = self._longer(sight, match, names), match.refs
            else:
                last = self._people.run(sight, place, names, titled=close or (
                    place not in heads and self._people.said(sight, place, names)), heads=heads)
            if last > place:
                near = title if title is not None and (close or self._apart(sight, place)) else None
                first = near.first if near else min(place, match.outer_first if match else place)
                office, of = (near.office or None, near.of) if near else (None, None)
                found.append(NameMention(place, last, "person", Manner.NAME, self._key(sight, place, last),
                                         first, last, refs, office, of))
            place = max(last, place + 1)
        return found

    def _longer(self, sight: Sight, match: Match, names: Names) -> int:
        """The end of a person's name that goes on after what the pack has of it."""
        last = match.last
        while last < len(sight.words) and last not in names and self._people.goes_on(sight, last):
            last += 1
        return last

    def _apart(self, sight: Sight, place: int) -> bool:
        """Say whether only a comma or dash stands between a title and the name."""
        word = sight.words[place]
        return (word.sentence == sight.words[place - 1].sentence
                and word.before.strip("\"'()") in {"\u060c", ",", "-", ""})

    def _key(self, sight: Sight, first: int, last: int) -> str:
        return " ".join([self._people.head(sight, first), *(word.form for word in sight.words[first + 1:last])])

    def _repeats(self, sight: Sight, persons: list[NameMention], names: Names) -> list[NameMention]:
        """Single family names that repeat a full name."""
        tails: dict[str, list[list[str]]] = {}
        for tail in {tail for person in persons for tail in self._people.tails(person.key)}:
            tails.setdefault(tail.split()[0], []).append(tail.split())
        taken = {place for p in persons for place in range(p.phrase_first, p.last)}
        found = []
        bares = self._splits.bares
        for place in [place for place, word in enumerate(sight.words) if not tails.keys().isdisjoint(bares[word.form])]:
            if place in taken or (place in names and names[place].last > place + 1):
                continue
            for bare in bares[sight.words[place].form]:
                for parts in tails.get(bare, ()):
                    if all(sight.form(place + i) == part for i, part in enumerate(parts)
                           if i) and self._free(sight, place, len(parts)):
                        found.append(NameMention(place, place + len(parts), "person", Manner.NAME, " ".join(parts),
                                                 place, place + len(parts)))
                        taken.update(range(place, place + len(parts)))
                        break
                if place in taken:
                    break
        return found

    def _free(self, sight: Sight, place: int, length: int) -> bool:
        return all(sight.linked(place + i) for i in range(1, length))

    def _with_offices(self, sight: Sight, persons: list[NameMention], titles: list[Title],
                      ) -> tuple[list[NameMention], list[NameMention]]:
        """Give titles beside names to the persons; the rest are mentions of their own."""
        starts = {p.phrase_first: i for i, p in enumerate(persons)}
        ends = {p.last: i for i, p in enumerate(persons)}
        used = {p.phrase_first for p in persons if p.phrase_first < p.first}
        roles: list[NameMention] = []
        for title in reversed(titles):
            if title.first in used:
                roles.extend(self._inside(sight, title))
            elif title.last in starts and self._leads(sight, title):
                i = starts.pop(title.last)
                persons[i] = replace(persons[i], phrase_first=title.first, office=title.office or persons[i].office,
                                     of=title.of or persons[i].of)
                starts[title.first] = i
                roles.extend(self._inside(sight, title))
            elif title.first in ends and not title.honour and self._follows(sight, title):
                i = ends[title.first]
                persons[i] = replace(persons[i], phrase_last=title.last, office=persons[i].office or title.office,
                                     of=persons[i].of or title.of)
            elif not title.honour and title.definite and self._counts(sight, title):
                roles.append(self._role(sight, title.first, title.last, title))
        return persons, roles

    def _leads(self, sight: Sight, title: Title) -> bool:
        """Say whether the person that begins where the title ends is its holder."""
        return sight.linked(title.last, quotes=True) or (title.qualified and self._apart(sight, title.last))

    def _follows(self, sight: Sight, title: Title) -> bool:
        """Say whether the title stands in apposition to the name before it."""
        return not self._titles.joined(sight, title.first) and (sight.linked(title.first, quotes=True)
                              or (title.qualified and self._apart(sight, title.first)))

    def _counts(self, sight: Sight, title: Title) -> bool:
        """Say whether an office without a name stands for its holder."""
        if title.several:
            return title.of is not None
        if not title.qualified:
            before = sight.form(title.first - 1)
            adjective = sight.linked(title.first) and before.startswith(self._splits.article)
            return title.office in self._alone and not adjective
        return True

    def _inside(self, sight: Sight, title: Title) -> list[NameMention]:
        """The office for which the holder of this one speaks."""
        if title.office.split()[:1] and title.office.split()[0] not in self._speaks_for:
            return []
        for place in range(title.first + 1, title.last):
            if sight.form(place) in self._inner:
                inner = self._titles.at(sight, place, {})
                if inner is not None:
                    last = max(inner.last, min(title.last, place + 2))
                    return [self._role(sight, place, last, inner)]
        return []

    def _role(self, sight: Sight, first: int, last: int, title: Title) -> NameMention:
        return NameMention(first, last, "person", Manner.ROLE, key(sight.words, first, last), first, last,
                           (), title.office, title.of)

