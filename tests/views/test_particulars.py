from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.views.made import ARMY, ENVOY, LEADER, REBELS, fact

from hudna.grammar.lasting import Lengths
from hudna.pack import Pack
from hudna.shapes import Fact, Name
from hudna.views.particulars import particulars
from hudna.views.speakers import Speakers
from hudna.views.term import Term

CAPITAL = Name("y.capital", "place", "العاصمة", "capital", True)
PORT = Name("y.port", "place", "الميناء", "port", True)


@pytest.fixture
def of(pack: Pack) -> Iterator[object]:
    speakers = Speakers(pack, (), (ARMY, REBELS, LEADER, ENVOY))

    def told(*facts: Fact, term: Term | None = None) -> dict[str, list[object]]:
        found: dict[str, list[object]] = {}
        for one in particulars(facts, (), speakers, term):
            found.setdefault(one.key, []).append(one.name or one.day)
        return found
    yield told


def test_parties_are_who_binds_themselves_and_no_mediator(of) -> None:
    told = of(fact("agree", "2020-01-02", ARMY), fact("reject", "2020-01-02", REBELS),
              fact("mediate", "2020-01-02", ENVOY), fact("support", "2020-01-02", CAPITAL))
    assert set(told["party"]) == {ARMY, REBELS} and told["mediator"] == [ENVOY]


def test_persons_and_places_are_no_parties(of) -> None:
    assert "party" not in of(fact("agree", "2020-01-02", LEADER), fact("hold", "2020-01-02", CAPITAL))


def test_a_place_that_most_tell_of_leaves_out_one_that_hardly_anybody_does(of) -> None:
    many = [fact("meet", "2020-01-02", roles={"where": (CAPITAL,)}, outlet=outlet) for outlet in "abcdef"]
    once = fact("meet", "2020-01-02", roles={"where": (PORT,)}, outlet="g")
    assert of(*many, once)["place"] == [CAPITAL]


def test_the_day_in_so_many_words_of_most_sources(of) -> None:
    told = of(fact("declare", "2020-01-02", ARMY, outlet="a"), fact("declare", "2020-01-02", ARMY, outlet="b"),
              fact("declare", "2020-01-03", ARMY, outlet="c"), fact("start", "2020-01-05", real="planned"))
    assert (told["announced"], told["start"]) == (["2020-01-02"], ["2020-01-05"])


def test_the_end_goes_by_the_length_that_is_told(of, pack: Pack) -> None:
    start = fact("start", "2020-01-05", real="planned", sentence="هدنة لمدة خمسة أيام تبدأ الأحد")
    assert of(start, term=Term(Lengths(pack.language), "2020-01-06"))["end"] == ["2020-01-10"]


def test_what_is_only_wanted_is_no_particular(of) -> None:
    assert of(fact("propose", "2020-01-02", ARMY, real="wanted"), fact("start", "2020-01-05", real="wanted")) == {}


def test_a_day_of_news_that_is_doubtful_is_no_day_of_its_own(of) -> None:
    doubtful = fact("declare", "2020-01-02", ARMY, when=None, confidence=0.2)
    assert "announced" not in of(doubtful)
    assert of(doubtful, fact("declare", "2020-01-03", ARMY, when=None, confidence=0.6, outlet="b")) == {
        "announced": ["2020-01-03"]}
