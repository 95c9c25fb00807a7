"""How many sources of a fact, or of a story, do not merely repeat each other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from hudna.letters import fold
from hudna.shapes import Fact, Source

_CACHED = 20_000


def independent(facts: Iterable[Fact]) -> int:
    """How many independent sources tell these facts: an outlet counts once, and so do copies of one text.

    Pages are copies of one text where the record says so, or where the fact stands in the same sentence on both; what
    pages of one story tell that credit one agency alone is the agency's.
    """
    return _parted(_marks(fact.source) | {f"sentence:{_text(fact.evidence.sentence)}"} for fact in facts)


def independent_pages(sources: Iterable[Source]) -> int:
    """How many independent sources some pages are."""
    return _parted(map(_marks, sources))


def _marks(source: Source) -> set[str]:
    """What a page has in common with those that it is one source with."""
    marks = {f"outlet:{source.outlet or source.key}"}
    if source.text:
        marks.add(f"text:{source.text}")
    if source.story and len(source.agencies) == 1:
        marks.add(f"agency:{source.agencies[0]} {source.story}")
    return marks


def _parted(marks: Iterable[set[str]]) -> int:
    """How many groups are left when all that share a mark are one."""
    groups: list[set[str]] = []
    for own in marks:
        touched = [group for group in groups if group & own]
        groups = [group for group in groups if not group & own]
        groups.append(own.union(*touched))
    return len(groups)


@lru_cache(maxsize=_CACHED)
def _text(sentence: str) -> str:
    return " ".join(fold(sentence).split())
