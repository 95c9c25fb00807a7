"""People who share one name with somebody whom the pack knows, and are others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.mentions.sight import word_set
from hudna.pack import Entry, Pack
from hudna.shapes import Manner, NameMention

_ALIKE = 0.6     # of the letters of two spellings of one name
_PARTICLES = 3   # letters that may stand before a title, its article among them
_SHORTEST = 3    # letters of a title that may have particles


class Strangers:
    """Takes persons of the pack from those who are called otherwise; compiled once for a pack.

    A family name alone is the known person's, unless the page gives it to somebody else by a full name and never names
    the known one in full.
    """

    def __init__(self, pack: Pack) -> None:
        self._article = folded_key(pack.language["clitics"]["article"])
        self._joined = frozenset(map(folded_key, pack.language["names"]["joined"]))
        self._titles = _titles(pack)
        self._wishes = word_set(pack.language["names"]["wishes"])
        self._given = frozenset().union(*(word_set(group["sure"]) | word_set(group.get("soft", ""))
                                          for group in pack.language["given_names"].values()))
        self._whole = {entry.id: self._whole_names(entry) for entry in pack.entries if entry.kind == "person"}
        self._likeness: Known[tuple[str, str], bool] = Known(_alike)

    def _whole_names(self, entry: Entry) -> list[list[str]]:
        """The names of an entry that have several words: without titles, but where these leave one word of all."""
        names = [folded_key(alias).split() for alias in entry.aliases]
        bare = [words for name in names if len(words := self._words(self._bare(name))) > 1]
        return bare or [words for name in names if len(words := self._words(name)) > 1]

    def _words(self, words: Sequence[str]) -> list[str]:
        """The words of a name without articles, those that make one name as one."""
        found: list[str] = []
        for word in words:
            if found and found[-1] in self._joined:
                found[-1] += word.removeprefix(self._article)
            else:
                found.append(word.removeprefix(self._article))
        return found

    def _bare(self, words: Sequence[str]) -> Sequence[str]:
        """The words of a name without the titles before it and the wish behind it."""
        first = next((place for place, word in enumerate(words) if not self._is_title(word)), 0)
        return words[first:next((place for place, word in enumerate(words) if word in self._wishes), len(words))]

    def _is_title(self, word: str) -> bool:
        """Say whether a word is a title, with or without particles before it."""
        if word in self._given:
            return False
        return any(word[at:] in self._titles for at in range(min(_PARTICLES, len(word) - _SHORTEST) + 1))

    def freed(self, names: Sequence[NameMention]) -> list[NameMention]:
        """The mentions, those of strangers without the entry that shares a name with them."""
        told = [replace(name, refs=()) if self._is_other(name) else name for name in names]
        persons = [(name, name.key.split()) for name in told if name.kind == "person" and name.manner is Manner.NAME]
        full = {name.refs[0] for name, words in persons if name.refs and len(words) > 1}
        others = {words[-1]: words for name, words in persons if not name.refs and len(words) > 1}
        return [replace(name, refs=()) if self._is_others(name, full, others) else name for name in told]

    def _is_other(self, name: NameMention) -> bool:
        """Say whether a full name has only one word of the entry's names, and another in the place of the rest."""
        words = name.key.split()
        return self._is_known(name) and len(words) > 1 and self._has_other_words(name.refs[0], words)

    def _is_others(self, name: NameMention, full: set[str], others: dict[str, list[str]]) -> bool:
        """Say whether a name of one word is the family name of somebody else on the page."""
        words = others.get(name.key)
        return (self._is_known(name) and words is not None and name.refs[0] not in full
                and self._has_other_words(name.refs[0], words))

    def _is_known(self, name: NameMention) -> bool:
        return (name.kind == "person" and name.manner is Manner.NAME and bool(name.refs)
                and bool(self._whole.get(name.refs[0])))

    def _has_other_words(self, ref: str, words: Sequence[str]) -> bool:
        """Say whether no full name of the entry has two words like two of these, or only its first and last."""
        mine, wholes = self._words(self._bare(words)), self._whole[ref]
        return len(mine) > 1 and (not any(self._share(mine, whole) for whole in wholes)
                                  or self._has_another_father(mine, wholes))

    def _has_another_father(self, mine: Sequence[str], wholes: Sequence[Sequence[str]]) -> bool:
        """Say whether only what stands between the first and the last word is another in full names as long."""
        as_long = [tuple(self._likeness[pair] for pair in zip(mine, whole, strict=True))
                   for whole in wholes if len(whole) == len(mine) > 2]
        return any(like[0] and like[-1] for like in as_long) and not any(map(all, as_long))

    def _share(self, mine: Sequence[str], theirs: Sequence[str]) -> bool:
        """Say whether two words of each are like words of the other."""
        return all(sum(any(self._likeness[a, b] for b in other) for a in one) > 1
                   for one, other in ((mine, theirs), (theirs, mine)))


def _titles(pack: Pack) -> frozenset[str]:
    """Words that stand before or after a name and are no part of it: offices, honours, whose, and that it is over."""
    titles, article = pack.language["titles"], folded_key(pack.language["clitics"]["article"])
    found = {word for row in titles["offices"] for word in row["words"]}
    found.update(word for entry in pack.entries for word in entry.gentilics)
    found.update(pack.language["offices"]["gone"])
    folded = {folded_key(word).removeprefix(article) for word in found}
    return frozenset(folded | {word.removeprefix(article) for word in word_set(titles["honours"])})


def _alike(pair: tuple[str, str]) -> bool:
    one, other = pair
    return one == other or SequenceMatcher(None, one, other).ratio() >= _ALIKE
