from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.made import ARMY, REBELS, fact

from hudna.pack import Pack
from hudna.shapes import Fact, Name, Span
from hudna.views.camps import Camps
from hudna.views.disputed_blame import accusations
from hudna.views.told_pages import told_pages

TOWN = Name("place.x", "place", "بلدة", "town")
CITY = Name("place.y", "place", "مدينة", "city")


def at(made: Fact, nth: int) -> Fact:
    """A fact in the nth sentence of the page."""
    span = Span(100 * nth, 100 * nth + 50)
    return replace(made, evidence=replace(made.evidence, span=span, sentence_span=span))


def accuses(who: Name, whom: Name, nth: int, **more) -> Fact:
    return at(fact("accuse", "2015-07-01", roles={"who": (who,), "whom": (whom,)}, **more), nth)


def tells(by: Name, who: Name, nth: int, place: Name = TOWN) -> Fact:
    return at(fact("attack", "2015-07-01", roles={"who": (who,), "where": (place,)}, by=by), nth)


def drawn(pack: Pack, *facts: Fact) -> list:
    between = [at(fact("meet", "2015-07-01", sentence=f"s{nth}"), nth) for nth in range(1, 40)]
    return list(accusations(told_pages([*facts, *between]), Camps(pack, {})))


def test_who_is_accused_and_accuses_in_turn(pack: Pack) -> None:
    found = drawn(pack, accuses(ARMY, REBELS, 1), accuses(REBELS, ARMY, 3))
    assert [[fact.actors("who") for fact in account] for account in found[0].accounts] == [[(ARMY,)], [(REBELS,)]]


def test_an_accusation_far_from_the_other_is_no_answer(pack: Pack) -> None:
    assert not drawn(pack, accuses(ARMY, REBELS, 1), accuses(REBELS, ARMY, 20))


def test_one_deed_at_one_place_is_answered_from_afar(pack: Pack) -> None:
    assert len(drawn(pack, tells(ARMY, REBELS, 1), tells(REBELS, ARMY, 20))) == 1


@pytest.mark.parametrize("other", [
    tells(REBELS, ARMY, 20, CITY),          # another place
    tells(ARMY, REBELS, 3),                 # the same side once more
    accuses(REBELS, ARMY, 3, confidence=0.1),   # hardly read
    accuses(REBELS, ARMY, 3, real="denied"),    # not said
])
def test_what_is_no_answer(pack: Pack, other: Fact) -> None:
    assert not drawn(pack, tells(ARMY, REBELS, 1), other)
