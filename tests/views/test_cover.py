from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.shapes import Name
from hudna.views.cover import Cover

ALL = Name("x.1", "party", "أطراف النزاع الليبي")


@pytest.fixture(scope="module")
def cover(pack: Pack) -> Cover:
    return Cover(pack)


@pytest.mark.parametrize("name", ["أطراف النزاع", "الطرفان", "طرفي الصراع", "الأطراف الليبية", "أَطراف النزاع"])
def test_names_for_all_parties(cover: Cover, name: str) -> None:
    assert cover.is_all(Name("x", "party", name))


@pytest.mark.parametrize("name", ["حركة حماس", "الجيش", "", "مجلس الأطراف"])
def test_names_for_one(cover: Cover, name: str) -> None:
    assert not cover.is_all(Name("x", "party", name))


def test_a_party_of_the_conflict_is_covered(cover: Cover) -> None:
    assert cover.covers(ALL, Name("ly.haftar", "person", "خليفة حفتر"), "libya")
    assert cover.covers(ALL, Name("x.2", "gov", "الحكومة التي يقودها"), "libya")


@pytest.mark.parametrize("other", [
    Name("ly", "state", "ليبيا"), Name("ru.putin", "person", "بوتين"), Name("x.3", "person", "رجل"),
    Name("x.4", "place", "مدينة"), Name("x.5", "party", "الطرفين")])
def test_others_are_not_covered(cover: Cover, other: Name) -> None:
    assert not cover.covers(ALL, other, "libya")


def test_one_party_covers_nobody(cover: Cover) -> None:
    assert not cover.covers(Name("ly.haftar", "person", "خليفة حفتر"), ALL, "libya")
