"""Dated events that a text may speak of, and the days that they fix."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hudna.grammar.datesteps import Said
from hudna.grammar.lexicon import Lexicon
from hudna.grammar.words import folded_key
from hudna.pack import Anchor, Pack
from hudna.shapes import Word


class Anchors:
    """The pack's anchors, compiled once for finding."""

    def __init__(self, pack: Pack) -> None:
        phrases = sorted({phrase for anchor in pack.anchors for group in anchor.words for phrase in group})
        self._lexicon = Lexicon([{"lemma": folded_key(p), "words": [p]} for p in phrases], pack.language)
        self._anchors = tuple((anchor, _folded(anchor)) for anchor in pack.anchors)

    def of_day(self, words: Sequence[Word], said: Said) -> list[Anchor]:
        """The anchors that a day and month without a year may name: same day, all their words in the sentence."""
        return [anchor for anchor in self._told(words, said) if _same_day(anchor, said)]

    def of_page(self, words: Sequence[Word], saids: Iterable[Said]) -> list[tuple[Said, Anchor]]:
        """The days without a year in a page that are those of an anchor, all its words standing in the page."""
        yearless = [said for said in saids if said.day is not None and said.month is not None and said.year is None]
        if not yearless:
            return []
        present = {hit.lemma for place in range(len(words)) for hit in self._lexicon.at(words, place)}
        return [(said, anchor) for anchor, groups in self._anchors if all(group & present for group in groups)
                for said in yearless if _same_day(anchor, said)]

    def of_weekday(self, words: Sequence[Word], said: Said) -> list[Anchor]:
        """The anchors that fell on the day of the week that is said beside all their words."""
        return [anchor for anchor in self._told(words, said) if anchor.day.weekday() == said.weekday]

    def _told(self, words: Sequence[Word], said: Said) -> list[Anchor]:
        number = words[said.first].sentence
        sentence = [word for word in words if word.sentence == number]
        present = {hit.lemma for place in range(len(sentence)) for hit in self._lexicon.at(sentence, place)}
        return [anchor for anchor, groups in self._anchors if all(group & present for group in groups)]


def _same_day(anchor: Anchor, said: Said) -> bool:
    return said.year is None and (anchor.day.month, anchor.day.day) == (said.month, said.day)


def _folded(anchor: Anchor) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(folded_key(phrase) for phrase in group) for group in anchor.words)
