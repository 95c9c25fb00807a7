"""Which language a page is in."""

from __future__ import annotations

import pytest

from hudna.page.language import foreign, visible

ARABIC = "قال الوسيط الدولي إن الطرفين قبلا الهدنة في المدينة القديمة"


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        "هدنة جديدة",
        ARABIC.replace("ي", "ی").replace("ك", "ک"),  # typed on a Persian keyboard
        ARABIC + " (CNN) the truce holds",
        "وقال دينجوف بعد اجتماع زعماء روس وأتراك أدرك غرب ليبيا أن روسيا صديقة موثوقة تحقق أهدافها وتصونها",
    ],
)
def test_arabic_is_not_foreign(text: str) -> None:
    assert foreign(text, 0.4) is None


def test_persian_typed_with_arabic_letters_is_told() -> None:
    assert foreign("وزير خارجه ايران در سخنراني خود گفت كه آتش بس بايد برقرار شود و مذاكرات ادامه يابد", 0.4)


def test_a_page_that_is_mostly_latin_is_foreign() -> None:
    assert foreign(ARABIC + " the talks went on and on in the old town until late at night " * 3, 0.4)


def test_the_visible_text_leaves_out_scripts_styles_and_tags() -> None:
    html = "<p>نص</p><script>if (a < b) {}</script><STYLE>p {}</STYLE><!-- سر --><b>آخر"
    assert visible(html).split() == ["نص", "آخر"]


def test_a_script_that_never_ends_hides_the_rest() -> None:
    assert visible("نص<script>var a = 1;").split() == ["نص"]
