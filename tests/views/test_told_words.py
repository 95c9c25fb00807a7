from __future__ import annotations

from datetime import date

from tests.views.made import fact

from hudna.pack import Pack
from hudna.views.likeness import Stems
from hudna.views.told_pages import told_pages
from hudna.views.told_words import Index, ToldWords


def made(pack: Pack) -> tuple[ToldWords, Stems]:
    facts = [fact("attack", "2015-07-01", sentence="قصف المستشفى", outlet="a"),
             fact("attack", "2015-07-20", sentence="قصف المدرسة", outlet="b")]
    return ToldWords(told_pages(facts)), Stems(pack.language["disputes"])


def test_a_sentence_is_found_by_a_stem_within_days(pack: Pack) -> None:
    words, stems = made(pack)
    shared, = stems.of("القصف")
    index = Index(words, stems, [shared])
    assert [told.source.outlet for told in index.within(shared, date(2015, 7, 2), 5)] == ["a"]


def test_the_rarest_stems_come_first_and_unknown_ones_not(pack: Pack) -> None:
    words, stems = made(pack)
    wanted = stems.of("القصف المستشفى الميناء")
    found = Index(words, stems, wanted).rare(wanted, 2)
    assert found == [*stems.of("المستشفى"), *stems.of("القصف")]


def test_a_stem_of_fewer_pages_weighs_more(pack: Pack) -> None:
    words, stems = made(pack)
    weights = Index(words, stems, stems.of("القصف المستشفى")).weights
    assert weights[min(stems.of("المستشفى"))] > weights[min(stems.of("القصف"))]
