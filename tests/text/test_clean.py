"""From a page to an article."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.letters import fold
from hudna.pack import load_pack
from hudna.page.build import from_text
from hudna.shapes import READ_ROLES, Basis, Media
from hudna.text import Cleaner

CLEANER = Cleaner(load_pack())
HTML = """<html><head><title>هدنة</title><meta property="article:published_time" content="2021-08-19T14:20:00+03:00">
<meta property="og:site_name" content="الميدان"></head><body><nav><a>سوريا</a><a>رأي</a></nav>
<article><h1>الوسيط يعلن هدنة جديدة</h1>
<figure><img src="a.jpg"><figcaption>مقر المحادثات (رويترز)</figcaption></figure><p>بيروت - متابعات</p>
<p>أعلن الوسيط الدولي، اليوم الخميس، أن الطرفين وافقا على هدنة جديدة تبدأ غدا في المدينة القديمة.</p>
<p>اقرأ أيضا: <a>سوق الخضار</a></p>
<p>وقال الوسيط إن المحادثات ستعود بعد أسبوع من بدء الهدنة الجديدة في المدينة.</p></article>
<aside><h2>الأكثر قراءة</h2><ul><li><a>أمطار على الساحل</a></ul></aside>
<footer>الميدان © جميع الحقوق محفوظة</footer></body></html>"""


def test_html_becomes_an_article(html_page) -> None:
    found = CLEANER.clean(html_page(HTML))
    roles = {block.span.of(found.text): block.role.value for block in found.blocks}
    assert roles["سوريا رأي"] == roles["اقرأ أيضا: سوق الخضار"] == roles["أمطار على الساحل"] == "furniture"
    assert roles["مقر المحادثات (رويترز)"] == "caption" and roles["بيروت - متابعات"] == "place_line"
    assert found.title is not None and found.title.of(found.text) == "الوسيط يعلن هدنة جديدة"
    assert (found.outlet, found.published.value, found.published.basis) == ("الميدان", date(2021, 8, 19), Basis.STATED)


def test_html_cut_anywhere_is_read(html_page) -> None:
    for length in range(0, len(HTML), 97):
        found = CLEANER.clean(html_page(HTML[:length]))
        assert all(word.form for word in found.words)


def test_furniture_and_stamps_are_kept_but_not_read() -> None:
    text = "الوسيط يعلن هدنة جديدة\n12 يونيو 2023\nأعلن الوسيط أن الطرفين وافقا أمس على هدنة جديدة.\nمقالات ذات صلة"
    found = CLEANER.clean(from_text("a", "a.txt", text))
    read = {found.role_at(word.start) for word in found.words}
    assert found.text == text and read <= READ_ROLES
    assert len(found.blocks) == 4


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from([Media.TEXT, Media.HTML]))
def test_offsets_are_exact(text: str, media: Media) -> None:
    page = from_text("a", "a.txt", text, media)
    found = CLEANER.clean(page)
    assert media is Media.HTML or found.text == page.content
    end = 0
    for word in found.words:
        assert end <= word.start < word.end
        assert fold(found.text[word.start : word.end]).strip() == word.form or word.form in fold(
            found.text[word.start : word.end]
        )
        end = word.end
    for block in found.blocks:
        assert found.text[block.span.start : block.span.end].strip()
