"""What a page tells, packed."""

from __future__ import annotations

from hudna.record.members import Told
from hudna.record.resolve.gist import LEAD_MOST, TITLE_MOST, Gist, gist_of, heads, in_order, lead_of, title_of
from hudna.record.stems import Stems

STEMS = Stems({})


def packed(title: str, body: str, day: str | None = None) -> Gist:
    return gist_of(Told(1, "page", day, tuple(title.split()), tuple(body.split())), STEMS)


def test_a_word_is_counted_where_it_stands() -> None:
    one = packed("truce truce", "truce")
    assert (list(title_of(one.counts)), list(lead_of(one.counts)), list(heads(one.counts))) == ([2], [6], [True])


def test_what_stands_far_down_is_there_and_tells_no_story() -> None:
    body = [f"w{n}" for n in range(200)]
    one = packed("", " ".join(body))
    assert len(one.words) == 200
    assert (int((lead_of(one.counts) > 0).sum()), int(heads(one.counts).sum())) == (160, 40)


def test_a_word_has_one_number_on_every_page() -> None:
    assert packed("a", "b").words.tolist() == packed("b", "b a").words.tolist()


def test_what_is_told_very_often_is_told_often() -> None:
    one = packed("truce " * 2000, "")
    assert (list(title_of(one.counts)), list(lead_of(one.counts))) == ([TITLE_MOST], [LEAD_MOST])


def test_pages_without_a_day_come_last() -> None:
    assert [page.day for page in in_order([packed("a", ""), packed("a", "", "2015-07-25")])] == ["2015-07-25", None]
