"""Phrases of a head noun and its qualifiers that name a body, a force, a group, people or a place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hudna.grammar.clitics import Split
from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.mentions.gazetteer import Match
from hudna.mentions.nations import Nations
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.pack import Pack

_LONGEST = 8
_WITH = "\u0628"
_FROM = "\u0645\u0646"
Names = Mapping[int, Match]


class Phrase(NamedTuple):
    """Words [first, last): what they name, whose (`of`), and the head's folded stem and place."""

    first: int
    last: int
    kind: str
    head: str
    of: str | None
    bare: bool       # the head alone
    head_place: int
    definite: bool = True


class _Head(NamedTuple):
    kind: str
    alone: str
    place: str = ""


class _Found(NamedTuple):
    head: _Head
    split: Split


class Groups:
    """Reads such phrases; compiled once for a pack."""

    def __init__(self, pack: Pack, splits: Splits, nations: Nations) -> None:
        section = pack.domain.get("actor_heads") or {}
        self._splits = splits
        self._nations = nations
        self._heads: dict[str, _Head] = {}
        for row in section.get("groups", ()):
            for word in row["words"]:
                self._heads.setdefault(folded_key(word), _Head(row["kind"], str(row["alone"])))
        for manner in ("inside", "outside", "sides"):
            for word in word_set((section.get("places") or {}).get(manner, "")):
                self._heads.setdefault(word, _Head("place", "never", manner))
        kinds = section.get("adjective_kinds") or {}
        self._adjective_kinds = {folded_key(word): kind for kind, words in kinds.items() for word in words}
        self._endings = tuple(folded_key(ending) for ending in section.get("adjective_endings", ()))
        self._female = tuple(folded_key(ending) for ending in section.get("female_endings", ()))
        sets = {name: word_set(section.get(name, "")) for name in (
            "stops", "adjectives", "loyal", "to_it", "sources", "fighters", "adjectival", "never_with", "quantifiers",
            "quantified", "definite_only", "side_of", "side_after", "single", "forces", "belonging", "introduce",
            "introduce_quoted", "masculine", "concerned")}
        after = section.get("kind_after") or {}
        self._kind_after: dict[str, str] = {folded_key(p): kind for kind, phrases in after.items() for p in phrases}
        self._kinds = {entry.id: entry.kind for entry in pack.entries}
        self._of_people = {entry.id for entry in pack.entries if entry.kind in {"people", "state", "place"}}
        self._sets = sets
        self._agreeing = sets["adjectives"] | self._adjective_kinds.keys()
        self._bound = sets["loyal"] | sets["belonging"]
        self._known: Known[str, _Found | None] = Known(self._head)

    def head_at(self, sight: Sight, first: int) -> _Found | None:
        """The head noun at word `first`."""
        return self._known[sight.words[first].form]

    def _head(self, form: str) -> _Found | None:
        for split in self._splits.of(form):
            head = self._heads.get(split.stem)
            if head is not None:
                return _Found(head, split)
        return None

    def at(self, sight: Sight, first: int, names: Names) -> Phrase | None:
        """The phrase that begins at word `first`; `names` are names of all sorts by their first word."""
        found = self.head_at(sight, first)
        if found is None or self._misread(sight, first, found.split):
            return None
        head, split = found
        if head.place:
            return self._place(sight, first, names, found)
        last, of, kind = self._walk(sight, first, names, definite=split.definite)
        last = self._concerned(sight, last)
        end = self._loyal(sight, last, names, forces=split.stem in self._sets["forces"])
        of = of or next((names[place].refs[0] for place in range(last, end) if place in names), None)
        last = end
        bare = last == first + 1
        if bare and (head.alone == "never" or (head.alone == "the" and not split.definite)):
            return None
        if not split.definite and self._only_introduces(sight, first, split, names):
            return None
        kind = kind if kind and split.stem in self._sets["single"] else self._kind(sight, first, last, found, names)
        begin = first - self._quantified(sight, first, split)
        return Phrase(begin, last, kind, split.stem, of, bare, first, split.definite)

    def _kind(self, sight: Sight, first: int, last: int, found: _Found, names: Names) -> str:
        """The kind of a phrase: its head's, unless what follows tells another."""
        after = self._kind_after.get(f"{found.split.stem} {sight.form(first + 1)}")
        if after is not None and last > first + 1:
            return after
        if found.split.stem in self._sets["forces"]:
            match = names.get(first + 1)
            whose = self._kinds.get(match.refs[0], "person") if match is not None and match.last <= last else ""
            if (whose == "person" and not found.split.definite) or sight.form(last - 1) in self._sets["to_it"]:
                return "armed"
        return found.head.kind

    def _only_introduces(self, sight: Sight, first: int, split: Split, names: Names) -> bool:
        """Say whether the head only leads to a name that is the mention by itself."""
        stem, sets = split.stem, self._sets
        match = names.get(first + 1)
        if stem in sets["fighters"]:
            after = names.get(first + 2) if sight.form(first + 1) == _FROM else match
            return after is not None and after.refs[0] not in self._of_people
        if match is None or not sight.linked(first + 1, quotes=True):
            return False
        quoted = bool(sight.words[first + 1].before)
        return stem in sets["introduce"] or (quoted and stem in sets["introduce_quoted"])

    def _misread(self, sight: Sight, first: int, split: Split) -> bool:
        """Say whether the word is something else here: an adjective, or part of a phrase with a particle."""
        stem, sets = split.stem, self._sets
        if split.proclitics and not split.definite and stem in sets["never_with"]:
            return True
        if not split.definite and stem in sets["definite_only"]:
            return True
        before = sight.form(first - 1)
        return (stem in sets["adjectival"] and split.definite and sight.linked(first)
                and before.startswith(self._splits.article) and not split.proclitics)

    def _quantified(self, sight: Sight, first: int, split: Split) -> int:
        """1 when a word for all or some stands before and belongs to the mention."""
        if not split.definite or split.stem not in self._sets["quantified"] or not sight.linked(first):
            return 0
        return int(any(s.stem in self._sets["quantifiers"] for s in sight.splits[first - 1]))

    def _walk(self, sight: Sight, first: int, names: Names, *, definite: bool) -> tuple[int, str | None, str | None]:
        """Go on over qualifiers: adjectives that agree, a complement, adjectives of the complement."""
        last, of, kind, joined = first + 1, None, None, False
        male = any(split.stem in self._sets["masculine"] for split in sight.splits[first])
        while last < len(sight.words) and last - first < _LONGEST and sight.linked(last, quotes=True):
            gentilic = self._nations.at(sight, last)
            if gentilic is not None and gentilic.proclitics == "" and (gentilic.definite or not definite) and (
                    definite or not gentilic.definite or not joined):
                definite = gentilic.definite or definite
                of, last = of or gentilic.of, last + 1
                continue
            match = names.get(last)
            if match is not None and not definite and not joined and self._plain(sight, last):
                of, last, joined, definite = match.refs[0], match.outer_last, True, True
                continue
            kind = kind or self._adjective_kinds.get(sight.form(last).removeprefix(self._splits.article))
            loose = not definite and not joined and self._loose(sight, first, last)
            if loose or self._adjective(sight, last, definite=definite, male=male and not joined):
                last += 1
                continue
            if not definite and not joined and self._complement(sight, last):
                last, joined, definite = last + 1, True, True
                continue
            break
        return last, of, kind

    def _concerned(self, sight: Sight, last: int) -> int:
        """Go on over the matter with which a group is concerned, and its adjectives."""
        if sight.form(last - 1).removeprefix(self._splits.article) not in self._sets["concerned"] or (
                not sight.linked(last) or not any(s.proclitics == _WITH and s.definite for s in sight.splits[last])):
            return last
        last += 1
        while sight.linked(last) and (self._adjective(sight, last, definite=True)
                                      or self._nations.at(sight, last) is not None):
            last += 1
        return last

    def _loyal(self, sight: Sight, last: int, names: Names, *, forces: bool) -> int:
        """Go on over words of loyalty with the one to whom they are loyal."""
        loyal = self._bound if forces else self._sets["loyal"]
        here = sight.splits[last - 1] if last else ()
        if not any(s.stem in loyal for s in here):
            if not sight.linked(last) or not any(s.stem in loyal and not s.proclitics for s in sight.splits[last]):
                return last
            last += 1
        if not sight.linked(last, quotes=True):
            return last
        if sight.form(last) in self._sets["to_it"]:
            return last + 1
        match = names.get(last)
        if match is not None:
            return match.last
        found = self.head_at(sight, last)
        if found is not None and found.split.proclitics:
            return self._walk(sight, last, names, definite=found.split.definite)[0]
        return last - 1 if not any(s.stem in loyal for s in here) else last

    def _plain(self, sight: Sight, place: int) -> bool:
        """Say whether the word stands without particles (the article aside)."""
        return not any(s.definite and s.proclitics for s in sight.splits[place][:3])

    def _adjective(self, sight: Sight, place: int, *, definite: bool, male: bool = False) -> bool:
        """Say whether an adjective that agrees stands here; `male` heads take no feminine."""
        form = sight.form(place)
        if form in self._sets["stops"] or not form.isalpha() or (male and form.endswith(self._female)):
            return False
        article = form.startswith(self._splits.article)
        if definite:
            return (article and form[2:] in self._agreeing) or (
                article and form.endswith(self._endings))
        return not article and form in self._sets["adjectives"]

    def _loose(self, sight: Sight, first: int, place: int) -> bool:
        """Say whether any indefinite adjective may follow this head, and here is one."""
        form = sight.form(place)
        found = self.head_at(sight, first)
        return (found is not None and found.split.stem in self._sets["sources"] and len(form) > 4
                and form.endswith(self._endings[:4]) and form not in self._sets["stops"]
                and not form.startswith(self._splits.article) and form not in self._heads)

    def _complement(self, sight: Sight, place: int) -> bool:
        """Say whether a definite noun stands here that can be the complement of an indefinite head."""
        form = sight.form(place)
        return form.startswith(self._splits.article) and form not in self._sets["stops"] and len(form) > 4

    def _place(self, sight: Sight, first: int, names: Names, found: _Found) -> Phrase | None:
        """A place: its head with a name, or the name alone after heads that stand outside."""
        head, split = found
        after = first + 1
        if not sight.linked(after, quotes=True):
            return None
        match = names.get(after)
        if head.place == "sides":
            return self._side(sight, first, match, found)
        form = sight.form(after)
        if match is not None and self._plain(sight, after):
            if head.place == "outside":
                return None
            return Phrase(first, match.last, "place", split.stem, match.refs[0], False, first)
        if split.definite or form in self._sets["stops"] or not form.isalpha() or len(form) < 3:
            return None
        last, of, _ = self._walk(sight, first, names, definite=False)
        if head.place == "outside" or last == after:
            return None
        return Phrase(first, last, "place", split.stem, of, False, first)

    def _side(self, sight: Sight, first: int, match: Match | None, found: _Found) -> Phrase | None:
        """A part of a land by the side on which it lies."""
        split = found.split
        if split.definite or not (split.proclitics or sight.form(first - 1) in self._sets["side_after"]):
            return None
        if match is not None and self._plain(sight, first + 1):
            return Phrase(first, match.last, "place", split.stem, match.refs[0], False, first)
        if sight.form(first + 1) in self._sets["side_of"]:
            return Phrase(first, first + 2, "place", split.stem, None, False, first)
        return None
