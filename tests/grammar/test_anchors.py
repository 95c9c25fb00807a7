from __future__ import annotations

from dataclasses import replace
from datetime import date

from hudna.grammar.anchors import Anchors
from hudna.grammar.dates import DateFinder
from hudna.grammar.words import split
from hudna.pack import Anchor, Pack
from hudna.shapes import Block, Role, Span

FLOOD = Anchor("x.flood", date(2017, 3, 12), (("فيضان", "سيول"), ("المدينة",)), "Flood", "")


def anchors_of(pack: Pack, text: str) -> list[list[str]]:
    own = replace(pack, anchors=(FLOOD,))
    words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    anchors = Anchors(own)
    return [[a.id for a in anchors.of_day(words, said)] for said in DateFinder(own.language).find(words)]


def test_an_anchor_needs_its_day_and_all_its_words(pack: Pack) -> None:
    assert anchors_of(pack, "في 12 مارس ضربت سيول المدينة") == [["x.flood"]]
    assert anchors_of(pack, "في 13 مارس ضربت سيول المدينة") == [[]]
    assert anchors_of(pack, "في 12 مارس ضربت سيول القرية") == [[]]


def test_a_date_with_its_year_needs_no_anchor(pack: Pack) -> None:
    assert anchors_of(pack, "في 12 مارس 2017 ضربت سيول المدينة") == [[]]


def test_an_anchor_stands_in_the_sentence_of_the_date(pack: Pack) -> None:
    assert anchors_of(pack, "وصل في 12 مارس. ضربت سيول المدينة") == [[]]


def test_the_words_of_an_anchor_may_stand_anywhere_in_the_page(pack: Pack) -> None:
    own = replace(pack, anchors=(FLOOD,))
    text = "غمرت سيول المدينة الأسواق. وبدأ البناء في 12 مارس."
    words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    found = Anchors(own).of_page(words, DateFinder(own.language).find(words))
    assert [anchor.id for _, anchor in found] == ["x.flood"]
