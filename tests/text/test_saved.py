"""One page of a common make, as HTML and as the text saved from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hudna.page import read
from hudna.page.build import from_text
from hudna.shapes import Article, Page
from hudna.text import Cleaner

BODY = ("أعلن مكتب المبعوث", "وقال المبعوث", "واتهم وفد عدن", "نرحب بفتح الطريق", "ويذكر أن الهدنة")
FURNITURE = (
    "تخطى إلى المحتوى",
    "أخبار عاجلة",
    "مقتل جنديين",
    "تسجيل الدخول",
    "موقع الساحل",
    "إعلان",
    "مقالات ذات صلة",
    "أسعار الوقود",
    "وصول سفينة قمح",
    "الوسوم اليمن الهدنة",
    "الحكومة تناقش",
    "مايو 30, 2022",
    "فيسبوك تويتر واتساب طباعة",
    "اترك تعليق",
    "لن يتم نشر",
    "شائع",
    "أمطار غزيرة",
    "© حقوق النشر",
    "زر الذهاب إلى الأعلى",
    "هذا الموقع يستخدم",
)


@pytest.fixture(scope="module", params=["html", "text"])
def coast(request: pytest.FixtureRequest, cleaner: Cleaner) -> Article:
    (page,) = read(Path(__file__).parent / "pages" / "coast.html")
    assert isinstance(page, Page)
    article = cleaner.clean(page)
    return article if request.param == "html" else cleaner.clean(from_text("coast", "coast.txt", article.text))


def role(article: Article, words: str) -> set[str]:
    return {block.role.value for block in article.blocks if block.span.of(article.text).startswith(words)}


@pytest.mark.parametrize("words", BODY)
def test_its_paragraphs_are_body(coast: Article, words: str) -> None:
    assert role(coast, words) == {"body"}


@pytest.mark.parametrize("words", FURNITURE)
def test_its_furniture_is_marked(coast: Article, words: str) -> None:
    assert role(coast, words) == {"furniture"}


def test_its_title_place_line_and_agencies(coast: Article) -> None:
    assert coast.title is not None and coast.title.of(coast.text) == "وفدا صنعاء وعدن يتفقان على فتح الطريق الساحلي"
    assert coast.place_line is not None and coast.place_line.of(coast.text) == "عدن – متابعات"
    assert coast.agencies == ("وكالات",)
