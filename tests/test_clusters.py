"""Things that turn out to be one."""

from __future__ import annotations

from hudna.clusters import Clusters, joined


def test_sets_are_joined_through_a_third():
    sets = Clusters(4)
    sets.join(2, 3)
    sets.join(3, 0)
    assert [tuple(group) for group in sets.groups()] == [(0, 2, 3), (1,)]


def test_what_no_pair_names_is_in_no_set():
    assert joined(5, [(3, 1), (4, 3)]) == [[1, 3, 4]]
