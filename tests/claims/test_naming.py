from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.pack import Pack
from hudna.page.build import from_record
from hudna.pipeline import Reader
from hudna.shapes import Actor

Actors = Callable[[str], dict[str, Actor]]


@pytest.fixture(scope="session")
def actors(pack: Pack) -> Actors:
    """The actors of a text by name."""
    reader = Reader(pack, "plain")
    return lambda text: {a.name: a for a in reader(from_record({"id": "a", "text": f"خبر\n{text}"}, "test")).actors}


@pytest.mark.parametrize(("printed", "name"), [
    ("للأطراف المتحاربة", "الأطراف المتحاربة"), ("والميليشيات المسلحة", "الميليشيات المسلحة"),
    ("وبالقوات المتمركزة", "القوات المتمركزة")])
def test_attached_particles_are_no_part_of_a_name(actors: Actors, printed: str, name: str) -> None:
    assert name in actors(f"قال الناطق إن {printed} دورا.")


def test_a_pronoun_stays(actors: Actors) -> None:
    assert "حكومته" in actors("دعا رئيس الوزراء لحكومته بالنجاح.")


def test_a_group_gets_no_false_english_name(actors: Actors) -> None:
    assert actors("تقدمت الميليشيات المسلحة.")["الميليشيات المسلحة"].name_en == ""


def test_a_person_is_transcribed(actors: Actors) -> None:
    assert actors("قال أحمد الكناني إنه متفائل.")["أحمد الكناني"].name_en.startswith("Ahmed al-K")
