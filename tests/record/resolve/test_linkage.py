"""Gathering what is alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hudna.record.resolve.linkage import Rule, gathered

PAIRS = st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda p: p[0] < p[1]),
                        st.floats(-3, 3, allow_nan=False), max_size=12)


def test_what_is_alike_enough_is_one_group():
    assert gathered(3, {(0, 1): 0.8, (1, 2): 0.2}, Rule(0.5)) == [[0, 1], [2]]


def test_a_chain_of_likenesses_does_not_tie_its_ends():
    assert gathered(4, {(0, 1): 1.0, (1, 2): 0.6, (2, 3): 1.0}, Rule(0.5)) == [[0, 1], [2, 3]]


def test_pairs_that_were_never_compared_count_as_the_rule_says():
    assert gathered(3, {(0, 1): 1.0, (1, 2): 1.0}, Rule(0.4)) == [[0, 1, 2]]
    assert gathered(3, {(0, 1): 1.0, (1, 2): 1.0}, Rule(0.4, unknown=-1.0)) == [[0, 1], [2]]


def test_groups_may_be_given_from_the_start():
    assert gathered(3, {}, Rule(0.5), together=[(0, 2)]) == [[0, 2], [1]]


@given(PAIRS)
def test_every_place_is_in_one_group(alike):
    assert sorted(place for group in gathered(7, alike, Rule(0.5)) for place in group) == list(range(7))


@given(PAIRS)
def test_no_two_groups_could_still_be_joined(alike):
    groups = gathered(7, alike, Rule(0.5))
    for n, one in enumerate(groups):
        for other in groups[n + 1:]:
            values = [alike.get((min(a, b), max(a, b)), 0.0) for a in one for b in other]
            assert sum(values) / len(values) < 0.5 + 1e-6


def test_what_is_held_apart_is_never_one() -> None:
    alike = {(0, 1): 5.0, (1, 2): 5.0, (0, 2): 5.0}
    assert [sorted(group) for group in gathered(3, alike, Rule(0.0), apart=[(0, 2)])] == [[0, 1], [2]]


def slowly(alike: dict, rule: Rule) -> list[list[int]]:
    """Average linkage as it is told: the two likeliest groups are joined, again and again."""
    groups = [[n] for n in range(7)]

    def mean(a: list[int], b: list[int]) -> float:
        values = [alike.get((min(one, other), max(one, other)), rule.unknown) for one in a for other in b]
        return round(sum(values) / len(values), 9)

    while True:
        found = [(-mean(a, b), a, b) for n, a in enumerate(groups) for b in groups[n + 1:]]
        best, a, b = min(found, default=(1.0, [], []))
        if -best < rule.least:
            return groups
        groups = sorted([*(group for group in groups if group not in (a, b)), sorted([*a, *b])])


@given(st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda p: p[0] < p[1]),
                       st.integers(-12, 12).map(lambda n: n / 4), max_size=15))
def test_pairs_that_cannot_matter_do_not(alike):
    rule = Rule(0.5, unknown=-1.0)
    assert gathered(7, alike, rule) == slowly(alike, rule)
