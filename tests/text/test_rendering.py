"""HTML as text with hints."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.shapes import Role
from hudna.text.rendering import render

PARAGRAPHS = "".join(
    f"<p>{text}</p>"
    for text in (
        "أعلن الوسيط الدولي، أمس الثلاثاء، أن الطرفين وافقا على هدنة جديدة في المدينة القديمة تبدأ غدا.",
        "وقال الوسيط في بيان طويل إن الطرفين سيعودان إلى المحادثات بعد أسبوع من بدء الهدنة الجديدة.",
        "ويذكر أن الهدنة السابقة انهارت بعد ثلاثة أيام من توقيعها في العاصمة بعد قصف على الأطراف.",
    )
)


def test_the_title_of_the_head_is_the_first_line_where_there_is_no_heading() -> None:
    rendered = render(f"<head><title>الوسيط يعلن هدنة جديدة - موقع الميدان</title></head><body>{PARAGRAPHS}")
    assert rendered.text.split("\n")[0] == "الوسيط يعلن هدنة جديدة"
    assert rendered.hints[0].role is Role.TITLE


def test_a_heading_is_the_title_and_the_head_is_not_repeated() -> None:
    rendered = render(f"<title>شيء آخر تماما</title><p>قسم</p><h1>هدنة جديدة</h1>{PARAGRAPHS}")
    assert "شيء آخر" not in rendered.text
    assert rendered.hints[1].role is Role.TITLE


def test_only_the_first_heading_is_the_title() -> None:
    rendered = render(f"<h1>هدنة جديدة</h1>{PARAGRAPHS}<h1>الأكثر قراءة</h1>")
    assert [hint.role for hint in rendered.hints].count(Role.TITLE) == 1


def test_paragraphs_are_main_text() -> None:
    rendered = render(f"<h1>هدنة جديدة</h1><article>{PARAGRAPHS}</article><div class='footer'><p>اتصل بنا</p></div>")
    main = [hint.main for hint in rendered.hints]
    assert main[1:4] == [True] * 3 and main[-1] is False


def test_there_is_a_hint_for_each_line() -> None:
    rendered = render(f"<h1>هدنة</h1>{PARAGRAPHS}<ul><li>أ<li>ب</ul>")
    assert len(rendered.hints) == len(rendered.text.split("\n"))


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "<h1>",
        "</h1>",
        "<br>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<ul><li>",
        "<table><tr><td>",
        "<a href='x",
        "'>",
        "&nbsp;",
        "&#0;",
        "&x;",
        "نص",
        " قال الوزير. ",
        "\n",
        "<title>",
        "\u200f",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(TAGS, max_size=40).map("".join))
def test_any_mark_up_is_rendered_with_a_hint_for_each_line(content: str) -> None:
    rendered = render(content)
    assert len(rendered.hints) == len([line for line in rendered.text.split("\n") if line])
