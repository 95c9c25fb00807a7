"""Sentences in which somebody denies something: who, with which words, and what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from hudna.letters import fold, fold_mapped
from hudna.shapes import Span
from hudna.views.denial import BARE, Denial, Points, Thing
from hudna.views.deniers import REACH, Found, contrary, denier, disowner, negator, opens, subject, untrue, up_to_said
from hudna.views.likeness import Phrases, Stems
from hudna.views.told_pages import Told

_WORDS = 30        # letters after a denying word in which it is said what kind of thing is denied
_REPORTED = 80     # letters after it in which it is said that others tell it
_CLAIM = 80        # letters between a word of refusing and the claim that is refused
_JUST = 60         # letters before a denial in which it is set against what was just told
_CONTRARY = 12     # letters between words of contrast with a report and that report
_THING = 12        # first letters of what is denied, in which it is said what kind of thing it is
_THAT = 60         # letters of who denies and of these, or of a word that closes the clause and points back
_WHILE = 8         # letters before a denial that opens a sentence
_APART = 25        # letters between two denials of a sentence
_OWNER = 25        # letters behind words for what others tell in which is named who tells it
_LISTS = ("denying", "untrue", "never", "rejecting", "claims", "back", "carried", "reported", "contrast", "while",
          "idle", "negating", "no_such", "no_link", "disowning", "clause", "contrary", "that", "charges", "relation",
          "negators", "participles", "these", "of_it", "cause", "being", "because", "prepositions")
_OPENING = ("denying", "untrue", "rejecting", "negating", "no_such", "no_link", "disowning", "contrary")
_CLOSED = re.compile(r"\s*(?:[،,.;؛:]|$)")


class Denials:
    """Finds denials in sentences."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._joints = tuple(section["joints"].values())
        self._lists = {name: Phrases(section[name], self._joints) for name in _LISTS}
        self._stems = Stems(section)
        self._telling, self._to = Phrases(section["telling"]), fold(section["to"])
        self._opening: dict[str, list[frozenset[str]]] = defaultdict(list)
        for phrase in (fold(phrase).split() for name in _OPENING for phrase in section[name]):
            for joint in ("", *self._joints):
                self._opening[joint + phrase[0]].append(frozenset(phrase[1:]))

    def may_deny(self, words: frozenset[str]) -> bool:
        """Say whether one of a sentence's words, folded, can open a denial."""
        return any(rest <= words for word in words & self._opening.keys() for rest in self._opening[word])

    def of(self, told: Told) -> Iterator[Denial]:
        """The denials of a sentence."""
        folded = fold_mapped(told.text)
        last = -_APART
        for start, end, sort in self._words(folded.text):
            low, high = folded.printed(start, end)
            word = Span(told.span.start + low, told.span.start + high)
            if start - last < _APART:
                continue
            clause = min((at for at, _ in self._lists["clause"].starts(folded.text) if at > end), default=None)
            stop = None if clause is None else told.span.start + folded.printed(clause, clause)[0]
            found = self._found(told, word, sort, stop, folded.text[end:])
            if found is not None and not self._is_claimant(found, folded.text[end:]):
                last = end
                yield self._denial(told, word, sort, found, (folded.text[:start], folded.text[end:]))

    def _words(self, folded: str) -> list[tuple[int, int, str]]:
        """Where the words of denying stand, and of which sort each is."""
        never = self._lists["never"].starts(folded)
        negated = {end + 1 for _, end in self._lists["negators"].starts(folded)}
        found = [(*place, sort) for sort in ("denying", "untrue", *sorted(BARE), "disowning")
                 for place in self._lists[sort].starts(folded)]
        claims = self._lists["claims"].starts(folded)
        idle = self._lists["idle"].starts(folded)
        found += [(*place, "rejecting") for place in self._lists["rejecting"].starts(folded)
                  if any(0 <= start - place[1] <= _CLAIM for start, _ in claims)
                  and not any(0 <= start - place[1] <= _CLAIM for start, _ in idle)]
        reports = self._lists["reported"].starts(folded)
        found += [(*place, "contrary") for place in self._lists["contrary"].starts(folded)
                  if any(0 <= start - place[1] <= _CONTRARY for start, _ in reports)]
        found = [one for one in found if not any(low <= one[0] and one[1] <= high for low, high in never)
                 and not (one[2] == "denying" and one[0] in negated)]
        return sorted(found, key=lambda one: (one[0], -one[1]))   # the longest words of those that begin together

    def _denial(self, told: Told, word: Span, sort: str, found: Found, beside: tuple[str, str]) -> Denial:
        """The denial of a word, with the words of its sentence before and behind it."""
        facts, who, content = found
        return Denial(told, word.start, facts, who, content, sort, self._points(told, word, content, beside),
                      self._thing(told, word, sort, found, beside), opens(facts, word))

    def _points(self, told: Told, word: Span, content: Span, beside: tuple[str, str]) -> Points:
        before, after = beside
        inside = content.end <= word.start
        contrasts = [start for start, _ in self._lists["contrast"].starts(before)]
        outward = any(start <= 1 for start in contrasts)
        contrast = outward or any(len(before) - start <= _JUST for start in contrasts)
        besides = any(start <= 1 for start, _ in self._lists["while"].starts(before))
        that = not inside and any(_CLOSED.match(after, end) and not self._ends_joined(after[:start])
                                  for start, end in self._lists["that"].starts(after[:_THAT]))
        back = self._carries(told, word) or that or self._is_of("back", before[-_WORDS:] if inside else after[:_WORDS])
        return Points(back, contrast, besides and len(before.strip()) <= _WHILE, outward, besides,
                      contrast and self._is_of("reported", before))

    def _thing(self, told: Told, word: Span, sort: str, found: Found, beside: tuple[str, str]) -> Thing:
        before, after = beside
        facts, _, content = found
        inside, carried = content.end <= word.start, self._carries(told, word)
        own = before[content.start - word.start :][:_THING] if inside else before[-_THING:]
        thing = own if inside or carried else after[:_THAT]
        ahead = min(_REPORTED, up_to_said(facts, word))
        claims = before[content.start - word.start - _WORDS :] if inside else after[:ahead]
        whole = fold(told.text[content.start - told.span.start : content.end - told.span.start])
        return Thing(sort not in BARE and self._is_of("reported", claims), self._is_of("charges", thing),
                     self._is_of("relation", thing), self._is_cause(whole),
                     inside or carried or self._is_of("these", after[:_THAT]))

    def _carries(self, told: Told, word: Span) -> bool:
        """Say whether a word points back in itself («denied it»)."""
        return self._is_of("carried", told_word(told, word))

    def _found(self, told: Told, word: Span, sort: str, stop: int | None, after: str) -> Found | None:
        """Who denies with a word of some sort, and what, in a bare denial up to the end of the clause."""
        if sort in BARE:
            return negator(told, word, stop)
        if sort in ("disowning", "contrary"):
            return (disowner if sort == "disowning" else contrary)(told, word)
        if sort == "untrue":
            back = any(start <= 1 for start, _ in self._lists["of_it"].starts(after))
            return untrue(told, word, stop, behind=after.lstrip().startswith(self._to) and not back)
        others = min((start for start, _ in self._telling.starts(after)), default=REACH)
        found = denier(told, word, stop, others)
        if found is not None and self._lists["participles"].starts(told_word(told, word)):
            found = (found[0], found[1] | subject(told, word), found[2])
        return found

    def _is_claimant(self, found: Found, after: str) -> bool:
        """Say whether the one who is read as denying is the one whose claim is denied: who denies is not known then."""
        owners = [after[end : end + _OWNER] for _, end in self._lists["claims"].starts(after[:_REPORTED])]
        names = [self._stems.row(name.name)[:1] for fact in found[0] for name in fact.actors("who")]
        return any(name and name == self._stems.row(owner)[:1] for owner in owners for name in names)

    def _ends_joined(self, before: str) -> bool:
        """Say whether a preposition comes last, so that what follows hangs on another word than the denying one."""
        return any(end == len(before.rstrip()) for _, end in self._lists["prepositions"].starts(before.rstrip()))

    def _is_cause(self, content: str) -> bool:
        """Say whether what is denied is that one thing is the cause of another, or came about because of it."""
        return bool(self._lists["cause"].starts(content)) \
            or bool(self._lists["being"].starts(content) and self._lists["because"].starts(content))

    def _is_of(self, name: str, thing: str) -> bool:
        """Say whether what is denied is a thing of a list."""
        return bool(self._lists[name].starts(thing))


def told_word(told: Told, word: Span) -> str:
    """A word of a sentence, folded."""
    return fold(told.text[word.start - told.span.start : word.end - told.span.start])
