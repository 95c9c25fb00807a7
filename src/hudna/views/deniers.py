"""Who denies, in which facts, and what: where the word of denying stands to the statements of its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hudna.shapes import EVENTS, SAYS, Fact, Span
from hudna.views.told_pages import Told, once

_REACH = 160       # letters from a denying word to what is denied
_OPENS = 3         # letters of a statement before a word for what is untrue that opens it
Found = tuple[tuple[Fact, ...], frozenset[str], Span]


def denier(told: Told, word: Span, untrue: bool, stop: int | None) -> Found | None:
    """The facts that tell the denial, who denies, and what stands denied, up to the end of its clause.

    A verb of denying brings the statement in; words for what is untrue may stand inside it.
    """
    after = [fact for fact in _statements(told) if word.start < fact.evidence.span.start <= word.end + _REACH]
    words = [fact for fact in told.facts if fact.kind == EVENTS and fact.evidence.span.start <= word.end
             and word.start <= fact.evidence.span.end and fact.actors("who")]
    inner = _around(told, word) if untrue else None
    best = inner or min(after, key=lambda fact: fact.evidence.span.start, default=None)
    own = once(fact for fact in (best, *words) if fact is not None)
    if not own:
        return None
    who = _who(*own)
    if inner is not None and word.start - inner.evidence.span.start <= _OPENS:
        return own, who, Span(word.end, max(word.end, min(inner.evidence.span.end, word.end + _REACH)))
    if inner is not None:
        return own, who, Span(max(inner.evidence.span.start, word.start - _REACH), word.start)
    if best is not None:
        end = min(best.evidence.span.end, best.evidence.span.start + _REACH)
        return own, who, Span(word.end, stop if stop is not None and best.evidence.span.start < stop < end else end)
    return own, who, Span(word.end, max(word.end, min(told.span.end, word.end + _REACH)))


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
    end = min(said.evidence.span.end, word.end + _REACH, stop)
    return (said,), _who(said), Span(word.end, max(word.end, end))
