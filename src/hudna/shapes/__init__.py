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
from hudna.shapes.course import Breach, Course, Demand, Particular, Silent, Standing, Status, Step
from hudna.shapes.fact import (
    CONDITIONS,
    COUNTS,
    EVENTS,
    LAYERS,
    SAYS,
    TIES,
    Fact,
    Info,
    Known,
    Name,
    Passage,
    Process,
    Quoted,
    Source,
    Story,
    Voice,
)
from hudna.shapes.keeping import Change, Clash, History, Leaving, Merged, Removal, Version, Whole
from hudna.shapes.looks import Board, Bond, Card, Coverage, Dispute, Entry, Met, Post, Side, Stand, Tallied
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
from hudna.shapes.query import Query
from hudna.shapes.reading import Reading
from hudna.shapes.ruling import OF_ACTORS, OF_CLAIMS, PLAN_KEY, Ground, Merge, Proposal, Ruling, Verdict, Why
from hudna.shapes.span import Span

__all__ = [
    "CONDITIONS", "COUNTS", "EVENTS", "LAYERS", "OF_ACTORS", "OF_CLAIMS", "OUTLET", "PLAN_KEY", "READ_ROLES",
    "SAYS", "TIES", "Actor", "Amount", "Article", "Basis", "Block", "Board", "Bond", "Breach", "Card", "Cast",
    "Change", "Claim", "Clash", "Condition", "Count", "Course", "Coverage", "DateSaid", "Demand", "Dispute",
    "Entry", "Event", "Evidence", "Fact", "Found", "Ground", "History", "Hit", "Info", "Initiative",
    "InitiativeMention", "Known", "Leaving", "Manner", "Media", "Merge", "Merged", "Met", "Name", "NameMention",
    "Page", "Particular", "Passage", "Post", "Process", "Proposal", "Published", "Query", "Quote", "Quoted",
    "Reading", "Reason", "Removal", "Role", "Ruling", "Side", "Silent", "Skipped", "Source", "Span", "Spot",
    "Stand", "Standing", "Statement", "Status", "Step", "Story", "Tagging", "Tallied", "Tie", "TimeMention",
    "Verdict", "Version", "Voice", "Whole", "Why", "Word",
]
