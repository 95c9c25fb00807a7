"""The facts of the head of HTML pages."""

from __future__ import annotations

from datetime import date

import pytest

from hudna.text.facts import Facts, read_facts
from hudna.text.html import parse


def facts(head: str) -> Facts:
    tree = parse(f"<html><head>{head}</head><body><p>نص</p></body></html>")
    assert tree is not None
    return read_facts(tree)


def linked(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def test_linked_data_gives_title_outlet_author_and_day() -> None:
    found = facts(
        linked("""{"@graph": [{"@type": "WebSite", "name": "م"}, {"@type": ["NewsArticle"], "headline": "هدنة",
        "datePublished": "2024-02-18T12:15:00Z", "author": [{"@type": "Person", "name": "هالة"}],
        "publisher": {"name": "الميدان"}}]}""")
    )
    assert found == Facts("هدنة", "الميدان", "هالة", date(2024, 2, 18), "datePublished")


def test_meta_tags_give_them_too() -> None:
    found = facts("""<meta property="og:title" content="هدنة"><meta property="og:site_name" content="الميدان">
        <meta name="author" content="هالة">
        <meta property="article:published_time" content="2021-08-19T14:20:00+03:00">""")
    assert found == Facts("هدنة", "الميدان", "هالة", date(2021, 8, 19), "article:published_time")


@pytest.mark.parametrize(
    "head",
    [
        linked("{"),
        linked("[" * 100_000),
        linked("null"),
        linked('{"@type": 5}'),
        linked('{"@type": "NewsArticle", "author": 7}'),
        linked('{"@type": "NewsArticle", "datePublished": "2021-13-45"}'),
        '<meta name="date" content="yesterday">',
        '<meta name="date" content="0000-00-00">',
        '<meta name="author" content="https://example.org/x">',
        "<meta>",
    ],
)
def test_what_is_no_fact_is_left_out(head: str) -> None:
    assert facts(head) == Facts()


def test_a_marked_time_gives_the_day() -> None:
    assert facts('<time itemprop="datePublished" datetime="2022-01-03">أمس</time>').published == date(2022, 1, 3)
