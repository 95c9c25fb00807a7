"""On whose side mentions are."""

from __future__ import annotations

import pytest

from hudna.claims.camps import Camp, Camps, are_apart
from hudna.pack import Pack
from hudna.shapes import Manner, NameMention


@pytest.fixture(scope="module")
def camps(pack: Pack) -> Camps:
    return Camps(pack)


def group(key: str, kind: str, of: str | None = None, ref: str = "") -> NameMention:
    return NameMention(0, len(key.split()), kind, Manner.GROUP, key, 0, 1, (ref,) if ref else (), None, of)


@pytest.mark.parametrize(("one", "other"), [
    (group("جنود الاوكرانيين", "mil", "ua"), group("القوات الروسيه", "mil", ref="ru.army")),
    (group("عناصر المقاومه", "armed", "ye.resistance"), group("الحوثيون", "armed", ref="ye.houthis")),
    (group("مقاتلين موالين لهادي", "armed", "ye.hadi"), group("الحوثيون", "armed", ref="ye.houthis")),
    (group("حكومه البنجاب", "gov", "place.pk.punjab_pakistan"), group("الحكومه", "gov", ref="pk.gov"))])
def test_two_sides_are_apart(camps: Camps, one: NameMention, other: NameMention) -> None:
    assert are_apart(camps.of(one), camps.of(other))


@pytest.mark.parametrize(("one", "other"), [
    (group("قوات صالح", "armed", "ye.saleh"), group("قوات صالح", "armed", ref="ye.saleh.forces")),
    (group("مقاتلي المعارضه", "armed", "sy.rebels"), group("المعارضه السوريه", "party", ref="sy.opposition")),
    (group("سلطات انقره", "gov", "place.tr.ankara"), group("الحكومه التركيه", "gov", ref="tr.gov")),
    (group("قوات دوليه", "mil", "world"), group("التحالف الدولي", "mil", ref="coalition.is")),
    (group("مقاتلين", "armed"), group("الحوثيون", "armed", ref="ye.houthis"))])
def test_one_side_or_none_is_not(camps: Camps, one: NameMention, other: NameMention) -> None:
    assert not are_apart(camps.of(one), camps.of(other))


def test_persons_are_of_no_camp(camps: Camps) -> None:
    assert camps.of(group("مبعوث", "person", "us")) == Camp()
