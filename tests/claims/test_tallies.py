from __future__ import annotations

from hudna.claims.scene import Scene
from hudna.claims.tallies import TallyFinder
from hudna.mentions.amounts import AmountFinder
from hudna.shapes import Cast, Found


def tallies(pack, article, text: str):
    page = article(f"أخبار المدينة\n{text}")
    return TallyFinder(pack.language).find(Scene(page, Found(amounts=AmountFinder(pack).find(page)), Cast()))


def test_a_number_takes_its_noun_and_bound(pack, article) -> None:
    (tally,) = tallies(pack, article, "وصل 40 لاجئا على الأقل.")
    assert (tally.last - tally.first, tally.least, tally.most, tally.what) == (4, 40, None, "displaced")


def test_a_number_before_another_noun_is_left_out(pack, article) -> None:
    assert tallies(pack, article, "احترقت 40 شاحنة.") == []


def test_parts_are_marked(pack, article) -> None:
    found = tallies(pack, article, "وصل 40 رجلا بينهم 3 ضباط.")
    assert [tally.among for tally in found] == [False, True]
