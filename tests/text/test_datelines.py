"""Place lines."""

from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.text.datelines import Datelines
from hudna.text.lines import cut

REST = "أعلن الوسيط أن الطرفين وافقا على الهدنة."


@pytest.fixture(scope="module")
def datelines(pack: Pack) -> Datelines:
    return Datelines(pack)


@pytest.mark.parametrize(
    "text",
    [
        "إسطنبول - وكالات",
        "القاهرة: أحمد الغمراوي",
        "صنعاء – رويترز",
        "تونس - الميدان",
        "عدن - مرفأ الشرق - سبأ",
        "عمّان: البيان، واس",
        "بيروت – الميدان ووكالات",
        "خاص – الصحراء",
    ],
)
def test_lines_that_are_place_lines(datelines: Datelines, text: str) -> None:
    assert datelines.is_line(cut(text)[0], before_prose=True)


@pytest.mark.parametrize(
    "text", [REST, "ليبيا تعود إلى المحادثات: الطرفان يقبلان خطة الوسيط الأممي الجديدة - تقرير", "هدنة جديدة"]
)
def test_lines_that_are_none(datelines: Datelines, text: str) -> None:
    assert not datelines.is_line(cut(text)[0], before_prose=True)


@pytest.mark.parametrize(
    "opening",
    [
        "صنعاء (رويترز) -",
        "(CNN)--",
        "لندن، المملكة المتحدة (CNN) --",
        "القاهرة - رويترز:",
        "رويترز - دمشق:",
        "واشنطن (أ ف ب) -",
    ],
)
def test_a_place_line_opens_a_paragraph(datelines: Datelines, opening: str) -> None:
    line = cut(f"{opening} {REST}")[0]
    span = datelines.inline(line)
    assert span is not None and span.of(line.text) == opening


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "رويترز نقلت عن الوسيط أن الطرفين وافقا على الهدنة.",
        "ليبيا: الطرفان يعودان إلى المحادثات في العاصمة التونسية.",
        "وقال الوسيط (الذي عاد أمس) - إن الهدنة قائمة.",
        "سوريا ولبنان وافقتا على الهدنة في القاهرة أمس بعد محادثات.",
    ],
)
def test_sentences_have_none(datelines: Datelines, text: str) -> None:
    assert datelines.inline(cut(text)[0]) is None


def test_a_place_line_is_taken_apart(datelines: Datelines) -> None:
    parts = datelines.parts("القاهرة: أحمد الغمراوي، صحيفة البيان ووكالات")
    assert (parts.places, parts.agencies, parts.media, parts.rest) == (
        ("القاهرة",),
        ("وكالات",),
        ("صحيفة البيان",),
        ("أحمد الغمراوي",),
    )
