from __future__ import annotations

from datetime import date

from tests.views.made import ARMY, ENVOY, LEADER, REBELS, fact

from hudna import views
from hudna.record import Record
from hudna.shapes import Fact, Name, Query
from hudna.views.find import find_actors
from hudna.views.grouping import bonds


def backs(day: str, *, real: str = "holds", outlet: str = "a", by: Name | None = None) -> Fact:
    return fact("backs", day, kind="ties", real=real, outlet=outlet, by=by, roles={"from": (ARMY,), "to": (REBELS,)})


def test_a_tie_has_the_first_and_the_last_day_on_which_it_is_told() -> None:
    (bond,) = bonds([backs("2015-07-27"), backs("2015-07-20"), backs("2015-07-25", real="past")])
    assert (bond.first, bond.last) == ("2015-07-20", "2015-07-27")


def test_a_tie_counts_the_independent_sources_that_assert_it() -> None:
    (bond,) = bonds([backs("2015-07-20"), backs("2015-07-21"), backs("2015-07-20", outlet="b"),
                     backs("2015-07-20", outlet="c", real="denied")])
    assert bond.sources == 2


def test_what_one_voice_asserts_and_another_denies_is_disputed() -> None:
    asserted = backs("2015-07-20", by=LEADER)
    assert bonds([asserted, backs("2015-07-21", by=ENVOY, real="denied")])[0].disputed
    assert not bonds([asserted, backs("2015-07-21", by=LEADER, real="denied")])[0].disputed
    assert not bonds([asserted, backs("2015-07-21", by=ENVOY, real="past")])[0].disputed


def test_ties_come_by_the_number_of_their_sources(examples: Record) -> None:
    found = [bond.sources for bond in views.ties(examples)]
    assert found == sorted(found, reverse=True) and found[0] > 1


def test_a_dispute_is_marked_where_the_filter_leaves_out_the_other_voice(examples: Record) -> None:
    disputed = next(bond for bond in views.ties(examples) if bond.disputed and bond.asserted)
    outlets = tuple({fact.source.outlet or "" for fact in disputed.asserted})
    again = next(bond for bond in views.ties(examples, Query(outlets=outlets, types=(disputed.type,)))
                 if (bond.source, bond.target) == (disputed.source, disputed.target))
    assert again.disputed


def test_ties_of_a_range_of_days(examples: Record) -> None:
    day = next(bond.first for bond in views.ties(examples) if bond.first)
    whole = views.ties(examples, Query(since=date.fromisoformat(day), until=date.fromisoformat(day)))
    assert whole and all((bond.first, bond.last) == (day, day) for bond in whole)


def test_a_card_has_the_ties_with_days_and_sources(examples: Record) -> None:
    card = views.actor(examples, find_actors(examples, "قوات الدعم السريع")[0].id)
    assert card and any(bond.sources and bond.first for bond in card.ties)
