"""HTML as lines of text."""

from __future__ import annotations

import time

import pytest

from hudna.shapes import Role
from hudna.text.html import draw, parse


def drawn(content: str) -> list[str]:
    tree = parse(content)
    return [line.text for line in draw(tree)] if tree is not None else []


def role(content: str, text: str) -> Role | None:
    tree = parse(content)
    assert tree is not None
    return next(line.role for line in draw(tree) if text in line.text)


def test_each_block_is_a_line_in_the_order_of_the_document() -> None:
    assert drawn("<h1>عنوان</h1><div>أول<p>ثان</p>ثالث</div><ul><li>رابع<li>خامس</ul>") == [
        "عنوان",
        "أول",
        "ثان",
        "ثالث",
        "رابع",
        "خامس",
    ]


def test_inline_tags_join_and_blanks_collapse() -> None:
    assert drawn("<p>وقال <b>الو</b>زير:\n  <a href='#'>نعم</a>،&nbsp; ثم\u00a0صمت</p>") == ["وقال الوزير: نعم، ثم صمت"]


def test_links_and_cells_that_touch_are_parted() -> None:
    assert drawn("<nav><a>أخبار</a><a>رياضة</a></nav><tr><td>١</td><td>٢</td></tr>")[0] == "أخبار رياضة"


def test_a_break_ends_a_line() -> None:
    assert drawn("<p>أول<br>ثان</p>") == ["أول", "ثان"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a</script>",
        "<style>p{}</style>",
        "<!-- سر -->",
        "<p hidden>سر</p>",
        "<p style='display: none'>سر</p>",
        "<template>سر</template>",
        "<noscript>سر</noscript>",
        "<svg><text>سر</text></svg>",
    ],
)
def test_what_is_not_seen_is_left_out(hidden: str) -> None:
    assert drawn(f"<p>قبل</p>{hidden}<p>بعد</p>") == ["قبل", "بعد"]


def test_tags_tell_roles() -> None:
    page = (
        "<header><a>موقع</a></header><nav>قائمة</nav><article><header><h1>عنوان</h1></header><figcaption>صورة</figcaption>"
        "<p>نص</p><aside>جانب</aside></article><footer>ذيل</footer>"
    )
    assert {word: role(page, word) for word in ("موقع", "قائمة", "عنوان", "صورة", "نص", "جانب", "ذيل")} == {
        "موقع": Role.FURNITURE,
        "قائمة": Role.FURNITURE,
        "عنوان": Role.TITLE,
        "صورة": Role.CAPTION,
        "نص": None,
        "جانب": Role.FURNITURE,
        "ذيل": Role.FURNITURE,
    }


@pytest.mark.parametrize(
    "content", ["", "   ", "<", "<!DOCTYPE html>", "<html></html>", "<a <a <a", "\ufffd", "<?xml?>"]
)
def test_nothing_to_read_does_no_harm(content: str) -> None:
    assert all(isinstance(line, str) for line in drawn(content))


def test_broken_tags_are_read() -> None:
    assert drawn("<div><p>أول<p>ثان</div></div></b><p>ثال") == ["أول", "ثان", "ثال"]


def test_entities_from_outside_are_not_followed() -> None:
    lines = drawn('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><p>نص &a; آخر</p>')
    assert any("&a;" in line for line in lines)


@pytest.mark.parametrize("tag", ["div", "b", "a", "ul", "table"])
def test_deep_nesting_does_not_lose_the_text(tag: str) -> None:
    start = time.perf_counter()
    assert "الهدنة قائمة" in " ".join(drawn(f"<{tag}>" * 50_000 + "<p>الهدنة قائمة</p>" + f"</{tag}>" * 50_000))
    assert time.perf_counter() - start < 10
