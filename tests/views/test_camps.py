from __future__ import annotations

from hudna.pack import Pack
from hudna.shapes import Name
from hudna.views.camps import Camps

ARMY = Name("pk.army", "mil", "الجيش الباكستاني", "Pakistani army", True)
MINISTRY = Name("pk.mfa", "gov", "وزارة الخارجية الباكستانية", "Pakistani foreign ministry", True)
OTHERS = Name("in.army", "mil", "الجيش الهندي", "Indian army", True)
SPOKESMAN = Name("x.1", "person", "متحدث", "spokesman")


def test_bodies_of_one_state_are_one_side(pack: Pack) -> None:
    assert Camps(pack, {}).same(ARMY, MINISTRY)


def test_bodies_of_two_states_are_two_sides(pack: Pack) -> None:
    assert not Camps(pack, {}).same(ARMY, OTHERS)


def test_who_speaks_for_a_body_is_of_its_side(pack: Pack) -> None:
    camps = Camps(pack, {SPOKESMAN.id: frozenset({SPOKESMAN.id, ARMY.id})})
    assert camps.same(SPOKESMAN, MINISTRY) and not camps.same(SPOKESMAN, OTHERS)


def test_who_speaks_for_nobody_is_of_no_side_but_its_own(pack: Pack) -> None:
    assert Camps(pack, {}).of(SPOKESMAN) == {SPOKESMAN.id}


def test_a_body_and_its_state_are_of_one_side(pack: Pack) -> None:
    state = Name("pk", "state", "باكستان", "Pakistan", True)
    assert Camps(pack, {}).side(ARMY, state) and not Camps(pack, {}).side(OTHERS, state)
