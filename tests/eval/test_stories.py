from __future__ import annotations

from eval.stories import Gold, b_cubed, copied

GOLD = Gold({"a": "S1", "b": "S1", "c": "S2"}, frozenset({("S1", "d"), ("S1", "c")}), frozenset({("S1", "e")}),
            {"a": ("S1", 0), "b": ("S1", 0)})


def test_the_same_stories_are_all_right() -> None:
    assert b_cubed(GOLD, {"a": "x", "b": "x", "c": "y"}, strict=True).f1 == 1


def test_two_stories_in_one_cost_precision() -> None:
    assert b_cubed(GOLD, {"a": "x", "b": "x", "c": "x"}).p < b_cubed(GOLD, {"a": "x", "b": "x", "c": "y"}).p


def test_what_is_not_of_a_story_counts_only_when_strict() -> None:
    mine = {"a": "x", "b": "x", "c": "y", "d": "x"}
    assert b_cubed(GOLD, mine).p == 1
    assert b_cubed(GOLD, mine, strict=True).p < 1


def test_what_gold_leaves_open_counts_neither_way() -> None:
    assert b_cubed(GOLD, {"a": "x", "b": "x", "c": "y", "e": "x"}, strict=True).f1 == 1


def test_stories_are_measured_apart_but_what_is_mixed_in_counts_from_all() -> None:
    assert b_cubed(GOLD, {"a": "x", "b": "x", "c": "x"}, {"S2"}).p == 1 / 3


def test_gold_knows_pairs_of_the_stories_asked_for() -> None:
    both = {"S1", "S2"}
    assert [GOLD.same(*pair, both) for pair in ("ab", "ac", "ad", "ae", "cd")] == [True, False, False, None, None]
    assert GOLD.same("a", "c", {"S1"}) is None


def test_copies_are_counted_by_pairs() -> None:
    assert copied(GOLD, {"a": "t", "b": "t"}).f1 == 1
    assert copied(GOLD, {"a": "t", "b": "u"}).r == 0
