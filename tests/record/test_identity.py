from __future__ import annotations

from datetime import datetime

from hudna.page.build import from_text
from hudna.record.identity import hashed, numbered, page_key, place_of
from hudna.record.keep import rows_of
from hudna.shapes import Page, Span


def page(url: str, content: str = "نص", **more) -> Page:
    made = from_text("a", url, content)
    return Page(made.id, made.url, made.content, made.digest, **more)


def test_a_local_file_is_the_same_page_wherever_it_lies() -> None:
    assert page_key(page("a/x.txt")) == page_key(page("/elsewhere/y.txt"))


def test_other_content_is_another_page() -> None:
    assert page_key(page("x.txt", "نص")) != page_key(page("x.txt", "نص آخر"))


def test_one_text_in_two_outlets_is_two_pages() -> None:
    assert page_key(page("x", outlet="one")) != page_key(page("x", outlet="two"))


def test_a_web_address_is_the_place_of_its_versions() -> None:
    old, new = page("https://example.org/1", "نص"), page("https://example.org/1", "نص مصحح")
    assert place_of(old) == place_of(new) == "https://example.org/1"
    assert page_key(old) != page_key(new)


def test_the_time_of_the_crawl_tells_pages_apart() -> None:
    assert page_key(page("x", crawled=datetime(2020, 1, 1))) != page_key(page("x", crawled=datetime(2020, 1, 2)))


def test_parts_do_not_run_into_each_other() -> None:
    assert hashed("ab", "c") != hashed("a", "bc")
    assert hashed("a", None) != hashed("a", "")


def test_equal_keys_are_numbered() -> None:
    assert numbered(["a", "b", "a", "a"]) == ["a", "b", "a#2", "a#3"]


def test_words_above_do_not_change_a_claims_id(reading) -> None:
    text = "هدنة في اليمن\nأعلنت الأمم المتحدة هدنة في اليمن مساء أمس."
    longer = "هدنة في اليمن\nخبر آخر قبله.\nأعلنت الأمم المتحدة هدنة في اليمن مساء أمس."
    one = rows_of(reading(text, url="https://example.org/1")).claims[0]
    two = rows_of(reading(longer, url="https://example.org/1")).claims[0]
    assert one.span != two.span
    assert one.id == two.id


def test_local_ids_do_not_change_a_claims_id(reading) -> None:
    from dataclasses import replace
    one = reading()
    other = replace(one, actors=(replace(one.actors[0], id="Z9"), one.actors[1]),
                    events=(replace(one.events[0], who=("Z9",)),))
    assert rows_of(one).claims[0].id == rows_of(other).claims[0].id


def test_what_is_said_changes_the_id(reading) -> None:
    from dataclasses import replace
    one = reading()
    ids = {rows_of(one).claims[0].id}
    for change in ({"real": "denied"}, {"type": "end"}, {"who": ("A2",)}, {"when": None}, {"about": None},
                   {"by": "A1"}, {"trigger": Span(0, 4)}):
        ids.add(rows_of(replace(one, events=(replace(one.events[0], **change),))).claims[0].id)
    assert len(ids) == 8


def test_the_same_claim_twice_in_a_sentence_is_kept_twice(reading) -> None:
    from dataclasses import replace
    one = reading()
    rows = rows_of(replace(one, events=one.events * 2)).claims
    assert len({row.id for row in rows}) == 2
