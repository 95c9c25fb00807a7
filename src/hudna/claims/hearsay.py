"""Whether a thing is only talked about: rumoured, or alleged and denied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hudna.claims.syntax import Phrases, Syntax
from hudna.grammar.lexicon import Lexicon
from hudna.pack import Pack
from hudna.shapes import Hit, Word

_REACH = 8      # words from a word for talk to what is talked about
_DENIAL = 6     # words from a denial to the talk that it denies
_FAR = 22       # … to what somebody is said to have said, its object
_WHOSE = 8      # words from this to what he is said to have said
_AFTER = 24     # … to the word that calls it untrue
_PAUSES = frozenset(",\u060c;\u061b:\"")


class Rumour(NamedTuple):
    """What a word is that is only talked about, `denied` or `possible`, and the word that denies it."""

    real: str
    denial: Hit | None = None


class Hearsay:
    """Values what words for rumours and denied allegations tell of; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        rules = pack.language["hearsay"]
        self._syntax = syntax
        self._talk = Lexicon(rules["talk"], pack.language)
        self._denials = Lexicon(rules["denials"], pack.language)
        self._leads = Phrases(rules["leads"], syntax.clitics)
        self._untrue = Phrases(rules["untrue"], syntax.clitics)
        self._after_source = Phrases(rules["after_source"], syntax.clitics)

    def of(self, words: Sequence[Word]) -> dict[int, Rumour]:
        """What is so for each word that tells what is talked about."""
        found: dict[int, Rumour] = {}
        talks = self._talk.find(words)
        denials = self._denials.find(words) if talks else ()
        for talk in talks:
            denial = self._denial(talk, denials, words)
            untrue = denial is not None or self._called_untrue(talk, words)
            real = "denied" if untrue else talk.data.get("real")
            if real and self._tells(talk, words):
                found.update((place, Rumour(str(real), denial)) for place in self._told(talk, words))
        return found

    def _denial(self, talk: Hit, denials: Sequence[Hit], words: Sequence[Word]) -> Hit | None:
        """The last denial that governs the word for talk; what is `from` somebody, as its object, from afar."""
        far = talk.first > 0 and talk.data.get("from") and not self._syntax.prepositions.at(words, talk.first - 1)
        return next((denial for denial in reversed(denials)
                     if 0 <= talk.first - denial.last <= (_FAR if far else _DENIAL)
                     and words[denial.first].sentence == words[talk.first].sentence), None)

    def _called_untrue(self, talk: Hit, words: Sequence[Word]) -> bool:
        """Say whether what somebody is said to have said is called untrue behind it, in its sentence."""
        return bool(talk.data.get("from")) and any(
            self._untrue.at(words, place) for place in range(talk.last, min(talk.last + _AFTER, len(words)))
            if words[place].sentence == words[talk.first].sentence)

    def _tells(self, talk: Hit, words: Sequence[Word]) -> bool:
        """Say whether what is talked about follows: a clause, or a noun governed by `about` or a particle."""
        place = self._begins(talk, words)
        if place >= len(words) or words[place].sentence != words[talk.first].sentence:
            return False
        if talk.data.get("whole") or talk.data.get("from"):
            return True
        lead = any(phrases.at(words, place) for phrases in (
            self._leads, self._syntax.complementizers, self._syntax.relatives))
        return lead or words[place].form.startswith(self._syntax.attached[:1])

    def _begins(self, talk: Hit, words: Sequence[Word]) -> int:
        """Where what is talked about begins: after the one from whom it is said to be, with a word that leads to it."""
        if not talk.data.get("from"):
            return talk.last
        return next((place for place in range(talk.last, min(talk.last + _WHOSE, len(words)))
                     if self._after_source.at(words, place) or self._syntax.complementizers.at(words, place)),
                    len(words))

    def _told(self, talk: Hit, words: Sequence[Word]) -> range:
        """The words up to a pause, a relative clause or the end of the sentence."""
        first = self._begins(talk, words)
        stop = min(first + _REACH, len(words))
        end = next((place for place in range(first, stop) if words[place].sentence != words[talk.first].sentence
                    or (place > first and (_PAUSES & set(words[place].before)
                                           or self._syntax.relatives.at(words, place)))), stop)
        return range(first, end)
