from __future__ import annotations

from datetime import date

import pytest
from tests.views.made import ARMY, ENVOY, LEADER, REBELS, fact
from tests.views.test_speakers import entry, office, speakers

from hudna.pack import Entry, Pack
from hudna.record import Record
from hudna.shapes import Fact, Name
from hudna.views.silent import Parties

STATE = Entry("y", "state", "س", "Y", ())


class Known:
    """What is asked of a record: its pack and its actors."""

    entries = (STATE, Entry(ARMY.id, "mil", "", "", (), of="y", end=date(2016, 1, 1)),
               Entry(REBELS.id, "armed", "", "", (), of="y"))
    pack = Pack("p", "d", entries, (), {}, {}, {"covering": {"heads": ["أطراف"]}})

    def actors(self) -> tuple[tuple[Name, int, int], ...]:
        return ((ARMY, 1, 1), (REBELS, 2, 1), (ENVOY, 1, 1))


def silent(*events: Fact, conditions: tuple[Fact, ...] = (), day: str | None = None) -> dict[Name, str]:
    parties = Parties(Known(), "y")  # type: ignore[arg-type]
    found = parties.silent((day, day), events, conditions, speakers(entry(office())))
    return {one.actor: one.why for one in found}


def test_parties_of_the_pack_without_a_word_are_silent() -> None:
    assert silent() == {ARMY: "party", REBELS: "party"}


def test_who_took_a_stand_in_words_has_spoken() -> None:
    assert ARMY not in silent(fact("agree", "2015-07-26", ARMY))


def test_a_body_has_spoken_where_its_leader_has() -> None:
    assert REBELS not in silent(fact("start", "2015-07-26", ARMY, by=LEADER))


@pytest.mark.parametrize(("type", "real"), [("breach", "happened"), ("agree", "wanted")])
def test_what_others_tell_or_want_of_a_party_is_no_word_of_its_own(type: str, real: str) -> None:
    assert REBELS in silent(fact(type, "2015-07-26", REBELS, real=real))


def test_who_was_called_on_or_on_whom_it_hangs_is_a_party() -> None:
    other, third = Name("o", "party", "حزب"), Name("t", "state", "دولة")
    call = fact("call", "2015-07-26", ARMY, roles={"who": (ARMY,), "whom": (other,)})
    hangs = fact("depends_on", "2015-07-26", kind="conditions", roles={"on": (third,)})
    found = silent(call, conditions=(hangs,))
    assert (found[other], found[third]) == ("addressed", "depended_on")


def test_names_that_stand_for_all_parties_are_no_party() -> None:
    every = Name("e", "party", "كل أطراف النزاع")
    assert every not in silent(fact("call", "2015-07-26", ARMY, roles={"who": (ARMY,), "whom": (every,)}))


def test_those_of_whom_most_pages_speak_come_first_and_before_them_who_was_asked() -> None:
    assert list(silent()) == [REBELS, ARMY]
    assert list(silent(fact("call", "2015-07-26", roles={"whom": (ARMY,)}))) == [ARMY, REBELS]


def test_who_is_no_more_on_the_day_is_no_party() -> None:
    assert ARMY in silent(day="2015-07") and ARMY not in silent(day="2017-07-27")


def test_a_silent_party_has_what_others_tell_of_it() -> None:
    breach = fact("breach", "2015-07-26", REBELS)
    parties = Parties(Known(), "y")  # type: ignore[arg-type]
    (one,) = (found for found in parties.silent((None, None), [breach], (), speakers()) if found.actor == REBELS)
    assert one.told == (breach,)


def test_parties_are_those_of_the_conflict(examples: Record) -> None:
    known = {name for name, _, _ in examples.actors()}
    found = Parties(examples, "sudan").silent((None, None), (), (), speakers())
    assert found and all(one.actor in known and one.why == "party" for one in found)
