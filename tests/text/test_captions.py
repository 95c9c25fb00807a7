"""Captions and bylines."""

from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.text.captions import Bylines, Captions
from hudna.text.datelines import Datelines
from hudna.text.lines import cut


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وفد الوسيط في دمشق - 7 أيلول 2020 (رويترز)", True),
        ("معبر المدينة - أرشيفية", True),
        ("صورة أرشيفية لمقر المحادثات", True),
        ("جانب من لقاء الوفدين", True),
        ("قال الوسيط إن الهدنة قائمة (رويترز).", True),
        ("هدنة جديدة في المدينة", False),
        (
            "قال الوسيط إن الطرفين (وهما من المدينة) وافقا على هدنة جديدة تبدأ غدا وتستمر أسبوعا كاملا بضمان أممي.",
            False,
        ),
    ],
)
def test_captions(pack: Pack, text: str, said: bool) -> None:
    captions = Captions(pack.language["furniture"], Datelines(pack))
    assert captions.is_caption(cut(text)[0]) is said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("بقلم: سناء بن علي", "سناء بن علي"),
        ("كتبت - هالة سامي", "هالة سامي"),
        ("إعداد: قسم الأخبار", "قسم الأخبار"),
        ("تقرير أممي عن الهدنة", None),
        ("كتب الوسيط رسالة إلى الطرفين.", None),
        ("بقلم:", None),
    ],
)
def test_bylines(pack: Pack, text: str, name: str | None) -> None:
    assert Bylines(pack.language["furniture"]).name(cut(text)[0]) == name
