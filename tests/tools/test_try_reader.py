"""Trying the reader on gold readings: the gold cast, and what the reader is told."""

from __future__ import annotations

import pytest

from tools import try_reader

TEXT = "خبر\nدعا كريم الصالح إلى الهدنة. وقال الصالح إن روسيا تؤيدها."


def mention(words: str, start: int = 0) -> list[int]:
    place = TEXT.index(words, start)
    return [place, place + len(words)]


GOLD = {
    "id": "a", "text": TEXT, "outlet": "rt", "published": "2020-05-01", "crawled": None, "byline": None, "dates": [],
    "actors": [{"id": "A1", "name": "كريم الصالح", "name_en": "Karim", "kind": "person",
                "mentions": [mention("كريم الصالح"), mention("الصالح", 30)]},
               {"id": "A2", "name": "روسيا", "name_en": "Russia", "kind": "state", "mentions": [mention("روسيا")]}],
    "initiatives": [{"id": "I1", "kind": "truce", "name_en": "truce", "mentions": [mention("الهدنة")]}],
    "says": [], "ties": [], "conditions": [], "counts": [],
    "events": [{"type": "call", "trigger": mention("دعا"), "who": ["A1"], "whom": [], "where": [], "when": None,
                "about": "I1", "real": "happened", "by": "outlet"}]}


@pytest.fixture(scope="module")
def cast(reader, article):
    return try_reader.gold_cast(GOLD, article(TEXT), try_reader.names(reader))


def test_the_gold_cast_stands_at_the_words_of_its_mentions(cast, article) -> None:
    page = article(TEXT)
    assert [(s.id, page.span_of(s.first, s.last).of(TEXT)) for s in cast.spots] == [
        ("A1", "كريم الصالح"), ("A1", "الصالح"), ("A2", "روسيا")]


def test_the_gold_initiatives_stand_at_theirs(cast, article) -> None:
    page = article(TEXT)
    assert [page.span_of(s.first, s.last).of(TEXT) for s in cast.initiative_spots] == ["الهدنة"]


def test_actors_of_the_pack_are_known_by_their_names(cast) -> None:
    assert [(actor.id, actor.ref) for actor in cast.actors] == [("A1", None), ("A2", "ru")]


def test_the_reader_is_not_told_the_gold_date(reader) -> None:
    reading = try_reader.read(reader, GOLD, cast=False)
    assert reading.article.page.published is None and reading.article.outlet == "rt"


def test_a_reading_with_the_gold_cast_has_its_actors(reader) -> None:
    assert {actor.id for actor in try_reader.read(reader, GOLD, cast=True).actors} == {"A1", "A2"}


def test_a_reading_is_told_line_by_line() -> None:
    told = list(try_reader.lines(GOLD, TEXT))
    assert told[0] == "PUBLISHED 2020-05-01"
    assert "EVENT call «دعا» who=كريم الصالح whom= where= when=None about=I1 happened by=outlet" in told
