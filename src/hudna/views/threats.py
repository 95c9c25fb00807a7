"""Conditions that are threats: if they break it, or go on fighting, this follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from hudna.letters import fold
from hudna.shapes import Fact, Span

_HARM = frozenset({"breach", "attack"})   # what nobody asks for who makes a truce hang on something
_DENIED = "denied"


class Threats:
    """Knows which conditions tell what would be answered, and not what is asked: those of a harm that may be done."""

    def __init__(self, ifs: tuple[str, ...], events: Iterable[Fact]) -> None:
        self._ifs = ifs
        self._told: dict[tuple[str, Span], list[Fact]] = defaultdict(list)
        for fact in events:
            self._told[fact.source.key, fact.evidence.sentence_span].append(fact)

    @classmethod
    def of(cls, language: Mapping[str, Any], events: Iterable[Fact]) -> Threats:
        """With a language's words for `if`, those with a negation left out: what must not fail is asked."""
        never = frozenset(map(fold, language["subordination"]["negations"]))
        phrases = (fold(words) for family in language["terms"] if family.get("then") and not family.get("answer")
                   for words in family.get("words") or ())
        return cls(tuple(sorted(words for words in phrases if never.isdisjoint(words.split()))), events)

    def left_out(self, conditions: Iterable[Fact]) -> list[Fact]:
        """Some conditions without those that are threats."""
        return [fact for fact in conditions if not self._threatens(fact)]

    def _threatens(self, condition: Fact) -> bool:
        """Say whether the first thing told in the words of a condition that begins with `if` is a breach or attack."""
        if not condition.content or not fold(condition.evidence.words).endswith(self._ifs):
            return False
        place = condition.evidence.sentence.find(condition.content)
        low = condition.evidence.sentence_span.start + place
        inside = [fact for fact in self._told.get((condition.source.key, condition.evidence.sentence_span), ())
                  if place >= 0 and low <= fact.evidence.span.start < low + len(condition.content)]
        first = min(inside, key=lambda fact: fact.evidence.span, default=None)
        return first is not None and first.type in _HARM and first.real != _DENIED
