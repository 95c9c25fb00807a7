"""Names, roles and groups that stand for actors, by rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hudna.grammar.words import folded_key, key
from hudna.known import Known
from hudna.mentions.backing import Backing
from hudna.mentions.gazetteer import Gazetteer, Match, Sort
from hudna.mentions.groups import Groups, Phrase
from hudna.mentions.looks import Parts
from hudna.mentions.nations import Nations
from hudna.mentions.people import People
from hudna.mentions.persons import Persons
from hudna.mentions.places import Places
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.mentions.titles import Titles
from hudna.pack import Pack
from hudna.shapes import Article, Manner, NameMention

_SMALL = frozenset({"town", "village", "district", "site", "base"})
_WITH = "\u0628"


class NameFinder:
    """Finds mentions of actors; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._splits = Splits(pack.language)
        self._gazetteer = Gazetteer(pack, self._splits)
        self._entries = self._gazetteer.entries
        self._nations = Nations(pack, self._splits)
        self.backing = Backing(pack, self._gazetteer, self._nations)
        titles = Titles(pack, self._splits, self._nations)
        self._people = People(pack, self._splits, self._nations, titles)
        self._persons = Persons(pack, self._splits, titles, self._people)
        self._places = Places(pack, self._splits, self._nations, self._people)
        self._groups = Groups(pack, self._splits, self._nations)
        self.parts = Parts(self._splits, self._gazetteer, self._nations, titles, self._people, self._groups)
        rules, heads = pack.language["names"], pack.domain.get("actor_heads") or {}
        self._in_words = word_set(rules["place_before"])
        self._heads_by_ref = {
            entry.id: {folded_key(alias).split()[0].removeprefix(self._splits.article) for alias in entry.aliases}
            for entry in pack.entries if entry.kind not in {"person", "state"}}
        self._echo_heads = word_set(heads.get("echoes", ""))
        self._echoing: Known[str, str] = Known(self._echo)
        self._counts = word_set(rules["counts"])
        self._her_deed = folded_key(pack.language["clitics"]["open_feminine"])
        self._deeds, self._closed = word_set(rules["deeds"]), word_set(rules["closed"])
        self._ideas, self._idea_before = word_set(rules["ideas"]), word_set(rules["idea_before"])
        homes = word_set((pack.domain.get("metonyms") or {}).get("home", ""))
        self._home = {place for place in self._gazetteer.capitals if folded_key(self._entries[place].name) in homes}
        self._agent_words = word_set(rules["agent_before"])
        self._everyday = word_set(rules["everyday"])
        self._media_heads = word_set(rules["media_heads"])
        self._place_heads = word_set((heads.get("places") or {}).get("outside", ""))

    def sight(self, article: Article) -> Sight:
        """The article's words as this finder looks at them."""
        return Sight.of(article, self._splits)

    def find(self, article: Article) -> tuple[NameMention, ...]:
        """The mentions of actors, in the order of the text."""
        sight = self.sight(article)
        return self.within(sight, self.matches(sight))

    def matches(self, sight: Sight) -> list[Match]:
        """What may be the pack's names in an article's words."""
        return self._gazetteer.find(sight)

    def within(self, sight: Sight, matches: Sequence[Match]) -> tuple[NameMention, ...]:
        """The mentions of actors in an article's words, of which `matches` may be the pack's names."""
        names = self._settled(sight, matches)
        heads = frozenset(p for p in range(len(sight.words)) if self._groups.head_at(sight, p))
        persons, roles = self._persons.find(sight, names, heads)
        named = [self._named(sight, match) for match in names.values()]
        groups = self._phrases(sight, names, persons)
        taken = {p for m in persons for p in range(m.phrase_first, m.phrase_last)}
        places = self._places.find(sight, names, taken)
        found = _settle([*persons, *named, *roles, *groups, *places, *self._folk(sight, taken)])
        return _settle([*found, *self._echoes(sight, found, taken)])

    def _settled(self, sight: Sight, found: Sequence[Match]) -> dict[int, Match]:
        """The pack's names by first word; uncertain ones only where the article bears them out."""
        matches = [m for m in found if self._stands(sight, m)]
        spoken = self.backing.spoken(sight, matches)
        kept: dict[int, Match] = {}
        for number, match in enumerate(matches):
            backed = self.backing.refs(sight, match, spoken)
            if not backed:
                continue
            match = match._replace(refs=backed)
            after = matches[number + 1] if number + 1 < len(matches) else None
            if after and after.first == match.last and after.refs[0] == match.refs[0] and sight.linked(match.last):
                continue
            kept[match.first] = match
        return kept

    def _stands(self, sight: Sight, match: Match) -> bool:
        """Say whether a name that is also an everyday word is meant as a name here."""
        if match.outer_last - match.outer_first > 1 or match.first != match.outer_first:
            return True
        forms = {self._splits.bare(s) for s in sight.splits[match.first]}
        if forms & self._ideas:
            joined = sight.form(match.first)[0] in self._splits.joints
            return sight.form(match.first - 1) not in self._idea_before and not joined
        if forms & self._deeds and self._goes_on(sight, match.last):
            verb = sight.form(match.first - 1)
            return verb.endswith(self._her_deed) and verb not in self._idea_before
        entry = self._entries[match.refs[0]]
        kind = entry.kind
        if kind == "place" and entry.sort in _SMALL and self._people.common(sight, match.first):
            return sight.form(match.first - 1) in self._in_words or self._headed(sight, match)
        if not forms & self._everyday:
            return True
        heads = self._media_heads if kind == "media" else self._place_heads
        before = {s.stem for s in sight.splits[match.first - 1]} if match.first else set()
        if kind in {"media", "place"}:
            return bool(before & heads) or (kind == "media" and self._quoted(sight, match))
        return True

    def _goes_on(self, sight: Sight, place: int) -> bool:
        """Say whether a noun follows that may be the genitive of the word before it."""
        return (sight.linked(place) and sight.form(place) not in self._closed
                and sight.form(place)[0] not in self._splits.joints)

    def _headed(self, sight: Sight, match: Match) -> bool:
        return match.first > 0 and any(s.stem in self._place_heads for s in sight.splits[match.first - 1])

    def _quoted(self, sight: Sight, match: Match) -> bool:
        closing = sight.words[match.last].before if match.last < len(sight.words) else ""
        return "\"" in sight.words[match.first].before and closing.startswith("\"")

    def _named(self, sight: Sight, match: Match) -> NameMention:
        """A name of the pack."""
        refs = self._as_medium(sight, match)
        entry = self._entries[refs[0]]
        kind = entry.kind
        state = self._gazetteer.capitals.get(entry.id)
        if state and self._stands_for_state(sight, match):
            refs, kind = (state, *refs), "state"
        name = self._gazetteer.key(sight, match)
        return NameMention(match.first, match.last, kind, Manner.NAME, name, match.outer_first, match.outer_last, refs)

    def _as_medium(self, sight: Sight, match: Match) -> tuple[str, ...]:
        """The entries named, a medium first where the name stands in quotation marks or after a word for media."""
        media = [ref for ref in match.refs if self._entries[ref].kind == "media"]
        if not media or len(media) == len(match.refs):
            return match.refs
        before = sight.splits[match.first - 1] if match.first else ()
        if self._quoted(sight, match) or any(split.stem in self._media_heads for split in before):
            return (*media, *(ref for ref in match.refs if ref not in media))
        return match.refs

    def _stands_for_state(self, sight: Sight, match: Match) -> bool:
        if match.first != match.outer_first:
            return False
        split = self._gazetteer.split_at(sight, match)
        if split is not None and split.proclitics[-1:] == _WITH:
            return False
        before = sight.form(match.first - 1) if sight.linked(match.first) else ""
        if self._dateline(sight, match) or before in self._in_words:
            return False
        return match.refs[0] not in self._home or before in self._agent_words

    def _dateline(self, sight: Sight, match: Match) -> bool:
        """Say whether the name stands at the head of a line, before a dash or colon."""
        first, after = match.outer_first, match.outer_last
        if (first and sight.words[first].line == sight.words[first - 1].line) or after >= len(sight.words):
            return False
        return sight.words[after].before[:1] in {"-", ":", "("}

    def _phrases(self, sight: Sight, names: dict[int, Match], persons: list[NameMention]) -> list[NameMention]:
        inner = dict(names)
        for person in persons:
            match = Match(person.first, person.last, person.refs or (person.key,), Sort.FULL,
                          person.phrase_first, person.last)
            inner[person.phrase_first] = inner[person.first] = match
        taken = {p for person in persons for p in range(person.phrase_first, person.phrase_last)}
        found = []
        place = 0
        while place < len(sight.words):
            phrase = None if place in names or place in taken else self._groups.at(sight, place, inner)
            if phrase is not None:
                found.append(self._grouped(sight, phrase))
            place = phrase.last if phrase else place + 1
        return found

    def _grouped(self, sight: Sight, phrase: Phrase) -> NameMention:
        rest = key(sight.words, phrase.head_place + 1, phrase.last)
        name = f"{phrase.head} {rest}".strip()
        return NameMention(phrase.first, phrase.last, phrase.kind, Manner.GROUP, name, phrase.first, phrase.last,
                           (), phrase.head, phrase.of, phrase.definite)

    def _echoes(self, sight: Sight, found: tuple[NameMention, ...], taken: set[int]) -> list[NameMention]:
        """Bare nouns that take up an actor named before by the same head."""
        heads: dict[str, str] = {}
        mentions = iter(found)
        echoes: list[NameMention] = []
        nxt = next(mentions, None)
        for place in range(len(sight.words)):
            while nxt is not None and nxt.last <= place:
                heads.update((head, nxt.kind) for head in self._heads_of(nxt))
                nxt = next(mentions, None)
            stem = self._echoing[sight.words[place].form]
            if stem in heads and place not in taken:
                echoes.append(NameMention(place, place + 1, heads[stem], Manner.GROUP, stem, place,
                                          place + 1, (), stem))
        return echoes

    def _echo(self, form: str) -> str:
        """The noun with its article that a word may be, if it is one that takes up names; a blank for none."""
        return next((s.stem for s in self._splits.of(form) if s.definite and s.stem in self._echo_heads), " ")

    def _heads_of(self, mention: NameMention) -> list[str]:
        words = [mention.key.split()[0].removeprefix(self._splits.article)]
        return [*words, *self._heads_by_ref.get(mention.refs[0], ())] if mention.refs else words

    def _folk(self, sight: Sight, taken: set[int]) -> list[NameMention]:
        """Peoples by the plural of their adjective."""
        found = []
        for place in range(len(sight.words)):
            gentilic = self._nations.at(sight, place)
            counted = gentilic and place and (sight.form(place - 1).isdigit() or sight.form(place - 1) in self._counts)
            if gentilic and place not in taken and ((gentilic.number in {"many", "folk"} and gentilic.definite)
                             or (counted and gentilic.number == "one" and not gentilic.definite)):
                found.append(NameMention(place, place + 1, "people", Manner.GROUP, f"folk {gentilic.of}",
                                         place, place + 1, (), "folk", gentilic.of))
        return found


def _settle(candidates: list[NameMention]) -> tuple[NameMention, ...]:
    """The candidates that can stand together: of equals the first, of crossing ones the longer."""
    kept: list[NameMention] = []
    over: dict[int, list[NameMention]] = defaultdict(list)  # those kept, by each of their words
    for one in sorted(candidates, key=lambda m: -(m.last - m.first)):
        if all(_together(one, other) for place in range(one.first, one.last) for other in over.get(place, ())):
            kept.append(one)
            for place in range(one.first, one.last):
                over[place].append(one)
    return tuple(sorted(kept, key=lambda m: (m.first, -m.last)))


def _together(inner: NameMention, outer: NameMention) -> bool:
    if inner.last <= outer.first or outer.last <= inner.first:
        return True
    inside = (outer.first <= inner.first and inner.last <= outer.last
              and (inner.first, inner.last) != (outer.first, outer.last))
    return inside and inner.manner is Manner.NAME and outer.manner is not Manner.NAME
