"""Where reported words may end, and the reasons for and against each place."""

from __future__ import annotations

from collections.abc import Iterator

from hudna.claims.contents import Contents
from hudna.claims.extents import Extent
from hudna.claims.scene import Scene
from hudna.infer import mean, step
from hudna.infer.opinion import CLOSES, INSIDE
from hudna.known import Known
from hudna.shapes import Hit

END = "said end"     # the question that these reasons answer
_LIKELY = -1.5       # log-odds of the net from which on a word may be the last one said
_LEAST = 2           # words that are said at least
_LONG = (4, 7, 11, 16, 24, 36, 60)
_PAUSES = {",": "comma", "\u060c": "comma", ";": "stop", "\u061b": "stop", ".": "stop", "!": "stop", "\u061f": "stop",
           "?": "stop", "\u2026": "stop", "-": "dash", "(": "bracket", ")": "bracket", '"': "quote"}


class Ends:
    """Lists the ends that reported words may have in one article, with their reasons."""

    def __init__(self, scene: Scene, contents: Contents) -> None:
        self.contents, self.syntax = contents, contents.syntax
        self.words, self.sentences = scene.article.words, scene.article.sentences
        self.quotes = scene.found.quotes
        self._marks: Known[int, str] = Known(self._mark)
        self._followings: Known[int, str] = Known(self._following)
        tagging = scene.found.tagging
        self._told = tagging.said if tagging else None

    def options(self, extent: Extent) -> list[int]:
        """The words before which what an extent reports may end, its own end among them, in order.

        A place inside a closed quotation is none, nor is one beyond the sentence in which the extent ends.
        """
        if extent.how == "credit":
            return [extent.last]
        whole = self.sentences[self.words[extent.last - 1].sentence].end
        limit = max(extent.last, whole)
        found = [place for place in range(extent.first + _LEAST, limit)
                 if place != extent.last and self._may_end(place)]
        return sorted({*found, extent.last, limit})

    def of(self, hit: Hit, extent: Extent, end: int) -> list[str]:
        """The reasons of one end of what a cue reports."""
        rank = "ruled" if end == extent.last else "longer" if end > extent.last else "shorter"
        mark, following = self._marks[end], self._followings[end]
        long = next((i for i, limit in enumerate(_LONG) if end - extent.first < limit), len(_LONG))
        found = ["bias", f"rank={rank}/{extent.how}", f"rank={rank}/{hit.lemma}", f"rank={rank}/{mark}",
                 f"mark={mark}/{extent.how}", f"mark={mark}/{following}", f"rank={rank}/{following}",
                 f"following={following}/{extent.how}", f"long={long}/{extent.how}", f"long={long}/{hit.pos}",
                 f"quote={self._quote(end)}/{rank}", f"pauses={min(self._pauses(extent, end), 3)}/{mark}"]
        if end < len(self.words):
            form = self.words[end].form
            found += [f"next={form}", f"next={form}/{mark}", f"head={form[:1]}/{mark}"]
        return found + list(self._opinion(extent, end, rank, mark))

    def _may_end(self, place: int) -> bool:
        if self.contents.in_quotation(place):
            return False
        if self._marks[place] != "none" or self._followings[place] not in ("word", "joined"):
            return True
        return self._told is not None and float(self._told[place - 1, CLOSES]) >= _LIKELY

    def _mark(self, place: int) -> str:
        """The punctuation before a word, `line` and `sentence` where one begins with it."""
        if place >= len(self.words):
            return "end"
        word, before = self.words[place], self.words[place - 1]
        if word.line != before.line:
            return "line"
        if word.sentence != before.sentence:
            return "sentence"
        return next((_PAUSES[sign] for sign in word.before if sign in _PAUSES), "none")

    def _following(self, place: int) -> str:
        """What the word after the end is, to a grammarian."""
        if place >= len(self.words):
            return "end"
        cue = self.contents.cues.get(place)
        if cue is not None:
            return f"cue/{cue.pos}"
        syntax = self.syntax
        for name, phrases in (("break", syntax.breaks), ("half", syntax.halves), ("aside", syntax.circumstances),
                              ("opener", syntax.openers), ("relative", syntax.relatives)):
            if phrases.at(self.words, place):
                return name
        if place in self.contents.subjects.finite:
            return "verb"
        return "joined" if self.words[place].form[:1] in syntax.clitics.conjunctions else "word"

    def _quote(self, end: int) -> str:
        return "closes" if any(q.last == end for q in self.quotes) else (
            "opens" if any(q.first == end for q in self.quotes) else "none")

    def _pauses(self, extent: Extent, end: int) -> int:
        return sum(self._marks[place] in ("comma", "stop") for place in range(extent.first + 1, end))

    def _opinion(self, extent: Extent, end: int, rank: str, mark: str) -> Iterator[str]:
        """What the net says of the last word, of the one after it and of those between this end and the ruled one."""
        if self._told is None:
            return
        inside, closes = self._told[:, INSIDE], self._told[:, CLOSES]
        last = step(float(closes[end - 1]))
        beyond = step(float(inside[end])) if end < len(self.words) else None
        best = step(float(closes[extent.first + 1 : max(end, extent.last)].max(initial=-9.0)))
        yield from (f"net closes={last}", f"net closes={last}/{rank}", f"net beyond={beyond}/{mark}",
                    f"net closes={last}/{beyond}", f"net best={last - best}")
        between = inside[min(end, extent.last) : max(end, extent.last)]
        if len(between):
            yield f"net between={step(mean(between))}/{rank}"
            yield f"net least={step(float(between.min()))}/{rank}"
