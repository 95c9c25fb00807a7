"""The pages written for this project against their gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hudna.page import read
from hudna.shapes import Page, Role, Span

ROOT = Path(__file__).resolve().parents[2]
GOLD = {
    record["id"]: record
    for record in map(json.loads, (ROOT / "eval/gold/examples.jsonl").read_text("utf-8").splitlines())
}
PAGES = {page.id: page for page in read(ROOT / "examples" / "pages") if isinstance(page, Page)}


@pytest.mark.parametrize("id", sorted(GOLD))
def test_the_parts_of_an_example(cleaner, id: str) -> None:
    article, gold = cleaner.clean(PAGES[id]), GOLD[id]["article"]
    assert article.text.rstrip() == GOLD[id]["text"].rstrip()
    assert [article.title, article.place_line, article.stamp] == [
        Span(*gold[part]) if gold[part] else None for part in ("title", "place_line", "stamp")
    ]
    assert [list(b.span) for b in article.blocks if b.role is Role.CAPTION] == gold["captions"]
    marked = {tuple(b.span) for b in article.blocks if b.role in {Role.FURNITURE, Role.BYLINE}}
    assert marked == {tuple(span) for span in gold["furniture"]}
    assert (article.outlet, list(article.agencies)) == (gold["outlet"], gold["agencies"])
