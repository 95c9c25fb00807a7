"""Sentences in which somebody denies something: who, with which words, and what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hudna.letters import fold, fold_mapped
from hudna.shapes import EVENTS, SAYS, Fact, Span
from hudna.views.likeness import Phrases
from hudna.views.told_pages import Told, once

_REACH = 160       # letters from a denying word to what is denied
_WORDS = 30        # letters after a denying word in which it is said what kind of thing is denied
_REPORTED = 80     # letters after it in which it is said that others tell it
_CLAIM = 60        # letters between a word of refusing and the claim that is refused
_WHILE = 8         # letters before a denial that opens a sentence
_OPENS = 3         # letters of a statement before a word for what is untrue that opens it
_APART = 25        # letters between two denials of a sentence
_LISTS = ("denying", "untrue", "never", "rejecting", "claims", "back", "carried", "reported", "contrast", "while",
          "idle", "negating", "no_such", "no_link", "disowning", "clause")
_BARE = ("negating", "no_such", "no_link")
_OPENING = ("denying", "untrue", "rejecting", "negating", "no_such", "no_link", "disowning")
_Found = tuple[tuple[Fact, ...], frozenset[str], Span]


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying word with who denies, in which facts, and what.

    `back` points to what was told before; `contrast` sets it against that, `leads` against what follows; `reported`
    names what others tell; `bare` says that something is not so, without a word of denying;
    `opens` that the word stands at the beginning of the denier's own statement; `named` that only deeds
    named are denied, `link` that two things have to do with each other.
    """

    told: Told
    at: int
    facts: tuple[Fact, ...]
    who: frozenset[str]
    content: Span
    back: bool
    contrast: bool
    leads: bool
    reported: bool
    bare: bool = False
    opens: bool = False
    named: bool = False
    link: bool = False

    @property
    def words(self) -> str:
        """What is denied, as printed."""
        low = self.content.start - self.told.span.start
        return self.told.text[low : low + self.content.end - self.content.start]

    def ends(self, joint: str) -> tuple[str, str]:
        """The two things between which a link is denied: before the word that begins with `joint`, and from it on."""
        words = self.words.split()
        middle = next((at for at, word in enumerate(words) if at > 1 and word.startswith(joint)), len(words))
        return " ".join(words[:middle]), " ".join(words[middle:])


class Denials:
    """Finds denials in sentences."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._joints = tuple(section["joints"].values())
        self._lists = {name: Phrases(section[name], self._joints) for name in _LISTS}
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
            bare = sort in _BARE
            found = _negator(told, word, stop) if bare else _disowner(told, word) if sort == "disowning" else \
                _denier(told, word, sort == "untrue")
            if found is not None:
                last = end
                denial = self._denial(told, word, found, folded.text[:start], folded.text[end:])
                yield replace(denial, bare=bare, opens=_opens(denial, word), reported=denial.reported and not bare,
                              named=sort == "no_such", link=sort == "no_link")

    def _words(self, folded: str) -> list[tuple[int, int, str]]:
        """Where the words of denying stand, and of which sort each is."""
        never = self._lists["never"].starts(folded)
        found = [(*place, sort) for sort in ("denying", "untrue", *_BARE, "disowning")
                 for place in self._lists[sort].starts(folded)]
        claims = self._lists["claims"].starts(folded)
        idle = self._lists["idle"].starts(folded)
        found += [(*place, "rejecting") for place in self._lists["rejecting"].starts(folded)
                  if any(0 <= start - place[1] <= _CLAIM for start, _ in claims)
                  and not any(0 <= start - place[1] <= _CLAIM for start, _ in idle)]
        found = [one for one in found if not any(low <= one[0] and one[1] <= high for low, high in never)]
        return sorted(found, key=lambda one: (one[0], -one[1]))   # the longest words of those that begin together

    def _denial(self, told: Told, word: Span, found: _Found, before: str, after: str) -> Denial:
        facts, who, content = found
        inside = content.end <= word.start
        near = before[-_WORDS:] if inside else after[:_WORDS]
        carried = self._lists["carried"].starts(told_word(told, word))
        contrasts = [start for start, _ in self._lists["contrast"].starts(before)]
        opens = any(start <= 1 or len(before) - start <= _CLAIM for start in contrasts)
        leads = bool(self._lists["while"].starts(before)) and len(before.strip()) <= _WHILE
        claims = before[content.start - word.start - _WORDS :] if inside else after[:_REPORTED]
        return Denial(told, word.start, facts, who, content, bool(carried or self._lists["back"].starts(near)),
                      opens, leads, bool(self._lists["reported"].starts(claims)))


def told_word(told: Told, word: Span) -> str:
    """A word of a sentence, folded."""
    return fold(told.text[word.start - told.span.start : word.end - told.span.start])


def _denier(told: Told, word: Span, untrue: bool) -> _Found | None:
    """The facts that tell the denial, who denies, and what stands denied.

    A verb of denying brings the statement in; words for what is untrue may stand inside it.
    """
    says = [fact for fact in told.facts if fact.kind == SAYS and fact.actors("who")]
    after = [fact for fact in says if word.start < fact.evidence.span.start <= word.end + _REACH]
    around = [fact for fact in says if untrue and fact.evidence.span.start <= word.start < fact.evidence.span.end]
    words = [fact for fact in told.facts if fact.kind == EVENTS and fact.evidence.span.start <= word.end
             and word.start <= fact.evidence.span.end and fact.actors("who")]
    inner = max(around, key=lambda fact: fact.evidence.span.start, default=None)
    best = inner or min(after, key=lambda fact: fact.evidence.span.start, default=None)
    own = once(fact for fact in (best, *words) if fact is not None)
    if not own:
        return None
    who = frozenset(name.id for fact in own for name in fact.actors("who"))
    if inner is not None and word.start - inner.evidence.span.start <= _OPENS:
        return own, who, Span(word.end, max(word.end, min(inner.evidence.span.end, word.end + _REACH)))
    if inner is not None:
        return own, who, Span(max(inner.evidence.span.start, word.start - _REACH), word.start)
    if best is not None:
        return own, who, Span(word.end, max(word.end, min(best.evidence.span.end, best.evidence.span.start + _REACH)))
    return own, who, Span(word.end, max(word.end, min(told.span.end, word.end + _REACH)))


def _disowner(told: Told, word: Span) -> _Found | None:
    """Who does not own up to something in a statement, and the whole of that."""
    around = [fact for fact in told.facts if fact.kind == SAYS and fact.actors("who")
              and fact.evidence.span.start <= word.start < fact.evidence.span.end]
    if not around:
        return None
    inner = max(around, key=lambda fact: fact.evidence.span.start)
    return (inner,), frozenset(name.id for name in inner.actors("who")), inner.evidence.span


def _opens(denial: Denial, word: Span) -> bool:
    """Say whether the denying word opens a statement of the denier."""
    return any(fact.kind == SAYS and 0 <= word.start - fact.evidence.span.start <= _OPENS for fact in denial.facts)


def _negator(told: Told, word: Span, stop: int | None) -> _Found | None:
    """Who says in a statement that something is not so, and what, up to the end of the clause."""
    around = [fact for fact in told.facts if fact.kind == SAYS and fact.actors("who")
              and 0 <= word.start - fact.evidence.span.start <= _OPENS]
    if not around:
        return None
    inner = max(around, key=lambda fact: fact.evidence.span.start)
    end = min(inner.evidence.span.end, word.end + _REACH, told.span.end if stop is None else stop)
    return (inner,), frozenset(name.id for name in inner.actors("who")), Span(word.end, max(word.end, end))
