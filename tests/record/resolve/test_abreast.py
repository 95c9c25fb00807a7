"""Which initiatives of pages are compared."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from hudna.record.members import Member
from hudna.record.resolve.abreast import compared
from hudna.record.resolve.plans import Plan

WORDS = st.frozensets(st.sampled_from("abcdefgh"), max_size=4)
TOLD = st.tuples(st.integers(1, 4), st.sampled_from(("truce", "talks")), st.sampled_from((None, "ye", "sy")),
                 st.integers(1, 20), WORDS, WORDS)


def plan(page: int, kind: str, process: str | None, day: int, name: frozenset[str], near: frozenset[str]) -> Plan:
    member = Member(page, f"p{page}", None, f"i:{kind}", "initiative", kind, "", "", None, ())
    return Plan(member, process, day, (), (), frozenset(), {}, {}, "", vectors={
        "name": dict.fromkeys(sorted(name), 1.0), "near": dict.fromkeys(sorted(near), 1.0)})


def near(one: Plan, other: Plan) -> bool:
    """Whether two are compared in a small record."""
    shared = {part: one.vectors[part].keys() & other.vectors[part].keys() for part in ("name", "near")}
    soon = (one.process is not None and (one.process, one.member.kind) == (other.process, other.member.kind)
            and abs((one.day or 0) - (other.day or 0)) <= 5)
    return bool(shared["name"]) or len(shared["near"]) >= 3 or one.member.page == other.member.page or soon


@given(st.lists(TOLD, max_size=8))
def test_what_shares_words_page_or_days_is_compared_once(told: list) -> None:
    plans = [plan(*one) for one in sorted(told, key=lambda one: one[3])]
    assert compared(plans) == [(a, b) for a, b in combinations(range(len(plans)), 2) if near(plans[a], plans[b])]


def test_a_word_of_very_many_is_no_reason() -> None:
    plans = [plan(page, "truce", None, 1, frozenset("a"), frozenset()) for page in range(101)]
    assert compared(plans) == [] and len(compared(plans[:100])) == 100 * 99 / 2
