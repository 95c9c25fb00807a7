from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.views.made import fact

from hudna.record import Record
from hudna.shapes import Query, Source, Story
from hudna.views.independent import independent, independent_pages
from hudna.views.stories import coverage, stories


def source(outlet: str, text: str, *agencies: str, story: str = "s.1") -> Source:
    return Source(f"{outlet} {text}", outlet, outlet, f"{outlet} tells", outlet, agencies, date(2015, 7, 26),
                  story=story, text=text)


def test_copies_of_one_text_are_one_source() -> None:
    assert independent_pages([source("a", "t.1"), source("b", "t.1"), source("c", "t.2")]) == 2


def test_pages_of_one_story_that_credit_one_agency_alone_are_one_source() -> None:
    assert independent_pages([source("a", "t.1", "Reuters"), source("b", "t.2", "Reuters")]) == 1
    assert independent_pages([source("a", "t.1", "Reuters", "AFP"), source("b", "t.2", "Reuters", "AFP")]) == 2
    assert independent_pages([source("a", "t.1", "Reuters"), source("b", "t.2", "Reuters", story="s.2")]) == 2


def test_a_fact_in_other_sentences_of_copies_has_one_source() -> None:
    facts = [replace(one, source=replace(one.source, text="t.1"))
             for one in (fact("call", "2015-07-26", outlet=outlet) for outlet in "abc")]
    assert independent(facts) == 1


def test_the_figures_of_a_story() -> None:
    found = coverage(Story("s.1", "2015-07-26", "2015-07-27", (
        (source("a", "t.1"), source("b", "t.1"), source("c", "t.1")), (source("d", "t.2"),))))
    assert (found.pages, found.outlets, found.independent, found.copies) == (4, ("a", "b", "c", "d"), 2, 2)
    assert found.title == "a tells"


def test_every_page_of_a_record_is_in_one_story(examples: Record) -> None:
    pages = [page.key for one in stories(examples) for text in one.texts for page in text]
    assert sorted(pages) == sorted(page.key for page in examples.sources())


def test_filters_choose_stories(examples: Record) -> None:
    whole = stories(examples)
    sudan = stories(examples, Query(processes=("sudan",)))
    assert 0 < len(sudan) < len(whole)
    assert stories(examples, Query(types=("attack",), processes=("sudan",)))
    assert stories(examples, Query(limit=2, offset=1)) == whole[1:3]
    assert not stories(examples, Query(on=date(1999, 1, 1)))


def test_stories_of_too_few_pages_are_left_out(examples: Record) -> None:
    assert not stories(examples, least=100)
