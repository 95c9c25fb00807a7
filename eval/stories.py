"""Stories and copies: read the articles of a collection into a record and compare its stories with gold.

    python -m eval.stories GOLD.jsonl ARTICLES.jsonl.xz [--reader plain] [--record FILE]

A line of gold is a happening with its `articles`, the sets of them that print one text (`copies`), articles that look
alike and are `not` of it, and `unsure` ones. Figures: B-cubed over the articles of gold; the same where what is `not`
of a story counts against it; pairs of copies. Held-out figures: training/fit_stories.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from eval.across import asking, f1, filled, report, rows_of
from hudna.record import Record

Labels = Mapping[str, str]   # the story that was given to each article


@dataclass(frozen=True, slots=True)
class Gold:
    """What gold says of articles: the stories they are of, which they are not of, which it leaves open, copies."""

    story: Mapping[str, str]
    apart: frozenset[tuple[str, str]]
    unsure: frozenset[tuple[str, str]]
    text: Mapping[str, tuple[str, int]]

    @property
    def stories(self) -> frozenset[str]:
        """All its stories."""
        return frozenset(self.story.values())

    @property
    def articles(self) -> frozenset[str]:
        """All articles that it speaks of."""
        return frozenset((*self.story, *(article for _, article in (*self.apart, *self.unsure))))

    def same(self, one: str, other: str, among: Collection[str]) -> bool | None:
        """Whether two articles are of one story, so far as some stories tell; None where gold does not know."""
        left, right = self.story.get(one), self.story.get(other)
        if (left or right) is None or not {left, right} - {None} <= set(among):
            return None
        if left and right:
            known = not {(left, other), (right, one)} & self.unsure
            return left == right if known else None
        of, article = (left, other) if left else (right, one)
        return False if (of, article) in self.apart else None


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision and recall, and how much they are of."""

    p: float
    r: float
    number: int

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        return f1(self.p, self.r)

    def __str__(self) -> str:
        return f"P {self.p:.3f}  R {self.r:.3f}  F1 {self.f1:.3f}  ({self.number})"


def gold_of(path: Path) -> Gold:
    """The gold of a file."""
    rows = rows_of(path)
    return Gold(
        {article: row["id"] for row in rows for article in row["articles"]},
        frozenset((row["id"], article) for row in rows for article in row.get("not", ())),
        frozenset((row["id"], article) for row in rows for article in row.get("unsure", ())),
        {article: (row["id"], n) for row in rows for n, text in enumerate(row["copies"]) for article in text})


def b_cubed(gold: Gold, mine: Labels, among: Collection[str] | None = None, *, strict: bool = False) -> Figures:
    """How much of its story each article shares with the story that it was given, measured on some stories or all.

    What is mixed in counts from all of gold, whichever stories are measured; with `strict` also each article that gold
    says is not of the story.
    """
    together: dict[str, list[str]] = defaultdict(list)
    for article in sorted(gold.articles):
        together[mine.get(article, article)].append(article)
    sizes = Counter(gold.story.values())
    parts = []
    for article, story in gold.story.items():
        if among is None or story in among:
            given = together[mine.get(article, article)]
            right = sum(gold.story.get(one) == story for one in given)
            wrong = sum(_is_wrong(gold, story, one, strict) for one in given)
            parts.append((right / (right + wrong), right / sizes[story]))
    number = max(1, len(parts))
    return Figures(sum(p for p, _ in parts) / number, sum(r for _, r in parts) / number, len(parts))


def _is_wrong(gold: Gold, story: str, article: str, strict: bool) -> bool:
    other = gold.story.get(article)
    if (story, article) in gold.unsure or other == story:
        return False
    return other is not None or (strict and (story, article) in gold.apart)


def copied(gold: Gold, texts: Labels) -> Figures:
    """Pairs of articles of one story that print one text."""
    right = mine = theirs = 0
    for one, other in combinations(sorted(gold.story), 2):
        if gold.story[one] == gold.story[other]:
            same = gold.text.get(one, one) == gold.text.get(other, other)
            found = texts.get(one, one) == texts.get(other, other)
            right, mine, theirs = right + (same and found), mine + found, theirs + same
    return Figures(right / max(1, mine), right / max(1, theirs), theirs)


def lines(gold: Gold, record: Record) -> Iterator[str]:
    """The figures of a record."""
    story, text = {}, {}
    for one in record.stories():
        for number, sources in enumerate(one.texts):
            for source in sources:
                story[source.id], text[source.id] = one.id, f"{one.id} {number}"
    yield f"stories  B-cubed {b_cubed(gold, story)}"
    yield f"strict   B-cubed {b_cubed(gold, story, strict=True)}"
    yield f"copies   pairs   {copied(gold, text)}"
    sizes = Counter(story.values())
    several = sum(number > 1 for number in sizes.values())
    yield f"record   {len(story)} articles, {len(sizes)} stories, {several} of several articles"


def main() -> None:
    """Read, gather, compare."""
    given = asking(__doc__).parse_args()
    gold = gold_of(given.gold)
    with filled(given, gold.articles) as record:
        report("stories", lines(gold, record), given)


if __name__ == "__main__":
    main()
