"""Names of persons: where they begin and where they end."""

from __future__ import annotations

from collections.abc import Mapping

from hudna.grammar.clitics import Split
from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.mentions.gazetteer import Match, Sort
from hudna.mentions.nations import Nations
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.mentions.titles import Titles
from hudna.pack import Pack

_LONGEST = 7
_AND = "\u0648"
_NISBA = "\u064a"
_TANWEEN = frozenset("\u064b\u064d")


class People:
    """Reads persons' names; compiled once for a pack."""

    def __init__(self, pack: Pack, splits: Splits, nations: Nations, titles: Titles) -> None:
        self._titles = titles
        language = pack.language
        given = language["given_names"].values()
        self._soft = frozenset().union(*(word_set(group.get("soft", "")) for group in given))
        self._sure = frozenset().union(*(_spellings(group["sure"]) for group in given)) - self._soft
        family = language["family_names"]
        self._family = word_set(family["words"])
        self._particles = word_set(family["particles"])
        self._second = word_set(family["second"])
        self._common = word_set(language["common_words"]["words"])
        self._closed = word_set(language["names"]["closed"])
        self._many = tuple(folded_key(ending) for ending in language["names"]["many_ends"])
        self._said = word_set(language["names"]["said"])
        self._unfolded: Mapping[str, str] = language["names"]["unfolded"]
        self._offices = word_set(language["names"]["offices"])
        self._unlike = frozenset(language["names"]["unlike"])
        self._ends = tuple(folded_key(ending) for ending in language["names"]["unlike_ends"])
        self._prefixes = tuple(language["names"]["verbal"])
        self._splits = splits
        self._nations = nations
        self._listed = self._sure | self._soft | self._family
        self._joining = self._particles - self._family - self._second
        self._heads: Known[str, str] = Known(self._head)
        self._everyday: Known[str, bool] = Known(self._common_form)
        self._beginnings: Known[str, bool] = Known(
            lambda form: self.known(self._heads[form]) or form in self._particles)

    def known(self, form: str) -> bool:
        """Say whether a word is listed as part of persons' names."""
        return form in self._listed

    def common(self, sight: Sight, place: int) -> bool:
        """Say whether the word is an everyday word, with or without the article and a conjunction."""
        return self._everyday[sight.words[place].form]

    def _common_form(self, form: str) -> bool:
        if form in self._sure or form in self._family:
            return False
        if form in self._common:
            return True
        return any(split.stem in self._common and (
            split.definite or split.proclitics in self._splits.joints or (split.proclitics and len(split.stem) > 3))
            for split in self._splits.of(form))

    def begins(self, sight: Sight, place: int) -> bool:
        """Say whether a full name begins here without a title before it."""
        form = self.head(sight, place)
        if form in self._sure:
            return self._part(sight, place + 1, known=False)
        if form in self._soft and self._part(sight, place + 1, known=False):
            after = sight.form(place + 1)
            if self._sharp(sight, place) or (after.startswith(self._splits.article) and after.endswith(_NISBA)
                                             and self._nations.at(sight, place + 1) is None):
                return True
            return after in self._sure or after in self._soft or after in self._family or after in self._particles
        return False

    def goes_on(self, sight: Sight, place: int) -> bool:
        """Say whether a name that the pack has in part goes on with a listed word."""
        return sight.linked(place) and self.known(sight.form(place)) and not self._barred(sight, place)

    def tails(self, name: str) -> list[str]:
        """What of a full name may repeat it: the last word, with the particles before it."""
        parts = name.split()
        if len(parts) < 2 or len(parts[-1]) < 3:
            return []
        if parts[-2] in self._particles and len(parts) > 2:
            tail = " ".join(parts[-2:])
            return [tail] if parts[-1] in self._second or parts[-1] in self._sure else [tail, parts[-1]]
        if parts[-1] in self._soft and parts[-1] not in self._family:
            return []
        return [] if parts[-1] in self._second or parts[-1] in self._closed else [parts[-1]]

    def _sharp(self, sight: Sight, place: int) -> bool:
        """Say whether a name that folds like a particle is printed unlike it, in a text that keeps them apart."""
        printed = sight.printed(place)
        return any(printed == name and f" {particle} " in sight.text for name, particle in self._unfolded.items())

    def said(self, sight: Sight, place: int, names: Mapping[int, Match]) -> bool:
        """Say whether an unknown word after a verb of saying is somebody's name."""
        form = sight.form(place)
        return (sight.form(place - 1) in self._said and sight.linked(place) and place not in names and len(form) > 3
                and form.isalpha() and not self._barred(sight, place) and not self.common(sight, place)
                and not form.startswith(self._prefixes) and not form.endswith(self._ends)
                and self._nations.at(sight, place) is None)

    def head(self, sight: Sight, place: int) -> str:
        """The first word of a name, its particles off where only that makes it a known name."""
        return self._heads[sight.words[place].form]

    def _head(self, form: str) -> str:
        if form in self._sure or form in self._soft:
            return form
        for split in self._splits.of(form):
            if not split.definite and split.proclitics and split.stem in self._sure:
                return split.stem
        return form

    def run(self, sight: Sight, first: int, names: Mapping[int, Match], *, titled: bool,
            heads: frozenset[int] = frozenset()) -> int:
        """Where the name that begins at `first` ends; `first` itself when there is none. Heads of groups end it."""
        if first >= len(sight.words) or not (titled or self._beginnings[sight.words[first].form]):
            return first
        if not self._opens(sight, first, names, titled=titled):
            return first
        last = first + 1
        known = self.known(self.head(sight, first)) or sight.form(first) in self._particles
        while last < len(sight.words) and last - first < _LONGEST:
            match = names.get(last)
            if match is not None and match.sort is not Sort.SHORT and not self.known(sight.form(last)):
                break
            if not self._part(sight, last, known=known) or (last in heads and not self.known(sight.form(last))):
                break
            form = sight.form(last)
            known = self.known(form) or form in self._particles
            last += 1
        while last > first + 1 and sight.form(last - 1) in self._joining:
            if last - 1 > first and sight.form(last - 1) in {"\u0628\u0646"}:
                last -= 1
                continue
            break
        return last

    def _opens(self, sight: Sight, first: int, names: Mapping[int, Match], *, titled: bool) -> bool:
        form, head = sight.form(first), self.head(sight, first)
        if not form.isalpha() or len(form) < 2 or self._barred(sight, first) or form in self._second:
            return False
        match = names.get(first)
        if match is not None and match.sort is not Sort.SHORT:
            return False
        after = sight.form(first + 1)
        if titled and not self.known(head) and form.startswith(self._splits.article) and sight.linked(first + 1) and (
                after in self._sure or after in self._soft) and form not in self._family:
            return False
        if self.known(head) or form in self._particles:
            return titled or self.begins(sight, first)
        return titled and not self.common(sight, first) and self._nations.at(sight, first) is None \
            and not form.startswith(self._prefixes) and not form.endswith(self._ends)

    def _part(self, sight: Sight, place: int, *, known: bool) -> bool:
        """Say whether word `place` goes on with a name; after an unknown word only known parts do."""
        if not sight.linked(place):
            return sight.linked(place, quotes=True) and self._hyphened(sight, place)
        form = sight.form(place)
        if self._barred(sight, place):
            return False
        if form in self._offices:
            return False
        if form in self._sure or form in self._family or form in self._particles or form in self._second:
            return True
        if not form.isalpha() or len(form) < 2 or form.startswith(self._prefixes):
            return False
        if form in self._soft:
            return True
        if form.endswith(self._ends):
            return False
        if self.common(sight, place) or (self._nations.at(sight, place) is not None and not known):
            return False
        return not any(self._conjoined(split) for split in sight.splits[place])

    def _conjoined(self, split: Split) -> bool:
        """Say whether a reading of a word has a conjunction before something that may be a name."""
        known = split.stem in self._sure or split.stem in self._soft
        return split.proclitics[:1] in self._splits.joints and split.proclitics != "" and (
            known or split.definite or split.proclitics[0] == _AND)

    def _barred(self, sight: Sight, place: int) -> bool:
        """Say whether the word is one of grammar, or an office, and no name."""
        form = sight.form(place)
        if form not in self._soft and (form in self._closed or self._titles.heads(sight, place)):
            return True
        printed = sight.printed(place)
        if form.startswith(self._splits.article) and form not in self._listed and (
                form.endswith(self._many) or self._titles.honours(sight, place)):
            return form not in self._second
        return printed in self._unlike or not _TANWEEN.isdisjoint(printed)

    def grammar(self, sight: Sight, place: int) -> bool:
        """Say whether the word is one of grammar, an office or a verb."""
        form = sight.form(place)
        return self._barred(sight, place) or form.startswith(self._prefixes) or form.endswith(self._ends)

    def _hyphened(self, sight: Sight, place: int) -> bool:
        """Say whether the word hangs on the one before by a dash without blanks."""
        word, before = sight.words[place], sight.words[place - 1]
        return word.before == "-" and word.start - before.end == 1


def _spellings(text: str) -> frozenset[str]:
    return frozenset(word.replace(" ", "") for word in word_set(text))
