from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.infer import Weigher
from hudna.mentions.initiatives import InitiativeFinder
from hudna.mentions.names import NameFinder
from hudna.pack import Pack
from hudna.shapes import Article

Find = Callable[..., list[tuple[str, str]]]


@pytest.fixture(scope="session")
def find(pack: Pack, article: Callable[..., Article]) -> Find:
    """The initiatives of a text, as printed, with their kinds."""
    names = NameFinder(pack)

    def read(text: str, weights: dict[str, dict[str, float]] | None = None) -> list[tuple[str, str]]:
        page = article(f"خبر\n{text}")
        finder = InitiativeFinder(pack, Weigher(weights) if weights else None)
        return [(page.span_of(m.first, m.last).of(page.text), m.kind) for m in finder.find(page, names.find(page))]

    return read


@pytest.mark.parametrize(("text", "kind"), [
    ("الهدنة الإنسانية", "truce"),
    ("وقفا دائما لإطلاق النار", "truce"),
    ("مفاوضات السلام", "talks"),
    ("المبادرة الخليجية", "plan"),
    ("الاتفاق النووي", "agreement"),
    ("القرار 2216", "resolution"),
    ("حظر السلاح", "embargo"),
])
def test_a_noun_with_its_adjectives_is_found(find: Find, text: str, kind: str) -> None:
    assert find(f"تناول الوزير {text}.") == [(text, kind)]


def test_an_inner_truce_gives_the_phrase_its_kind(find: Find) -> None:
    assert find("صمد اتفاق وقف إطلاق النار.") == [("اتفاق وقف إطلاق النار", "truce")]


def test_a_demonstrative_belongs_to_the_phrase(find: Find) -> None:
    assert find("رفض الوزير هذه الهدنة.") == [("هذه الهدنة", "truce")]


def test_a_bare_noun_of_many_meanings_is_none(find: Find) -> None:
    assert find("عقد الوزير مؤتمرا وألقى خطابا.") == []


def test_without_weights_a_doubtful_head_is_none(find: Find) -> None:
    assert find("عرض الوزير مشروع الجسر الجديد.") == []


def test_with_weights_the_likeliest_end_is_taken(find: Find) -> None:
    weights = {"initiative": {"bias": 3.0}, "initiative on": {"bias": -3.0, "word=مع": 9.0, "prev=مع": 9.0}}
    assert find("انهارت الهدنة مع المتمردين أمس.", weights) == [("الهدنة مع المتمردين", "truce")]


def test_with_weights_an_unlikely_noun_is_none(find: Find) -> None:
    weights = {"initiative": {"bias": -3.0}, "initiative on": {"bias": -3.0}}
    assert find("انهارت الهدنة أمس.", weights) == []
