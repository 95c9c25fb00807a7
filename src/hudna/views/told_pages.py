"""The facts of a record page by page and sentence by sentence, in the order of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hudna.shapes import Fact, Source, Span


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a page with the facts that stand in it; `nth` is its place among such sentences of the page."""

    source: Source
    span: Span
    text: str
    nth: int
    facts: tuple[Fact, ...]


def told_pages(facts: Iterable[Fact]) -> dict[str, tuple[Told, ...]]:
    """The sentences that hold facts, by page."""
    pages: dict[str, dict[Span, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        pages[fact.source.key][fact.evidence.sentence_span].append(fact)
    return {key: tuple(_sentences(found)) for key, found in pages.items()}


def _sentences(found: dict[Span, list[Fact]]) -> Iterable[Told]:
    for nth, (span, facts) in enumerate(sorted(found.items(), key=lambda item: tuple(item[0]))):
        ordered = tuple(sorted(facts, key=lambda fact: tuple(fact.evidence.span)))
        yield Told(ordered[0].source, span, ordered[0].evidence.sentence, nth, ordered)


def within(one: date | None, other: date | None, days: int) -> bool:
    """Say whether pages of two known days are some days apart at most: what is of no known day may be years old."""
    return one is not None and other is not None and abs((one - other).days) <= days


def near(one: Source, other: Source, days: int) -> bool:
    """Say whether two pages are of these days, of one story, or one page."""
    return one.key == other.key or within(one.published, other.published, days) \
        or (None in (one.published, other.published) and bool(one.story) and one.story == other.story)


def around(fact: Fact, before: int, behind: int) -> str:
    """The words of a fact with so many letters of its sentence before and behind them."""
    start, span = fact.evidence.sentence_span.start, fact.evidence.span
    return fact.evidence.sentence[max(0, span.start - before - start) : span.end + behind - start]


def name_of(fact: Fact) -> tuple[str, str]:
    """What tells a fact from all others."""
    return fact.id, fact.source.key


def once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts, each once."""
    return tuple({name_of(fact): fact for fact in facts}.values())


def with_statements(facts: Sequence[Fact], ids: Container[str]) -> tuple[Fact, ...]:
    """Some facts of a sentence, with the statements inside which they stand."""
    says = {fact.voice.says for fact in facts if fact.id in ids}
    return tuple(fact for fact in facts if fact.id in ids or fact.id in says)
