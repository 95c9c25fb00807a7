"""How many sources of a fact, or of a story, do not merely repeat each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from hudna.clusters import Clusters
from hudna.letters import fold
from hudna.shapes import Fact, Source

_CACHED = 20_000


def independent(facts: Iterable[Fact]) -> int:
    """How many independent sources tell these facts: an outlet counts once, and so do copies of one text.

    Pages are copies of one text where the record says so, or where the fact stands in the same sentence on both; what
    pages of one story tell that credit one agency alone is the agency's. An outlet that prints a copy and has a report
    of its own too may count for its own report.
    """
    return _most((_outlet(fact.source), _marks(fact.source) | {f"sentence:{_text(fact.evidence.sentence)}"})
                 for fact in facts)


def independent_pages(sources: Iterable[Source]) -> int:
    """How many independent sources some pages are."""
    return _most((_outlet(source), _marks(source)) for source in sources)


def _outlet(source: Source) -> str:
    return source.outlet or source.key


def _marks(source: Source) -> set[str]:
    """What a page has in common with those whose text is its own too."""
    marks = {f"page:{source.key}"}
    if source.text:
        marks.add(f"text:{source.text}")
    if source.story and len(source.agencies) == 1:
        marks.add(f"agency:{source.agencies[0]} {source.story}")
    return marks


def _most(printed: Iterable[tuple[str, set[str]]]) -> int:
    """How many can be chosen at most so that no outlet and no text is chosen twice."""
    pages = list(printed)
    texts, first = Clusters(len(pages)), dict[str, int]()
    for number, (_, marks) in enumerate(pages):
        for mark in marks:
            texts.join(number, first.setdefault(mark, number))
    printed_by = [sorted({pages[number][0] for number in text}) for text in texts.groups()]
    taken: dict[str, int] = {}
    return sum(_placed(nth, printed_by, taken, set()) for nth in range(len(printed_by)))


def _placed(nth: int, printed_by: Sequence[Sequence[str]], taken: dict[str, int], tried: set[str]) -> bool:
    """Give a text to one of its outlets, moving those given before where they can go elsewhere."""
    for outlet in printed_by[nth]:
        if outlet not in tried:
            tried.add(outlet)
            if outlet not in taken or _placed(taken[outlet], printed_by, taken, tried):
                taken[outlet] = nth
                return True
    return False


@lru_cache(maxsize=_CACHED)
def _text(sentence: str) -> str:
    return " ".join(fold(sentence).split())
