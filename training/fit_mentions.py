"""Examples for the weighing of names: which words begin a mention, which spans are one, of which kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from sys import intern
from typing import Any

from hudna.infer import Weigher
from hudna.mentions.mention_reasons import Seen
from hudna.mentions.weighed import KINDS, spans, starts
from hudna.pipeline import Reader
from hudna.shapes import Article

Example = tuple[list[str], bool]
Range = tuple[int, int]
BEGINS, MENTION = "mention begins", "mention"


class Mentions:
    """Gathers examples of mentions from gold records."""

    def __init__(self, reader: Reader, scorer: Any, weigher: Weigher | None) -> None:  # noqa: ANN401 - a module
        self.reader, self.scorer = reader, scorer
        self.begins = weigher.crowds(BEGINS)[0] if weigher is not None else None
        self.examples: dict[str, list[Example]] = defaultdict(list)

    def add(self, record: dict[str, Any], article: Article) -> None:
        """Gather the examples of one article: of beginnings, or, with their weights, of spans and kinds."""
        seen = self.reader.finder.seen(article)
        gold = outer(golds(record, article))
        if self.begins is None:
            self._begins(record, article, seen, {first for first, _ in gold})
            return
        places = sorted({*starts(self.begins, seen.reasons, len(article.words)), *(first for first, _ in gold)})
        candidates = spans(seen.reasons, places)
        quiet = self._quiet(record, article, [span for span in candidates if span not in gold])
        for span in candidates:
            if span in gold or span not in quiet:
                self.examples[MENTION].append((interned(seen.reasons.span(*span)), span in gold))
        for span, kind in gold.items():
            reasons = interned(seen.reasons.kind(*span))
            for name in KINDS:
                self.examples[f"mention={name}"].append((reasons, name == kind))

    def _begins(self, record: dict[str, Any], article: Article, seen: Seen, begins: set[int]) -> None:
        quiet = self._quiet(record, article, [(p, p + 1) for p in range(len(article.words)) if p not in begins])
        for place in range(len(article.words)):
            if place in begins or (place, place + 1) not in quiet:
                self.examples[BEGINS].append((interned(seen.reasons.start(place)), place in begins))

    def _quiet(self, record: dict[str, Any], article: Article, candidates: list[Range]) -> set[Range]:
        """Candidates that the scorer passes over and that touch no gold mention but such as they equal."""
        text = record["text"]
        every = golds(record, article)
        most = outer(every)
        gold = self.scorer.Article(record, text)
        marked = {gold.wording(m) for ms in gold.actors.values() for m in ms}
        covered = {place for first, last in most for place in range(first, last)}
        found = set()
        for first, last in candidates:
            if (first, last) in every:
                found.add((first, last))
            elif covered.isdisjoint(range(first, last)):
                span = gold.span(article.span_of(first, last))
                if span and gold.wording(span) in marked:
                    found.add((first, last))
        return found


def interned(reasons: Iterable[str]) -> list[str]:
    """Reasons as they are kept for fitting: those of all examples that are alike are one in memory."""
    return [intern(reason) for reason in reasons]


def golds(record: dict[str, Any], article: Article) -> dict[Range, str]:
    """The gold mentions in word numbers, with their kinds."""
    found: dict[Range, str] = {}
    for actor in record["actors"]:
        for start, end in actor["mentions"]:
            inside = [i for i, w in enumerate(article.words) if w.start < end and w.end > start]
            if inside:
                found[inside[0], inside[-1] + 1] = actor["kind"]
    return found


def outer(found: dict[Range, str]) -> dict[Range, str]:
    """Those that lie in no other one."""
    return {a: kind for a, kind in found.items()
            if not any(b != a and b[0] <= a[0] and a[1] <= b[1] for b in found)}
