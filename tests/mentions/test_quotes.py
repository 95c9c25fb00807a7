"""Stretches in quotation marks."""

from __future__ import annotations

from hudna.mentions import quotes


def quoted(article, text):
    page = article("عنوان\n" + text)
    return [(page.span_of(q.first, q.last).of(page.text), q.closed) for q in quotes.find(page)]


def test_angle_marks(article):
    assert quoted(article, "قال: «نريد السلام».") == [("نريد السلام", True)]


def test_curly_marks(article):
    assert quoted(article, "وقال “نريد السلام الآن”.") == [("نريد السلام الآن", True)]


def test_straight_marks_alternate(article):
    assert quoted(article, 'قال "نعم" ثم قال "لا" وخرج') == [("نعم", True), ("لا", True)]


def test_a_stray_closing_mark_is_passed_over(article):
    assert quoted(article, "وقال “نريد السلام”. ”\nثم خرج") == [("نريد السلام", True)]


def test_an_unclosed_mark_ends_before_the_next_opening_one(article):
    assert quoted(article, 'قال إن "بلاده تعمل بجد، مضيفا "لا حل عسكريا".') == [
        ("بلاده تعمل بجد، مضيفا", False), ("لا حل عسكريا", True)]


def test_an_unclosed_mark_ends_with_its_line(article):
    assert quoted(article, "قال «نريد السلام\nوخرج من القاعة") == [("نريد السلام", False)]


def test_a_quotation_may_run_over_lines(article):
    assert quoted(article, "قال: «نريد السلام.\nولا نريد غيره».") == [("نريد السلام.\nولا نريد غيره", True)]


def test_marks_inside_marks(article):
    assert quoted(article, "قال: «زرنا \"المدينة\" أمس».") == [("زرنا \"المدينة\" أمس", True), ("المدينة", True)]
