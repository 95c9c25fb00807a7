"""The parts of cross-validation."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from training.parts import group, parts

RECORDS = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 20)), unique_by=lambda r: r[0], min_size=1)


def rows(pairs: list[tuple[int, int]]) -> list[dict]:
    return [{"id": str(id), "group": f"g{name}"} for id, name in pairs]


@given(RECORDS)
def test_articles_of_one_group_stay_together(pairs: list[tuple[int, int]]):
    part = parts(rows(pairs), 5)
    for a in rows(pairs):
        for b in rows(pairs):
            assert a["group"] != b["group"] or part[a["id"]] == part[b["id"]]


@given(RECORDS)
def test_parts_do_not_depend_on_the_order(pairs: list[tuple[int, int]]):
    assert parts(rows(pairs), 3) == parts(rows(pairs[::-1]), 3)


@given(RECORDS)
def test_more_articles_change_no_part(pairs: list[tuple[int, int]]):
    some, every = parts(rows(pairs[::2]), 2), parts(rows(pairs), 2)
    assert {id: every[id] for id in some} == some


def test_parts_are_about_as_large():
    assert 400 < sum(parts(rows([(n, n) for n in range(1000)]), 2).values()) < 600


def test_an_article_without_a_group_is_its_own():
    assert group({"id": "a"}) == "a"
