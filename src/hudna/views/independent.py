"""How many sources of a fact, or of a story, do not merely repeat each other, and how likely they make it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import prod

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
    return len(confidences(facts))


def confidences(facts: Iterable[Fact]) -> list[float]:
    """How sure each of the independent sources of some facts is that one of them is right, the surest first."""
    facts = list(facts)
    return _chosen([(_outlet(fact.source), _marks(fact.source) | {f"sentence:{_text(fact.evidence.sentence)}"})
                    for fact in facts], [fact.confidence for fact in facts])


def likelihood(facts: Iterable[Fact]) -> float:
    """The chance that one of some facts at least is right, independent sources erring apart."""
    return 1 - prod(1 - one for one in confidences(facts))


def independent_pages(sources: Iterable[Source]) -> int:
    """How many independent sources some pages are."""
    printed = [(_outlet(source), _marks(source)) for source in sources]
    return len(_chosen(printed, [1.0] * len(printed)))


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


def _chosen(pages: Sequence[tuple[str, set[str]]], worth: Sequence[float]) -> list[float]:
    """What those are worth that can be chosen at most so that no outlet and no text is chosen twice, the best first."""
    texts, first = Clusters(len(pages)), dict[str, int]()
    for number, (_, marks) in enumerate(pages):
        for mark in marks:
            texts.join(number, first.setdefault(mark, number))
    printed = sorted(((max(worth[number] for number in text), sorted({pages[number][0] for number in text}))
                      for text in texts.groups()), reverse=True)
    taken: dict[str, int] = {}
    return [value for nth, (value, _) in enumerate(printed)
            if _placed(nth, [by for _, by in printed], taken, set())]


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
