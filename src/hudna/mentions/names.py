"""Names, roles and groups that stand for actors."""

from __future__ import annotations

from collections.abc import Iterable

from hudna.grammar.words import key
from hudna.mentions.gazetteer import Gazetteer, Match, Sort
from hudna.mentions.groups import Groups, Phrase
from hudna.mentions.nations import Nations
from hudna.mentions.people import People
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.mentions.titles import Title, Titles
from hudna.pack import Pack
from hudna.shapes import Article, Manner, NameMention


class NameFinder:
    """Finds mentions of actors; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._splits = Splits(pack.language)
        self._gazetteer = Gazetteer(pack, self._splits)
        self._nations = Nations(pack, self._splits)
        self._titles = Titles(pack, self._splits, self._nations)
        self._people = People(pack, self._splits, self._nations, self._titles)
        self._groups = Groups(pack, self._splits, self._nations)
        self._in_words = word_set(pack.language["names"]["place_before"])

    def find(self, article: Article) -> tuple[NameMention, ...]:
        """The mentions of actors, in the order of the text."""
        sight = Sight.of(article, self._splits)
        names = self._settled(sight)
        titles = self._all_titles(sight, names)
        persons = self._persons(sight, names, titles)
        persons.extend(self._repeats(sight, persons, names))
        named = [self._named(sight, match) for match in names.values()]
        groups = self._phrases(sight, names, persons)
        folk = self._folk(sight)
        roles = self._roles(sight, titles, persons, names)
        return _settle([*persons, *named, *roles, *groups, *folk])

    def _settled(self, sight: Sight) -> dict[int, Match]:
        """The pack's names by first word; uncertain ones only where the article bears them out."""
        matches = self._gazetteer.find(sight)
        entries = self._gazetteer.entries
        sure: set[str] = set()
        for match in matches:
            if match.sort <= Sort.METONYM:
                sure.update(match.refs)
                sure.update(entries[ref].of or "" for ref in match.refs)
        for place in range(len(sight.words)):
            gentilic = self._nations.at(sight, place)
            if gentilic is not None:
                sure.add(gentilic.of)
        kept: dict[int, Match] = {}
        for match in matches:
            if match.sort > Sort.METONYM:
                backed = tuple(r for r in match.refs if r in sure or (entries[r].of or "") in sure
                               or any(o.of in sure for o in entries[r].offices))
                if not backed:
                    continue
                first = tuple(r for r in backed if r in sure)
                match = match._replace(refs=(*first, *(r for r in backed if r not in first)))
            kept[match.first] = match
        return kept

    def _all_titles(self, sight: Sight, names: dict[int, Match]) -> list[Title]:
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

    def _persons(self, sight: Sight, names: dict[int, Match], titles: list[Title]) -> list[NameMention]:
        """Persons by title or by a given name; the pack's persons keep their refs."""
        found: list[NameMention] = []
        ends = {title.last: title for title in titles}
        place = 0
        entries = self._gazetteer.entries
        while place < len(sight.words):
            title = self._title_before(sight, ends, place)
            match = names.get(place)
            refs: tuple[str, ...] = ()
            if match is not None and entries[match.refs[0]].kind == "person":
                last, refs = match.last, match.refs
            else:
                last = self._people.run(sight, place, names, titled=title is not None)
            if last > place:
                phrase = title.first if title else place
                found.append(NameMention(
                    place, last, "person", Manner.NAME, self._key(sight, place, last), phrase, last, refs,
                    title.office or None if title else None, title.of if title else None))
            place = max(last, place + 1)
        return found

    def _title_before(self, sight: Sight, ends: dict[int, Title], place: int) -> Title | None:
        title = ends.get(place)
        return title if title and sight.linked(place, quotes=True) else None

    def _key(self, sight: Sight, first: int, last: int) -> str:
        head = self._people._head(sight, first)
        return " ".join([head, *(word.form for word in sight.words[first + 1:last])])

    def _repeats(self, sight: Sight, persons: list[NameMention], names: dict[int, Match]) -> Iterable[NameMention]:
        """Single family names that repeat a full name."""
        tails: dict[str, str] = {}
        taken = {place for p in persons for place in range(p.first, p.last)}
        for person in persons:
            parts = person.key.split()
            if len(parts) > 1 and len(parts[-1]) > 2:
                tails.setdefault(parts[-1], person.key)
        for place in range(len(sight.words)):
            if place in taken or (place in names and names[place].last > place + 1):
                continue
            for split in sight.splits[place]:
                bare = self._splits.bare(split)
                if bare in tails:
                    yield NameMention(place, place + 1, "person", Manner.NAME, bare, place, place + 1)
                    break

    def _named(self, sight: Sight, match: Match) -> NameMention:
        """A name of the pack."""
        entry = self._gazetteer.entries[match.refs[0]]
        refs, kind = match.refs, entry.kind
        state = self._gazetteer.capitals.get(entry.id)
        if state and self._stands_for_state(sight, match):
            refs, kind = (state, *refs), "state"
        name = key(sight.words, match.first, match.last)
        return NameMention(match.first, match.last, kind, Manner.NAME, name, match.first, match.last, refs)

    def _stands_for_state(self, sight: Sight, match: Match) -> bool:
        first = sight.splits[match.first]
        if any(s.proclitics[-1:] == "\u0628" for s in first if s.proclitics) and \
                sight.form(match.first) not in {self._splits.bare(s) for s in first if not s.proclitics}:
            return False
        return sight.form(match.first - 1) not in self._in_words

    def _roles(self, sight: Sight, titles: list[Title], persons: list[NameMention],
               names: dict[int, Match]) -> list[NameMention]:
        starts = {p.phrase_first for p in persons}
        found = []
        for title in titles:
            if title.honour or title.first in starts or not title.definite or title.several:
                continue
            found.append(NameMention(title.first, title.last, "person", Manner.ROLE,
                                     key(sight.words, title.first, title.last), title.first, title.last,
                                     (), title.office, title.of))
        return found

    def _phrases(self, sight: Sight, names: dict[int, Match], persons: list[NameMention]) -> list[NameMention]:
        inner = dict(names)
        for person in persons:
            inner.setdefault(person.first, Match(person.first, person.last, person.refs or (person.key,), Sort.FULL))
        taken = {p for person in persons for p in range(person.phrase_first, person.last)}
        found = []
        place = 0
        while place < len(sight.words):
            phrase = None if place in names or place in taken else self._groups.at(sight, place, inner)
            if phrase is not None:
                found.append(self._grouped(sight, phrase))
            place = phrase.last if phrase else place + 1
        return found

    def _grouped(self, sight: Sight, phrase: Phrase) -> NameMention:
        rest = key(sight.words, phrase.first + 1, phrase.last)
        name = f"{phrase.head} {rest}".strip()
        return NameMention(phrase.first, phrase.last, phrase.kind, Manner.GROUP, name, phrase.first, phrase.last,
                           (), phrase.head, phrase.of)

    def _folk(self, sight: Sight) -> list[NameMention]:
        """Peoples by the plural of their adjective."""
        found = []
        for place in range(len(sight.words)):
            gentilic = self._nations.at(sight, place)
            if gentilic and gentilic.number in {"many", "folk"} and gentilic.definite:
                found.append(NameMention(place, place + 1, "people", Manner.GROUP, f"folk {gentilic.of}",
                                         place, place + 1, (), "folk", gentilic.of))
        return found


def _settle(candidates: list[NameMention]) -> tuple[NameMention, ...]:
    """The candidates that can stand together: of equals the first, of crossing ones the earlier given."""
    kept: list[NameMention] = []
    for one in sorted(candidates, key=lambda m: -(m.last - m.first)):
        if all(_together(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda m: (m.first, -m.last)))


def _together(inner: NameMention, outer: NameMention) -> bool:
    if inner.last <= outer.first or outer.last <= inner.first:
        return True
    inside = (outer.first <= inner.first and inner.last <= outer.last
              and (inner.first, inner.last) != (outer.first, outer.last))
    return inside and inner.manner is Manner.NAME and outer.manner is not Manner.NAME
