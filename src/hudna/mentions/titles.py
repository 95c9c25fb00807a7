"""Titles and offices, with what belongs to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hudna.grammar.words import folded_key, key
from hudna.known import Known
from hudna.mentions.gazetteer import Match, Sort
from hudna.mentions.nations import Nations
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.pack import Pack


class Title(NamedTuple):
    """A title at words [first, last): its folded words, whose office it is, and what it can stand for."""

    first: int
    last: int
    office: str
    of: str | None
    honour: bool      # an address of honour: names nobody by itself
    several: bool     # in the plural or dual
    definite: bool    # with the article, or fixed by what follows
    qualified: bool   # something follows the office word


class Titles:
    """Reads titles; compiled once for a pack."""

    def __init__(self, pack: Pack, splits: Splits, nations: Nations) -> None:
        section = pack.language["titles"]
        self._splits = splits
        self._nations = nations
        self._kinds = {entry.id: entry.kind for entry in pack.entries}
        self._honours = word_set(section["honours"])
        self._offices: dict[str, bool] = {}
        self._one: dict[str, str] = {}
        for row in section["offices"]:
            for word in row["words"]:
                self._offices[folded_key(word)] = False
            for word in row.get("many", ()):
                self._offices.setdefault(folded_key(word), True)
                self._one.setdefault(folded_key(word), folded_key(row["words"][0]))
        self._known_heads: Known[str, tuple[bool, bool, bool] | None] = Known(self._head_of)
        self._known_offices: Known[str, str] = Known(self._office_of)
        self._complements = word_set(section["complements"])
        self._bridges = word_set(section["bridges"])
        self._ways, self._sent = word_set(section["ways"]), word_set(section["sent"])
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        for phrase in section["phrases"]:
            tokens = tuple(folded_key(phrase).split())
            self._phrases.setdefault(tokens[0], []).append(tokens)

    def at(self, sight: Sight, first: int, names: Mapping[int, Match]) -> Title | None:
        """The title that begins at word `first`; `names` are the pack's names by their first word."""
        head = self._head(sight, first)
        if head is None:
            return None
        fixed_phrase = self._phrase(sight, first)
        honour, several, definite = head
        last, of, office_last = max(first + 1, fixed_phrase), None, max(first + 1, fixed_phrase)
        sent = any(split.stem in self._sent for split in sight.splits[first])
        while last < len(sight.words):
            step = self._step(sight, last, names, sent=sent) or (self._also(sight, last) if several and of else
                                                                 self._peoples(sight, last) if several else None)
            if step is None:
                break
            last, state, counts = step
            if counts:
                office_last = last
            of = of or state
        if honour and not fixed_phrase and last == first + 1:
            return Title(first, last, "", None, True, several, False, False)
        fixed = definite or last > first + 1
        office = key(sight.words, first, office_last)
        stem = next((s.stem for s in sight.splits[first] if s.stem in self._offices or s.stem in self._honours), "")
        if stem:
            office = " ".join([stem, *office.split()[1:]])
        return Title(first, last, office, of, honour and not fixed_phrase, several, fixed, last > first + 1)

    def heads(self, sight: Sight, place: int) -> bool:
        """Say whether an office word stands at `place`."""
        return self._known_offices[sight.words[place].form] != ""

    def joined(self, sight: Sight, place: int) -> bool:
        """Say whether the title's first word carries a particle, as a second holder's does."""
        return any(s.proclitics for s in sight.splits[place] if s.stem in self._offices or s.stem in self._honours)

    def stem(self, sight: Sight, place: int) -> str:
        """The office word at `place` without particles and article, the word itself where there is none."""
        return self._known_offices[sight.words[place].form] or sight.form(place)

    def _office_of(self, form: str) -> str:
        """The office word that a word may be, empty when it is none."""
        return next((s.stem for s in self._splits.of(form)[:3] if s.stem in self._offices), "")

    def one_of_many(self, sight: Sight, place: int) -> str:
        """The singular of an office word that stands at `place` in the plural or dual, empty when none does."""
        return next((self._one[s.stem] for s in sight.splits[place] if s.stem in self._one), "")

    def honours(self, sight: Sight, place: int) -> bool:
        """Say whether an address of honour stands at `place`."""
        return sight.form(place) in self._honours

    def _head(self, sight: Sight, first: int) -> tuple[bool, bool, bool] | None:
        return self._known_heads[sight.words[first].form]

    def _head_of(self, form: str) -> tuple[bool, bool, bool] | None:
        for split in self._splits.of(form):
            if split.stem in self._offices:
                return False, self._offices[split.stem], split.definite
            bare = self._splits.bare(split)
            if bare in self._honours:
                return True, False, split.definite
        return None

    def _phrase(self, sight: Sight, first: int) -> int:
        """Where a fixed title that begins here ends, 0 when there is none."""
        longest = 0
        for split in sight.splits[first]:
            for tokens in self._phrases.get(split.stem, ()):
                if all(sight.form(first + i) == token for i, token in enumerate(tokens) if i):
                    longest = max(longest, first + len(tokens))
        return longest

    def _step(self, sight: Sight, place: int, names: Mapping[int, Match], *, sent: bool = False,
              ) -> tuple[int, str | None, bool] | None:
        """One more word or name of the title: where it ends, whose office it makes it, and if it is of its core."""
        if not sight.linked(place, quotes=True):
            return None
        word = sight.words[place]
        match = names.get(place)
        if match is not None and match.sort is not Sort.SHORT and self._kinds[match.refs[0]] != "person":
            if self._conjoined(sight, place):
                return None
            return match.last, match.refs[0], False
        if word.form in self._complements and sight.linked(place):
            return place + 1, None, True
        gentilic = self._nations.at(sight, place)
        if gentilic is not None and gentilic.number in {"one", "she"} and not gentilic.proclitics:
            return place + 1, gentilic.of, False
        for split in sight.splits[place]:
            if split.proclitics in {"", "\u0644"} and self._splits.bare(split) in self._complements:
                return place + 1, None, True
        if word.form in self._bridges or (sent and word.form in self._ways):
            return self._step(sight, place + 1, names) if place + 1 < len(sight.words) else None
        return None

    def _peoples(self, sight: Sight, place: int) -> tuple[int, str | None, bool] | None:
        """The first of two peoples whose leaders are named together."""
        first, second = self._nations.at(sight, place), self._nations.at(sight, place + 1)
        if first is None or second is None or not first.definite or not sight.linked(place) or (
                self._kinds.get(first.of) != "state" or second.proclitics not in self._splits.joints):
            return None
        return place + 1, first.of, False

    def _also(self, sight: Sight, place: int) -> tuple[int, str | None, bool] | None:
        """A second adjective of nationality, joined to the first."""
        gentilic = self._nations.at(sight, place) if sight.linked(place) else None
        if gentilic is None or not gentilic.definite or gentilic.proclitics not in self._splits.joints:
            return None
        return place + 1, gentilic.of, False

    def _conjoined(self, sight: Sight, place: int) -> bool:
        """Say whether the word carries a conjunction, so that a new phrase begins."""
        proclitics = sight.splits[place][0].proclitics
        return proclitics != "" and proclitics[0] in self._splits.joints
