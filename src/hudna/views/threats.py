"""Conditions that are threats: if they break it, or go on fighting, this follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hudna.letters import fold
from hudna.shapes import Fact, Span
from hudna.views.grouping import by

_HARM = frozenset({"breach", "attack"})   # what nobody asks for who makes a truce hang on something
_DENIED = "denied"


class Threats:
    """Knows which conditions tell what would be answered, and not what is asked: those of a harm that may be done."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        never = frozenset(map(fold, language["subordination"]["negations"]))  # what must not fail is asked
        phrases = (fold(words) for family in language["terms"] if family.get("then") and not family.get("answer")
                   for words in family.get("words") or ())
        self._ifs = tuple(sorted(words for words in phrases if never.isdisjoint(words.split())))

    def left_out(self, conditions: Iterable[Fact], events: Iterable[Fact]) -> list[Fact]:
        """Some conditions without those that are threats, as the events of their pages tell."""
        conditions = list(conditions)
        open_ = {_sentence(fact) for fact in conditions if self._is_if(fact)}
        told = by((fact for fact in events if _sentence(fact) in open_), _sentence) if open_ else {}
        return [fact for fact in conditions
                if not (self._is_if(fact) and _threatens(fact, told.get(_sentence(fact), ())))]

    def _is_if(self, condition: Fact) -> bool:
        return bool(condition.content) and fold(condition.evidence.words).endswith(self._ifs)


def _sentence(fact: Fact) -> tuple[str, Span]:
    return fact.source.key, fact.evidence.sentence_span


def _threatens(condition: Fact, told: Iterable[Fact]) -> bool:
    """Say whether the first thing told in the words of a condition is a breach or attack."""
    content = condition.content or ""
    place = condition.evidence.sentence.find(content)
    low = condition.evidence.sentence_span.start + place
    inside = [fact for fact in told if place >= 0 and low <= fact.evidence.span.start < low + len(content)]
    first = min(inside, key=lambda fact: fact.evidence.span, default=None)
    return first is not None and first.type in _HARM and first.real != _DENIED
