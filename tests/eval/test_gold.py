"""The gold, its pages, and what of it the reader may see."""

from eval.gold import PAGES, ROOT, load, pages_of
from eval.layout import layout_rows
from eval.scoring import figures

GOLD = load(ROOT / "eval" / "gold" / "examples.jsonl")


def test_every_example_page_has_its_gold() -> None:
    assert {str(r["page"]) for r in GOLD.records} == {p.name for p in PAGES.iterdir()}


def test_every_gold_reading_has_its_page() -> None:
    pages = pages_of(GOLD)
    assert [str(r["id"]) for r in GOLD.records if str(r["id"]) != pages[str(r["id"])].id] == []


def test_the_reader_sees_no_gold_date() -> None:
    bare = [{**record, "page": None} for record in GOLD.records]
    assert {page.published for page in pages_of(type(GOLD)("bare", bare, "")).values()} == {None}


def test_a_part_is_the_same_whatever_the_order() -> None:
    turned = type(GOLD)(GOLD.name, list(reversed(GOLD.records)), GOLD.digest)
    assert GOLD.part(3).records == turned.part(3).records
    assert len(GOLD.part(3).records) == -(-len(GOLD.records) // 3)


def test_layout_of_the_gold_is_perfect() -> None:
    found = figures(row for record in GOLD.records for row in layout_rows(record, record))
    assert {figure.f1 for figure in found.values()} == {1.0}
