"""Frozen values that travel between the rooms."""

from hudna.shapes.article import READ_ROLES, Article, Basis, Block, Published, Role, Word
from hudna.shapes.cast import Cast, Spot
from hudna.shapes.claim import (
    OUTLET,
    Actor,
    Claim,
    Condition,
    Count,
    DateSaid,
    Event,
    Evidence,
    Initiative,
    Statement,
    Tie,
)
from hudna.shapes.mention import (
    Amount,
    Found,
    Hit,
    InitiativeMention,
    Manner,
    NameMention,
    Quote,
    Tagging,
    TimeMention,
)
from hudna.shapes.page import Media, Page, Reason, Skipped
from hudna.shapes.reading import Reading
from hudna.shapes.span import Span

__all__ = [
    "OUTLET", "READ_ROLES", "Actor", "Amount", "Article", "Basis", "Block", "Cast", "Claim", "Condition", "Count",
    "DateSaid", "Event", "Evidence", "Found", "Hit", "Initiative", "InitiativeMention", "Manner", "Media",
    "NameMention", "Page", "Published", "Quote", "Reading", "Reason", "Role", "Skipped", "Span", "Spot",
    "Statement", "Tagging", "Tie", "TimeMention", "Word",
]
