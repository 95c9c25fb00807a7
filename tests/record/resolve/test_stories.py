"""Stories: pages that report one happening."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hudna.record.members import Told
from hudna.record.resolve.gist import gist_of, in_order
from hudna.record.resolve.stories import WEIGHTS, candidates, likeness, stories
from hudna.record.resolve.told import Telling
from hudna.record.stems import Stems

STEMS = Stems({})
BOMB = ("bomb tears through taiz market", "explosion tore through market taiz killing dozens witnesses told smoke over "
        "old city sirens")
AGAIN = ("dozens dead as bomb hits taiz market", "witnesses taiz told explosion market killing dozens smoke over city "
         "bomb tears")
TALKS = ("envoys meet muscat", "delegations met muscat speak prisoners opening airport under eyes mediators envoys")
FILL = [(f"t{n}", " ".join(f"w{n}{i}" for i in range(12))) for n in range(8)]


def told(number: int, text: tuple[str, str], day: str | None = "2015-07-25") -> Told:
    title, body = text
    return Told(number, f"page-{number:03}", day, tuple(title.split()), tuple(body.split()))


def others(first: int = 50) -> list[Told]:
    """Pages that have nothing in common, so that words are rare."""
    return [told(first + n, text) for n, text in enumerate(FILL)]


def grouped(pages: list[Told]) -> set[tuple[int, ...]]:
    return {story.readings for story in stories(pages, STEMS)}


def texts_with(number: int, pages: list[Told]) -> tuple[tuple[int, ...], ...]:
    story = next(story for story in stories(pages, STEMS) if number in story.readings)
    return tuple(text.readings for text in story.texts)


def test_reports_in_other_words_are_one_story_of_two_texts():
    assert texts_with(1, [told(1, BOMB), told(2, AGAIN), *others()]) == ((1,), (2,))


def test_copies_are_one_text():
    assert texts_with(1, [told(1, BOMB), told(2, ("another title", BOMB[1])), *others()]) == ((1, 2),)


def test_reports_of_other_happenings_stay_apart():
    assert grouped([told(1, BOMB), told(2, TALKS), *others()]) >= {(1,), (2,)}


def test_reports_of_far_days_stay_apart_unless_they_print_one_text():
    assert (1, 2) not in grouped([told(1, BOMB), told(2, AGAIN, "2015-08-25"), *others()])
    assert (1, 2) in grouped([told(1, BOMB), told(2, BOMB, "2015-08-25"), *others()])


def test_a_page_without_a_day_is_compared_by_its_text_alone():
    assert (1, 2) in grouped([told(1, BOMB), told(2, BOMB, None), *others()])


def test_a_story_tells_its_days():
    story = next(one for one in stories([told(1, BOMB), told(2, BOMB, "2015-07-26"), *others()], STEMS)
                 if 1 in one.readings)
    assert (story.first, story.last) == ("2015-07-25", "2015-07-26")


def test_every_reason_has_a_weight():
    telling = Telling.of(in_order(gist_of(page, STEMS) for page in [told(1, BOMB), told(2, AGAIN), *others()]))
    assert (0, 1) in candidates(telling)
    assert list(likeness(telling, [(0, 1)])) == list(WEIGHTS)


@given(st.lists(st.tuples(st.sampled_from([BOMB, AGAIN, TALKS, *FILL]), st.integers(0, 3),
                          st.sampled_from(["2015-07-25", "2015-07-26", None])), max_size=9), st.randoms())
def test_the_order_of_pages_changes_nothing(drawn, random):
    pages = [told(n, (title, body[cut:]), day) for n, ((title, body), cut, day) in enumerate(drawn)]
    assert stories(random.sample(pages, len(pages)), STEMS) == stories(pages, STEMS)


@given(st.lists(st.text("abcdefgh ", max_size=40), max_size=8))
def test_each_page_is_in_one_story(texts):
    found = stories([told(n, ("", body)) for n, body in enumerate(texts)], STEMS)
    assert sorted(n for story in found for n in story.readings) == list(range(len(texts)))
