from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.claims.same import QUESTION, joined_by, made, pairs
from hudna.claims.same_looks import Looks, SameScene
from hudna.claims.who import WhoIsWho
from hudna.clusters import Clusters
from hudna.infer import Weigher
from hudna.mentions import Finder
from hudna.pack import Pack
from hudna.shapes import Article, Cast, Found

TEXT = ("خبر\nأعلنت قوات الأمن التركية مقتل مسلحين. وقال سكان إن قوات الأمن انسحبت من إسطنبول. "
        "ورفضت حركة حماس العرض.")


@pytest.fixture(scope="session")
def found(pack: Pack, article: Callable[..., Article]) -> tuple[Article, Found]:
    page = article(TEXT)
    return page, Finder(pack).find(page)


@pytest.fixture(scope="session")
def scene(pack: Pack, found: tuple[Article, Found]) -> SameScene:
    page, spotted = found
    return made(page, spotted.names, Clusters(len(spotted.names)), Looks.of_pack(pack, None))


def of(page: Article, cast: Cast) -> dict[str, str]:
    return {page.span_of(s.first, s.last).of(page.text): s.id for s in cast.spots}


def settled(pack: Pack, found: tuple[Article, Found], weights: dict[str, float]) -> dict[str, str]:
    page, spotted = found
    return of(page, WhoIsWho(pack, Weigher({QUESTION: weights})).settle(page, spotted))


def test_units_hold_each_mention_once(scene: SameScene) -> None:
    members = [member for unit in scene.units for member in unit.members]
    assert sorted(members) == list(range(len(scene.places)))


def test_a_pair_names_the_later_unit_first(pack: Pack, scene: SameScene) -> None:
    asked = list(pairs(scene, Looks.of_pack(pack, None)))
    assert asked and all(pair.earlier < pair.later for pair in asked)


def test_reasons_join_what_the_grammar_keeps_apart(pack: Pack, found: tuple[Article, Found]) -> None:
    apart = settled(pack, found, {"bias": -9.0})
    joined = settled(pack, found, {"bias": -9.0, "bag=less/its+/name+": 20.0})
    assert apart["قوات الأمن التركية"] != apart["قوات الأمن"]
    assert joined["قوات الأمن التركية"] == joined["قوات الأمن"]


def test_reasons_part_what_the_grammar_joins(pack: Pack, article: Callable[..., Article]) -> None:
    page = article("خبر\nرفضت حماس العرض. وقالت الحركة إنها ستدرس البدائل.")
    read = (page, Finder(pack).find(page))
    assert settled(pack, read, {"bias": -9.0})["الحركة"] != settled(pack, read, {"bias": -9.0})["حماس"]


def test_an_actor_is_as_likely_as_its_doubtful_mention(pack: Pack, found: tuple[Article, Found]) -> None:
    cast = WhoIsWho(pack, Weigher({QUESTION: {"bias": -9.0, "bag=less/its+/name+": 10.0}})).settle(*found)
    chances = {actor.name: actor.confidence for actor in cast.actors}
    assert chances.pop("قوات الأمن التركية") == pytest.approx(0.731, abs=0.001)
    assert set(chances.values()) == {1.0}


def test_two_entries_of_the_pack_are_not_joined_through_a_third(pack: Pack, article: Callable[..., Article]) -> None:
    page = article("خبر\nرفضت حماس العرض. وقبلت فتح العرض. وقالت الحركة إنها ستدرس البدائل.")
    read = settled(pack, (page, Finder(pack).find(page)), {"bias": 9.0})
    assert read["حماس"] != read["فتح"]


def test_two_persons_by_full_names_are_not_joined_through_a_third(pack: Pack, article: Callable[..., Article]) -> None:
    page = article("خبر\nوصل المبعوث سامي الخوري. والتقى خليفة حفتر. وقال المبعوث إن الطريق مفتوح.")
    read = settled(pack, (page, Finder(pack).find(page)), {"bias": 9.0})
    assert read["سامي الخوري"] != read["خليفة حفتر"]


def test_who_is_named_inside_a_name_is_somebody_else(pack: Pack, article: Callable[..., Article]) -> None:
    page = article("خبر\nقال وزير خارجية مصر إن الطريق مفتوح.")
    names = Finder(pack).find(page).names
    units = made(page, names, Clusters(len(names)), Looks.of_pack(pack, None))
    assert units.nested and not [pair for pair in pairs(units, Looks.of_pack(pack, None))
                                 if (pair.later, pair.earlier) in units.nested]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.floats(0, 1)), max_size=8))
def test_mentions_are_joined_only_through_likely_pairs(scene: SameScene, rated: list[tuple[int, int, float]]) -> None:
    asked = [(later, earlier, chance) for later, earlier, chance in rated if earlier < later < len(scene.units)]
    joined = joined_by(scene, len(scene.places), asked, 0.5).clusters
    likely = {later for later, _, chance in asked if chance >= 0.5}
    sets = {joined.root(unit.members[0]) for unit in scene.units}
    assert len(sets) >= len(scene.units) - len(likely)
