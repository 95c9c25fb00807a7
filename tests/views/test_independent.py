from __future__ import annotations

from tests.views.made import fact

from hudna.views.independent import independent


def test_two_outlets_in_words_of_their_own_are_two_sources() -> None:
    assert independent([fact("call", "2015-07-26", outlet="a"), fact("call", "2015-07-26", outlet="b")]) == 2


def test_copies_of_one_text_count_once() -> None:
    copies = [fact("call", "2015-07-26", outlet=outlet, sentence="دعا إلى الهدنة") for outlet in "abc"]
    assert independent(copies) == 1


def test_marks_on_letters_make_no_other_text() -> None:
    assert independent([fact("call", "2015-07-26", outlet="a", sentence="دعا إلى هدنة"),
                        fact("call", "2015-07-26", outlet="b", sentence="دعا إلى هُدنة")]) == 1


def test_an_outlet_counts_once_however_often_it_tells_it() -> None:
    assert independent([fact("call", day, outlet="a") for day in ("2015-07-26", "2015-07-27")]) == 1


def test_a_copy_joins_two_outlets_that_have_texts_of_their_own_too() -> None:
    shared = [fact("call", "2015-07-26", outlet=outlet, sentence="دعا") for outlet in "ab"]
    own = [fact("call", "2015-07-26", outlet=outlet) for outlet in "ab"]
    assert independent([*own, *shared]) == 1


def test_an_outlet_that_prints_a_copy_on_one_page_may_count_for_its_own_report_on_another() -> None:
    shared = [fact("call", "2015-07-26", outlet=outlet, sentence="دعا") for outlet in "abc"]
    own = [fact("call", "2015-07-27", outlet=outlet) for outlet in "ab"]
    assert independent([*shared, *own]) == 3
    assert independent([*shared[:2], *own]) == 2


def test_no_facts_have_no_source() -> None:
    assert independent(()) == 0
