"""Who denies, in which facts, and what: where the word of denying stands to the statements of its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hudna.shapes import EVENTS, SAYS, Fact, Span
from hudna.views.told_pages import Told, once

REACH = 160       # letters from a denying word to what is denied
_INTO = 12         # letters into the denier's own statement in which it is said that others tell it
_OPENS = 3         # letters of a statement before a word for what is untrue that opens it
OWN_WORDS = frozenset({"accuse", "reject"})   # events that are words of who does them
Found = tuple[tuple[Fact, ...], frozenset[str], Span]


def denier(told: Told, word: Span, stop: int | None, others: int) -> Found | None:
    """The facts that tell a denial by a verb, who denies, and what stands denied, up to the end of its clause.

    The verb brings its statement in; one that stands `others` letters behind it or further is brought in by another.
    """
    after = [fact for fact in _statements(told)
             if word.start < fact.evidence.span.start <= word.end + min(REACH, others)]
    best = min(after, key=lambda fact: fact.evidence.span.start, default=None)
    return _by(told, word, best, stop)


def untrue(told: Told, word: Span, stop: int | None, *, behind: bool) -> Found | None:
    """Who says inside a statement that something is untrue, and what: before the word, or `behind` it."""
    inner = _around(told, word)
    if inner is None:
        after = [fact for fact in _statements(told) if word.start < fact.evidence.span.start <= word.end + REACH]
        return _by(told, word, min(after, key=lambda fact: fact.evidence.span.start, default=None), stop)
    own = once((inner, *_words_of(told, word)))
    if behind or word.start - inner.evidence.span.start <= _OPENS:
        return own, _who(*own), Span(word.end, max(word.end, min(inner.evidence.span.end, word.end + REACH)))
    return own, _who(*own), Span(max(inner.evidence.span.start, word.start - REACH), word.start)


def subject(told: Told, word: Span) -> frozenset[str]:
    """Who speaks in the last statement or word of accusing or refusing before a participle: its subject."""
    before = [fact for fact in told.facts if fact.evidence.span.start < word.start and fact.actors("who")
              and (fact.kind == SAYS or fact.type in OWN_WORDS)]
    return _who(*before[-1:])


def up_to_said(facts: Iterable[Fact], word: Span) -> int:
    """Letters behind a denying word in which it may be said that others tell it: up to a few of the own statement."""
    starts = [own.evidence.span.start - word.end for own in facts
              if own.kind == SAYS and own.evidence.span.start > word.start]
    return max(0, min(starts, default=REACH) + _INTO)


def _by(told: Told, word: Span, best: Fact | None, stop: int | None) -> Found | None:
    """The denial that a statement and a word of refusing tell."""
    own = once(fact for fact in (best, *_words_of(told, word)) if fact is not None)
    if not own:
        return None
    if best is None:
        return own, _who(*own), Span(word.end, max(word.end, min(told.span.end, word.end + REACH)))
    if stop is not None and word.end < stop <= best.evidence.span.start:   # what he says beside it is not denied
        return own, _who(*own), Span(word.end, stop)
    end = min(best.evidence.span.end, best.evidence.span.start + REACH)
    return own, _who(*own), Span(word.end, stop if stop is not None and best.evidence.span.start < stop < end else end)


def _words_of(told: Told, word: Span) -> list[Fact]:
    """The events that stand at a denying word itself."""
    return [fact for fact in told.facts if fact.kind == EVENTS and fact.evidence.span.start <= word.end
            and word.start <= fact.evidence.span.end and fact.actors("who")]


def disowner(told: Told, word: Span) -> Found | None:
    """Who does not own up to something in a statement, and the whole of that."""
    inner = _around(told, word)
    return ((inner,), _who(inner), inner.evidence.span) if inner is not None else None


def opens(facts: Iterable[Fact], word: Span) -> bool:
    """Say whether the denying word opens a statement of the denier."""
    return any(fact.kind == SAYS and 0 <= word.start - fact.evidence.span.start <= _OPENS for fact in facts)


def negator(told: Told, word: Span, stop: int | None) -> Found | None:
    """Who says in a statement that something is not so, and what, up to the end of the clause."""
    inner = _innermost(fact for fact in _statements(told) if opens((fact,), word))
    return _behind(inner, word, told.span.end if stop is None else stop) if inner is not None else None


def contrary(told: Told, word: Span) -> Found | None:
    """Who says in a statement that something is not as others tell it, and what follows there."""
    inner = _around(told, word)
    return _behind(inner, word, inner.evidence.span.end) if inner is not None else None


def _statements(told: Told) -> Iterator[Fact]:
    """The statements of a sentence of which is known who makes them."""
    return (fact for fact in told.facts if fact.kind == SAYS and fact.actors("who"))


def _around(told: Told, word: Span) -> Fact | None:
    """The innermost statement inside which a word stands."""
    return _innermost(fact for fact in _statements(told)
                      if fact.evidence.span.start <= word.start < fact.evidence.span.end)


def _innermost(says: Iterable[Fact]) -> Fact | None:
    return max(says, key=lambda fact: fact.evidence.span.start, default=None)


def _who(*facts: Fact) -> frozenset[str]:
    return frozenset(name.id for fact in facts for name in fact.actors("who"))


def _behind(said: Fact, word: Span, stop: int) -> Found:
    """A statement, who makes it, and what stands in it behind a word, up to a letter."""
    end = min(said.evidence.span.end, word.end + REACH, stop)
    return (said,), _who(said), Span(word.end, max(word.end, end))
