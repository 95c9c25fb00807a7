"""The roles of the lines of saved pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.pack import load_pack
from hudna.shapes import Role
from hudna.text.blocks import Marker

TITLE = "الوسيط الدولي يعلن هدنة جديدة في المدينة القديمة"
FIRST = "أعلن الوسيط الدولي، أمس الثلاثاء، أن الطرفين وافقا على هدنة جديدة في المدينة القديمة تبدأ غدا."
SECOND = "وقال الوسيط إن الطرفين سيعودان إلى المحادثات بعد أسبوع من بدء الهدنة."
LAST = "ويذكر أن الهدنة السابقة انهارت بعد ثلاثة أيام من توقيعها في العاصمة."


def page(*, head: str = "", between: str = "", middle: str = "", foot: str = "") -> str:
    """A saved page around a title and three paragraphs."""
    return "\n".join(part for part in (head, TITLE, between, FIRST, SECOND, middle, LAST, foot) if part)


def role_of(roles, text: str, line: str) -> str:
    return next(role for role, words in roles(text) if line in words)


def test_a_title_and_paragraphs(roles) -> None:
    assert roles(page()) == [("title", TITLE), ("body", FIRST), ("body", SECOND), ("body", LAST)]


def test_a_text_of_one_line_is_body(roles) -> None:
    assert [role for role, _ in roles(FIRST)] == ["body"]


def test_a_first_paragraph_is_no_title(roles) -> None:
    assert [role for role, _ in roles(f"{FIRST[:-1]} صباحا بعد وساطة طويلة قادها هو بنفسه.\n{SECOND}")] == [
        "body",
        "body",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "الشرق الأوسط",
        "سياسة",
        "أخبار العالمرئيسي",
        "icon",
        "القائمة   بحث   English",
        "الرئيسية » السودان » أخبار",
        "اليمن | الخليج | اقتصاد | رياضة",
        "عاجل | انقطاع الكهرباء في ثلاث مدن ساحلية",
        "التغطية الحية",
        "الرئيسية\nأخبار\nرياضة",
        "صحيفة الميدان | العدد 1234",
        "تخطى إلى المحتوى",
    ],
)
def test_what_stands_above_the_title_is_furniture(roles, head: str) -> None:
    found = roles(page(head=head))
    assert ("title", TITLE) in found
    assert {role for role, words in found if words in head} == {"furniture"}


@pytest.mark.parametrize(
    "tools",
    [
        "حجم الخط",
        "+A",
        "A+  A-",
        "شارك: فيسبوك | تويتر | واتساب",
        "lqtat-17.jpg",
        "طباعة",
        "استمع إلى المقال   ٣ دقائق",
        "Facebook Twitter WhatsApp",
        "فيسبوك\nتويتر\nتلغرام",
        "https://example.org/a/1",
        "نسخ الرابط",
        "مدة القراءة: 4 دقائق",
    ],
)
def test_tools_under_the_title_are_furniture(roles, tools: str) -> None:
    found = roles(page(between=tools))
    assert {role for role, words in found if words in tools} == {"furniture"}
    assert ("body", FIRST) in found


@pytest.mark.parametrize(
    "link",
    [
        "اقرأ أيضاً: سوق الخضار يعود إلى العمل",
        "اقرأ أيضاً.. الطرق الساحلية مغلقة",
        "إقرأ المزيد : أمطار على الساحل",
        "شاهد أيضا: صور من الميناء القديم",
        "[ إعلان ]",
        "تابعوا «الميدان» عبر غوغل نيوز",
        "مقالات ذات صلة\nأمطار على الساحل\nسوق الخضار",
        "المزيد",
        "اشترك في نشرتنا البريدية",
    ],
)
def test_furniture_in_the_middle_is_marked_and_the_body_goes_on(roles, link: str) -> None:
    found = roles(page(middle=link))
    assert {role for role, words in found if words in link} == {"furniture"}
    assert found[-1] == ("body", LAST)


@pytest.mark.parametrize(
    "foot",
    [
        "مقالات ذات صلة\nزر الذهاب إلى الأعلى",
        "سمات اليمن هدنة",
        "وسوم: #هدنة #وساطة",
        "الأكثر قراءة\n1. سوق بلا كهرباء\n2. أمطار مبكرة",
        "جميع الحقوق محفوظة © الميدان 2023\nاتصل بنا\nمن نحن",
        "أضف تعليقك",
        "تعليقات القراء (٠)",
        "↑ إلى أعلى الصفحة",
        "kateb@example.org",
        "ع.م - الميدان",
        "كلمات مفتاحية : هدنة ، وساطة",
        "قد يهمك أيضا\nكيف يعيش الصيادون في الشتاء؟",
    ],
)
def test_the_foot_of_the_page_is_furniture(roles, foot: str) -> None:
    found = roles(page(foot=foot))
    assert {role for role, words in found if words in foot} == {"furniture"}
    assert ("body", LAST) in found


@pytest.mark.parametrize(
    "line",
    [
        "شارك في المحادثات وفدان من العاصمة.",
        "رد الفعل العراقي",
        "* التحالف مع القبائل",
        "رئيس الجمهورية",
        "دعوى",
        "طباعة العملة توقفت بسبب الحرب كما قال المصرف.",
        "المزيد من القوات وصل إلى المدينة صباح أمس كما قال شهود.",
        "السلام عليكم ورحمة الله وبركاته:",
        "تعليق العضوية في الجامعة العربية قرار قديم كما قال الأمين العام.",
    ],
)
def test_lines_of_the_body_stay_in_it(roles, line: str) -> None:
    assert role_of(roles, page(middle=line), line) == "body"


def test_captions_dateline_and_stamp_under_the_title(roles, marker: Marker) -> None:
    lines = [
        "الثلاثاء 13 يونيو/حزيران 2023 - 21:40",
        "soora.jpg",
        "وفد الوسيط في المدينة - 12 يونيو 2023 (رويترز)",
        "بيروت - وكالات",
    ]
    found = roles(page(between="\n".join(lines)))
    assert found[1:5] == [("stamp", lines[0]), ("furniture", lines[1]), ("caption", lines[2]), ("place_line", lines[3])]


def test_a_place_line_at_the_head_of_a_paragraph_is_set_apart(roles) -> None:
    assert roles(f"{TITLE}\nصنعاء (رويترز) - {FIRST}\n{SECOND}")[1:3] == [
        ("place_line", "صنعاء (رويترز) -"),
        ("body", FIRST),
    ]


def test_tags_after_the_last_sentence_are_set_apart(roles) -> None:
    assert roles(page() + " سمات هدنة وساطة")[-2:] == [("body", LAST), ("furniture", "سمات هدنة وساطة")]


def test_a_window_title_is_told_from_the_names_beside_it(roles) -> None:
    assert roles(page(head=f"Example.com - {TITLE}"))[:3] == [
        ("furniture", "Example.com -"),
        ("title", TITLE),
        ("title", TITLE),
    ]


def test_a_page_saved_in_one_line_is_read_by_its_wide_blanks(roles) -> None:
    flat = "        ".join(
        ["الرئيسية", "الشرق الأوسط", "رياضة", TITLE, FIRST, SECOND, "روابط ذات علاقة", "أمطار على الساحل", LAST]
    )
    assert [role for role, _ in roles(flat)] == ["furniture", "title", "body", "body", "furniture", "body"]


def test_a_ticker_is_the_title_where_there_is_no_other(roles) -> None:
    assert role_of(roles, f"عاجل: الطرفان يوقعان الهدنة\n{FIRST}\n{SECOND}", "عاجل") == "title"


PIECES = st.sampled_from(
    [
        TITLE,
        FIRST,
        SECOND,
        "سياسة",
        "حجم الخط",
        "مقالات ذات صلة",
        "12 يونيو 2023",
        "a.jpg",
        "بيروت - وكالات",
        "«",
        ".",
        " ",
        "\t",
        "    ",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "\u200f",
        "ـ",
        "؟",
        "صنعاء (رويترز) - ",
        " سمات ",
        "|",
        "#",
        "ى",
        "1",
    ]
)
MARKER = Marker(load_pack())


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join)))
def test_blocks_are_in_order_apart_and_cover_all_that_is_not_blank(text: str) -> None:
    marked = MARKER.mark(text)
    end = 0
    for block in marked.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        assert not text[end : block.span.start].strip()
        end = block.span.end
    assert not text[end:].strip()
    spans = {block.span for block in marked.blocks if block.role is Role.TITLE}
    assert marked.title is None or marked.title in spans
