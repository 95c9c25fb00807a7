"""How many sources of a fact do not merely repeat each other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from hudna.letters import fold
from hudna.shapes import Fact

_CACHED = 20_000


def independent(facts: Iterable[Fact]) -> int:
    """How many independent sources tell these facts: an outlet counts once, and so do copies of one text.

    Two pages are copies of one text where the fact stands in the same sentence on both.
    """
    groups: list[set[str]] = []
    for fact in facts:
        keys = {f"outlet:{fact.source.outlet or fact.source.key}", f"text:{_text(fact.evidence.sentence)}"}
        touched = [group for group in groups if group & keys]
        groups = [group for group in groups if not group & keys]
        groups.append(keys.union(*touched))
    return len(groups)


@lru_cache(maxsize=_CACHED)
def _text(sentence: str) -> str:
    return " ".join(fold(sentence).split())
