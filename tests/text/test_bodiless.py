"""Pages on which there is nothing to read."""

from __future__ import annotations

from hudna.page.build import from_text
from hudna.shapes import Reason
from hudna.text import Cleaner, bodiless


def test_a_page_of_furniture_alone_is_refused(cleaner: Cleaner) -> None:
    skipped = bodiless(cleaner.clean(from_text("a", "a.txt", "أخبار | رياضة\nاتصل بنا\n© جميع الحقوق محفوظة")))
    assert skipped is not None and skipped.reason is Reason.NO_BODY and skipped.mend


def test_an_article_is_not(cleaner: Cleaner) -> None:
    assert bodiless(cleaner.clean(from_text("a", "a.txt", "قال الوسيط إن الهدنة قائمة."))) is None
