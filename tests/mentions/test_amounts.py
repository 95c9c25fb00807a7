from __future__ import annotations

from hudna.mentions.amounts import AmountFinder


def test_numbers_with_their_bounds_in_the_order_of_the_text(pack, article) -> None:
    found = AmountFinder(pack).find(article("خبر\nوصل أكثر من 20 رجلا وعشرات النساء ونحو ألفي طفل."))
    assert [(amount.least, amount.most) for amount in found] == [(20, None), (24, 99), (2000, 2000)]


def test_a_number_is_found_once(pack, article) -> None:
    found = AmountFinder(pack).find(article("خبر\nما بين 150 ألفا و200 ألف نازح."))
    assert [(amount.least, amount.most) for amount in found] == [(150_000, 200_000)]
