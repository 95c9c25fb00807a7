"""People who share one name with somebody whom the pack knows, and are others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.pack import Pack
from hudna.shapes import Manner, NameMention

_ALIKE = 0.6  # of the letters of two spellings of one name


class Strangers:
    """Takes persons of the pack from those who are called otherwise; compiled once for a pack.

    A family name alone is the known person's, unless the page gives it to somebody else by a full name and never names
    the known one in full.
    """

    def __init__(self, pack: Pack) -> None:
        self._whole = {entry.id: tuple(words for alias in entry.aliases if len(words := folded_key(alias).split()) > 1)
                       for entry in pack.entries if entry.kind == "person"}
        self._likeness: Known[tuple[str, str], bool] = Known(_alike)

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
        """Say whether no full name of the entry has two words that are like two of these, or only its first and last,
        around a father's name that is another."""
        wholes = self._whole[ref]
        shared = (sum(any(self._likeness[mine, theirs] for mine in words) for theirs in whole) for whole in wholes)
        if max(shared) < 2:
            return True
        as_long = [tuple(self._likeness[pair] for pair in zip(words, whole, strict=True))
                   for whole in wholes if len(whole) == len(words) > 2]
        return any(like[0] and like[-1] for like in as_long) and not any(map(all, as_long))


def _alike(pair: tuple[str, str]) -> bool:
    one, other = pair
    return one == other or SequenceMatcher(None, one, other).ratio() >= _ALIKE
