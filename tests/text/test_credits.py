"""Outlet, agencies and author."""

from __future__ import annotations

from hudna.page.build import from_record, from_text
from hudna.shapes import Article

TITLE = "الوسيط الدولي يعلن هدنة جديدة في المدينة القديمة"
BODY = "أعلن الوسيط الدولي، أمس، أن الطرفين وافقا على هدنة جديدة تبدأ غدا.\nوقال إن المحادثات تعود بعد أسبوع من بدئها."


def clean(cleaner, text: str) -> Article:
    return cleaner.clean(from_text("a", "a.txt", text))


def test_the_place_line_names_agencies_and_writer(cleaner) -> None:
    found = clean(cleaner, f"{TITLE}\nالقاهرة: أحمد الغمراوي، رويترز\n{BODY}")
    assert (found.agencies, found.author) == (("رويترز",), "أحمد الغمراوي")


def test_a_byline_names_the_writer(cleaner) -> None:
    assert clean(cleaner, f"{TITLE}\nبقلم: سناء بن علي\n{BODY}").author == "سناء بن علي"


def test_the_head_of_the_page_names_the_outlet(cleaner) -> None:
    assert clean(cleaner, f"صحيفة الميدان | العدد 12\n\n{TITLE}\n{BODY}").outlet == "صحيفة الميدان"


def test_a_name_above_the_title_that_returns_in_the_place_line_is_the_outlet(cleaner) -> None:
    assert clean(cleaner, f"صدى الساحل\n\n{TITLE}\nبيروت – صدى الساحل ووكالات\n{BODY}").outlet == "صدى الساحل"


def test_the_address_names_the_outlet(cleaner) -> None:
    page = from_record({"id": "a", "url": "https://www.reuters.com/ar/1", "text": f"{TITLE}\n{BODY}"}, "test")
    assert cleaner.clean(page).outlet == "رويترز"


def test_what_was_given_goes_first_and_is_not_its_own_agency(cleaner) -> None:
    record = {
        "id": "a",
        "text": f"{TITLE}\nدبي (CNN) -- {BODY}",
        "outlet": "cnn",
        "byline": "واشنطن: هالة سامي (أ ف ب)",
    }
    found = cleaner.clean(from_record(record, "test"))
    assert (found.outlet, found.agencies) == ("cnn", ("أ ف ب",))


def test_a_section_is_no_outlet(cleaner) -> None:
    assert clean(cleaner, f"سياسة\n\n{TITLE}\n{BODY}").outlet is None
