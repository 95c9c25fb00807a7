"""Whether a thing is only talked about: rumoured, or alleged and denied."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.claims.syntax import Phrases, Syntax
from hudna.grammar.lexicon import Lexicon
from hudna.pack import Pack
from hudna.shapes import Hit, Word

_REACH = 8      # words from a word for talk to what is talked about
_DENIAL = 6     # words from a denial to the talk that it denies
_PAUSES = frozenset(",\u060c;\u061b:\"")


class Hearsay:
    """Values what words for rumours and denied allegations tell of; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        rules = pack.language["hearsay"]
        self._syntax = syntax
        self._talk = Lexicon(rules["talk"], pack.language)
        self._denials = Lexicon(rules["denials"], pack.language)
        self._leads = Phrases(rules["leads"], syntax.clitics)

    def of(self, words: Sequence[Word]) -> dict[int, str]:
        """`denied` or `possible` for each word that tells what is talked about."""
        found: dict[int, str] = {}
        talks = self._talk.find(words)
        denials = self._denials.find(words) if talks else ()
        for talk in talks:
            real = "denied" if self._denied(talk, denials, words) else talk.data.get("real")
            if real and self._tells(talk, words):
                found.update((place, str(real)) for place in self._told(talk, words))
        return found

    def _denied(self, talk: Hit, denials: Sequence[Hit], words: Sequence[Word]) -> bool:
        """Say whether a denial governs the word for talk."""
        return any(0 <= talk.first - denial.last <= _DENIAL
                   and words[denial.first].sentence == words[talk.first].sentence for denial in denials)

    def _tells(self, talk: Hit, words: Sequence[Word]) -> bool:
        """Say whether what is talked about follows: a clause, or a noun governed by `about` or a particle."""
        place = talk.last
        if place >= len(words) or words[place].sentence != words[talk.first].sentence:
            return False
        if talk.data.get("whole"):
            return True
        lead = any(phrases.at(words, place) for phrases in (
            self._leads, self._syntax.complementizers, self._syntax.relatives))
        return lead or words[place].form.startswith(self._syntax.attached[:1])

    def _told(self, talk: Hit, words: Sequence[Word]) -> range:
        """The words up to a pause or the end of the sentence."""
        stop = min(talk.last + _REACH, len(words))
        end = next((place for place in range(talk.last, stop) if words[place].sentence != words[talk.first].sentence
                    or (place > talk.last and _PAUSES & set(words[place].before))), stop)
        return range(talk.last, end)
