"""Sentences in which somebody denies something: who, with which words, and what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hudna.letters import fold, fold_mapped
from hudna.shapes import EVENTS, SAYS, Fact, Span
from hudna.views.likeness import Phrases
from hudna.views.told_pages import Told, once

_REACH = 160       # letters from a denying word to what is denied
_WORDS = 25        # letters after a denying word in which it is said what kind of thing is denied
_REPORTED = 80     # letters after it in which it is said that others tell it
_CLAIM = 60        # letters between a word of refusing and the claim that is refused
_WHILE = 8         # letters before a denial that opens a sentence
_APART = 25        # letters between two denials of a sentence
_LISTS = ("denying", "untrue", "never", "rejecting", "claims", "back", "carried", "reported", "contrast", "while",
          "idle")
_OPENING = ("denying", "untrue", "rejecting")
_Found = tuple[tuple[Fact, ...], frozenset[str], Span]


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying word with who denies, in which facts, and what.

    `back` points to what was told before; `contrast` sets it against that, `leads` against what follows; `reported`
    names what others tell.
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

    @property
    def words(self) -> str:
        """What is denied, as printed."""
        low = self.content.start - self.told.span.start
        return self.told.text[low : low + self.content.end - self.content.start]


class Denials:
    """Finds denials in sentences."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._joints = ("\u0648", "\u0641")
        self._lists = {name: Phrases(section[name], self._joints) for name in _LISTS}
        first = {fold(phrase).split()[0] for name in _OPENING for phrase in section[name]}
        self._first = frozenset(joint + word for word in first for joint in ("", *self._joints))

    def may_deny(self, words: frozenset[str]) -> bool:
        """Say whether one of a sentence's words, folded, can open a denial."""
        return not self._first.isdisjoint(words)

    def of(self, told: Told) -> Iterator[Denial]:
        """The denials of a sentence."""
        folded = fold_mapped(told.text)
        last = -_APART
        for start, end, untrue in self._words(folded.text):
            low, high = folded.printed(start, end)
            word = Span(told.span.start + low, told.span.start + high)
            found = _denier(told, word, untrue) if start - last >= _APART else None
            if found is not None:
                last = end
                yield self._denial(told, word, found, folded.text[:start], folded.text[end:])

    def _words(self, folded: str) -> list[tuple[int, int, bool]]:
        """Where the words of denying stand, and whether each says that something is untrue."""
        never = self._lists["never"].starts(folded)
        found = [(*place, False) for place in self._lists["denying"].starts(folded)]
        found += [(*place, True) for place in self._lists["untrue"].starts(folded)]
        claims = self._lists["claims"].starts(folded)
        idle = self._lists["idle"].starts(folded)
        found += [(*place, False) for place in self._lists["rejecting"].starts(folded)
                  if any(0 <= start - place[1] <= _CLAIM for start, _ in claims)
                  and not any(0 <= start - place[1] <= _CLAIM for start, _ in idle)]
        return sorted(one for one in found if not any(low <= one[0] and one[1] <= high for low, high in never))

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
    around = [fact for fact in says if untrue and fact.evidence.span.start < word.start < fact.evidence.span.end]
    words = [fact for fact in told.facts if fact.kind == EVENTS and fact.evidence.span.start <= word.end
             and word.start <= fact.evidence.span.end and fact.actors("who")]
    inner = max(around, key=lambda fact: fact.evidence.span.start, default=None)
    best = inner or min(after, key=lambda fact: fact.evidence.span.start, default=None)
    own = once(fact for fact in (best, *words) if fact is not None)
    if not own:
        return None
    who = frozenset(name.id for fact in own for name in fact.actors("who"))
    if inner is not None:
        return own, who, Span(max(inner.evidence.span.start, word.start - _REACH), word.start)
    if best is not None:
        return own, who, Span(word.end, max(word.end, min(best.evidence.span.end, best.evidence.span.start + _REACH)))
    return own, who, Span(word.end, max(word.end, min(told.span.end, word.end + _REACH)))
