from __future__ import annotations

from hudna.record.resolve.rulings import in_force
from hudna.shapes import Ruling, Verdict


def ruling(number: int, verdict: Verdict, left: str = "a", right: str | None = "b",
           undone: int | None = None) -> Ruling:
    return Ruling(number, verdict, left, right, "Mona", "seen", f"2026-01-{number:02}", undone)


def test_the_newest_word_on_a_pair_holds() -> None:
    found = in_force([ruling(1, Verdict.SAME), ruling(2, Verdict.DIFFERENT, "b", "a")])
    assert found.same == () and found.apart == ((2, "b", "a"),)


def test_a_ruling_that_was_taken_back_does_not_hold() -> None:
    given = ruling(1, Verdict.SAME), ruling(2, Verdict.DIFFERENT, undone=3), ruling(3, Verdict.UNDO, "2", None)
    found = in_force(given)
    assert found.same == ((1, "a", "b"),) and found.apart == ()


def test_rulings_on_claims_join_nobody() -> None:
    assert not in_force([ruling(1, Verdict.WRONG, "claim", None)]).names
