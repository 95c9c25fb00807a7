"""Ties that are proposed, each once."""

from __future__ import annotations

from hudna.claims.tie_phrases import Draft
from hudna.claims.tie_reasons import NET, Proposed, likeliest, together

LEADS = Draft("leads", 3, 4, "A1", "A2")


def test_a_tie_is_listed_once_with_all_who_propose_it():
    (draft, ways), = together([Proposed(NET, LEADS._replace(first=9)), Proposed("title", LEADS)])
    assert (draft.first, ways) == (3, ["title", NET])


def test_what_is_past_goes_before_what_holds():
    (draft, _), = together([Proposed("title", LEADS), Proposed("bond", LEADS._replace(first=8, real="past"))])
    assert draft.real == "past"


def test_of_both_directions_the_likelier_stays():
    back = LEADS._replace(source="A2", target="A1")
    assert likeliest([(0.6, LEADS), (0.9, back)]) == [(0.9, back)]


def test_ties_stand_in_the_order_of_the_text():
    late, early = LEADS._replace(first=9, last=10), Draft("backs", 1, 2, "A3", "A1")
    assert [d.first for _, d in likeliest([(0.9, late), (0.8, early)])] == [1, 9]
