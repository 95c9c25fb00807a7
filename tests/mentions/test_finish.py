from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.mentions.weighing import NamesWeighed
from hudna.pack import Pack
from hudna.shapes import Article, NameMention

Names = Callable[[str], list[tuple[str, NameMention]]]


@pytest.fixture(scope="session")
def names(pack: Pack, article: Callable[..., Article]) -> Names:
    """The mentions of a text with their printed words, by the rules alone."""
    finder = NamesWeighed(pack)

    def find(text: str) -> list[tuple[str, NameMention]]:
        page = article(f"خبر\n{text}")
        return [(page.span_of(m.first, m.last).of(page.text), m) for m in finder.find(finder.seen(page, ()))]

    return find


@pytest.mark.parametrize("words", ["الرئيسان الروسي والتركي", "الزعماء الروس والأتراك"])
def test_leaders_named_together_are_one_mention_each(names: Names, words: str) -> None:
    assert {m.of for text, m in names(f"دعا {words} إلى الهدنة.") if text == words} == {"ru", "tr"}


def test_a_clause_that_names_somebody_tells_a_bare_group_apart(names: Names) -> None:
    found = dict(names("انتقد الحكومة التي يقودها خليفة حفتر."))
    assert found["الحكومة"].own


def test_a_clause_that_names_nobody_does_not(names: Names) -> None:
    found = dict(names("انتقد الحكومة التي وعدت بالكثير."))
    assert not found["الحكومة"].own


def test_the_matter_of_its_concern_belongs_to_a_group(names: Names) -> None:
    assert "الفريق السوري المعني بالتسوية السياسية" not in dict(names("وصل أمس."))
    assert "فريق العمل السوري المعني بالتسوية السياسية" in dict(
        names("وصل فريق العمل السوري المعني بالتسوية السياسية أمس."))


def test_the_town_of_a_conference_is_no_state(names: Names) -> None:
    assert dict(names("عقد مؤتمر برلين أمس."))["برلين"].kind == "place"
