"""The reading of an article: its cast and its claims."""

from __future__ import annotations

from dataclasses import dataclass

from hudna.shapes.article import Article
from hudna.shapes.claim import Actor, Condition, Count, DateSaid, Event, Initiative, Statement, Tie


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says: actors, initiatives, dates and claims. `reader` names what drew it."""

    article: Article
    actors: tuple[Actor, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    dates: tuple[DateSaid, ...] = ()
    says: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    ties: tuple[Tie, ...] = ()
    conditions: tuple[Condition, ...] = ()
    counts: tuple[Count, ...] = ()
    reader: str = "rules"
