from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.made import ARMY, ENVOY, REBELS, fact

from hudna.pack import Pack
from hudna.shapes import SAYS, Fact, Name, Span
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
    return list(accusations(told_pages([*facts, *between]), pack.language["disputes"], Camps(pack, {})))


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


def test_who_tells_of_a_deed_of_its_own_side_blames_nobody(pack: Pack) -> None:
    """A body of a state that is one of two doers, and the other doer is blamed by another voice."""
    state = Name("il", "state", "إسرائيل", "Israel", True)
    cabinet = Name("il.gov", "gov", "الحكومة الإسرائيلية", "Israeli government", True)
    own = replace(tells(cabinet, REBELS, 3), roles={"who": (REBELS, state), "where": (TOWN,)})
    assert drawn(pack, tells(ENVOY, cabinet, 1), tells(cabinet, REBELS, 3))
    assert not drawn(pack, tells(ENVOY, cabinet, 1), own)


def on(made: Fact, page: str, story: str = "s", **more) -> Fact:
    """A fact on another page of a story."""
    return replace(made, source=replace(made.source, key=page, story=story), id=made.id + page, **more)


def test_two_sides_blame_each_other_on_two_pages_of_one_story(pack: Pack) -> None:
    found = drawn(pack, on(tells(ARMY, REBELS, 1), "p"), on(tells(REBELS, ARMY, 1), "q"))
    assert [[fact.voice.speaker for fact in account] for account in found[0].accounts] == [[ARMY], [REBELS]]


@pytest.mark.parametrize("other", [
    on(tells(REBELS, ARMY, 1), "q", "t", about=None),     # of another story, on no initiative
    on(tells(REBELS, ARMY, 1, CITY), "q"),                # at another place
    on(tells(ENVOY, REBELS, 1), "q"),                     # in one direction
])
def test_charges_of_two_pages_that_do_not_answer_each_other(pack: Pack, other: Fact) -> None:
    assert not drawn(pack, on(tells(ARMY, REBELS, 1), "p", about=None), other)


def charged(pack: Pack, answer: str) -> list:
    """A charge in accusing words with what was used, and a statement of the side charged."""
    sentence = "اتهم الجيش المتمردين بالقصف مستخدمين صواريخ محظورة"
    span = Span(0, len(sentence))
    blow = fact("attack", "2015-07-01", roles={"who": (REBELS,)}, by=ARMY, sentence=sentence)
    blow = replace(blow, evidence=replace(blow.evidence, span=Span(0, 26), sentence_span=span))
    words = replace(accuses(ARMY, REBELS, 0), evidence=replace(blow.evidence, span=Span(0, 4)))
    said = at(fact("indirect", "2015-07-01", REBELS, kind=SAYS, sentence=answer), 5)
    return drawn(pack, blow, words, said)


def test_a_charge_that_is_returned_in_its_words(pack: Pack) -> None:
    found = charged(pack, "الجيش يطلق صواريخ محظورة على القرى")
    assert [[fact.kind for fact in account] for account in found[0].accounts] == [["says"], ["events"]]


@pytest.mark.parametrize("answer", ["الجيش يطلق صواريخ على القرى", "الحلفاء يطلقون صواريخ محظورة على القرى"])
def test_other_words_or_another_side_return_no_charge(pack: Pack, answer: str) -> None:
    assert not charged(pack, answer)


def test_a_deed_charged_in_accusing_words_is_answered_from_afar(pack: Pack) -> None:
    deed = replace(tells(ARMY, REBELS, 1), evidence=replace(tells(ARMY, REBELS, 1).evidence, span=Span(155, 160)))
    found = drawn(pack, accuses(ARMY, REBELS, 1), deed,
                  accuses(REBELS, ARMY, 20), replace(tells(REBELS, ARMY, 20), confidence=0.1, evidence=replace(
                      tells(REBELS, ARMY, 20).evidence, span=Span(2055, 2060))))
    assert [d.kind for d in found] == ["accusations"]


def test_answers_that_hang_together_make_one_dispute(pack: Pack) -> None:
    def says(who: Name, whom: Name, outlet: str) -> Fact:
        return fact("accuse", "2015-07-01", roles={"who": (who,), "whom": (whom,)}, outlet=outlet)
    one, two, three = says(ARMY, REBELS, "a"), says(REBELS, ARMY, "b"), says(ARMY, REBELS, "c")
    found = [d for d in drawn(pack, one, two, three) if len(d.accounts[0]) + len(d.accounts[1]) == 3]
    assert [{f.actors("who") for f in account} for d in found for account in d.accounts] == [{(ARMY,)}, {(REBELS,)}]


def test_a_deed_of_other_days_is_no_answer(pack: Pack) -> None:
    earlier = replace(tells(REBELS, ARMY, 3), when="2001-09-11")
    assert drawn(pack, tells(ARMY, REBELS, 1), tells(REBELS, ARMY, 3))
    assert not drawn(pack, tells(ARMY, REBELS, 1), earlier)


def test_who_condemns_something_else_does_not_answer_a_charge_of_a_deed(pack: Pack) -> None:
    assert not drawn(pack, tells(ARMY, REBELS, 1), accuses(REBELS, ARMY, 3))


def test_what_is_charged_counts_even_where_it_is_read_as_denied(pack: Pack) -> None:
    deed = replace(tells(REBELS, ARMY, 20), real="denied")
    deed = replace(deed, evidence=replace(deed.evidence, span=Span(2055, 2060)))
    own = replace(tells(ARMY, REBELS, 1), evidence=replace(tells(ARMY, REBELS, 1).evidence, span=Span(155, 160)))
    assert drawn(pack, accuses(ARMY, REBELS, 1), own, accuses(REBELS, ARMY, 20), deed)


@pytest.mark.parametrize(("sentence", "number"), [
    ("حمل المتمردون الجيش مسؤولية ما جرى", 1), ("حمل المتمردون الجيش على سحب قواته", 0)])
def test_to_make_somebody_bear_it_says_what(pack: Pack, sentence: str, number: int) -> None:
    blame = fact("accuse", "2015-07-01", roles={"who": (REBELS,), "whom": (ARMY,)}, sentence=sentence)
    span, whole = Span(300, 303), Span(300, 300 + len(sentence))
    blame = replace(blame, evidence=replace(blame.evidence, words="حمل", span=span, sentence_span=whole))
    assert len(drawn(pack, accuses(ARMY, REBELS, 1), blame)) == number


@pytest.mark.parametrize(("sentence", "number"), [
    ("هدد المتمردون بالرد بعد قصف الجيش للبلدة", 0), ("قال المتمردون إن قصف الجيش للبلدة مستمر", 1)])
def test_the_occasion_of_what_is_said_is_no_charge(pack: Pack, sentence: str, number: int) -> None:
    low = sentence.index("قصف")
    deed = fact("attack", "2015-07-01", roles={"who": (ARMY,), "where": (TOWN,)}, by=REBELS, sentence=sentence)
    span, whole = Span(300 + low, 303 + low), Span(300, 300 + len(sentence))
    deed = replace(deed, evidence=replace(deed.evidence, words="قصف", span=span, sentence_span=whole))
    assert len(drawn(pack, tells(ARMY, REBELS, 1), deed)) == number


def test_of_a_deed_that_sources_without_a_name_tell_nobody_is_blamed(pack: Pack) -> None:
    cabinet = Name("il.gov", "gov", "الحكومة الإسرائيلية", "Israeli government", True)
    sources = Name("x.1", "people", "مصادر محلية", "sources")
    assert drawn(pack, tells(ENVOY, cabinet, 1), tells(cabinet, REBELS, 3))
    assert not drawn(pack, tells(sources, cabinet, 1), tells(cabinet, REBELS, 3))


def test_who_condemns_a_deed_accuses_nobody_in_turn(pack: Pack) -> None:
    assert not drawn(pack, accuses(ARMY, REBELS, 1), accuses(REBELS, ARMY, 3, words="أدانوا"))


@pytest.mark.parametrize(("far", "number"), [(3, 1), (5, 0)])
def test_charges_of_no_common_deed_answer_only_side_by_side(pack: Pack, far: int, number: int) -> None:
    assert len(drawn(pack, accuses(ARMY, REBELS, 1), accuses(REBELS, ARMY, far))) == number
