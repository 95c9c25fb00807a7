"""Looks at readings and at the record: pure reads that give frozen values."""

from hudna.views.actors import actors
from hudna.views.board import board
from hudna.views.bonded import ties
from hudna.views.disputes import disputes
from hudna.views.initiatives import initiatives
from hudna.views.looks import actor, search, timeline
from hudna.views.reading_json import reading_json
from hudna.views.stories import stories

__all__ = [
    "actor", "actors", "board", "disputes", "initiatives", "reading_json", "search", "stories", "ties", "timeline",
]
