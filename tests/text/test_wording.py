"""What lines say as furniture."""

from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.text.lines import cut
from hudna.text.wording import Wordings


@pytest.fixture(scope="module")
def wordings(pack: Pack) -> Wordings:
    return Wordings(pack.language["furniture"])


@pytest.mark.parametrize(
    ("text", "family", "manner"),
    [
        ("مقالات ذات صلة", "related", "whole"),
        ("تعليقات القراء (٠)", "comments", "whole"),
        ("شارك: فيسبوك", "share", "label"),
        ("اقرأ أيضاً: سوق الخضار", "related", "label"),
        ("زر الذهاب إلى الأعلى", "top", "whole"),
        ("تابعونا على تلغرام", "follow", "start"),
        ("الميدان © جميع الحقوق محفوظة", "copyright", "any"),
        ("+ع  حجم الخط  -ع", "font", "any"),
    ],
)
def test_lines_of_a_family(wordings: Wordings, text: str, family: str, manner: str) -> None:
    said = wordings.said(cut(text)[0])
    assert said is not None and (said.family.id, said.manner) == (family, manner)


@pytest.mark.parametrize(
    "text", ["شارك الوفدان في المحادثات", "تعليق المحادثات إلى أجل", "طباعة العملة", "سمات الشخصية", "حفظ الأمن"]
)
def test_lines_of_none(wordings: Wordings, text: str) -> None:
    assert wordings.said(cut(text)[0]) is None


def test_a_heading_alone_opens_a_list_of_links(wordings: Wordings) -> None:
    alone, full = (wordings.said(cut(text)[0]) for text in ("اقرأ أيضا", "اقرأ أيضا: سوق الخضار"))
    assert alone is not None and alone.opens
    assert full is not None and not full.opens
