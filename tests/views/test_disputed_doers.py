from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.made import ARMY, ENVOY, REBELS, fact

from hudna.pack import Pack
from hudna.shapes import SAYS, Fact, Name, Span
from hudna.views.camps import Camps
from hudna.views.disputed_doers import disputed_doers
from hudna.views.told_pages import told_pages

KARIM = Name("x.karim", "person", "كريم السالمي", "Karim")
KHALED = Name("x.khaled", "person", "خالد السالمي", "Khaled")
SAMI = Name("x.sami", "person", "سامي العمري", "Sami")


def drawn(pack: Pack, *facts: Fact) -> list:
    return list(disputed_doers(told_pages(facts), pack.language["disputes"], Camps(pack, {})))


def taken(whom: Name, outlet: str, day: str = "2015-07-01") -> Fact:
    return fact("detain", day, roles={"whom": (whom,)}, outlet=outlet, by=ENVOY if outlet == "a" else ARMY)


def test_which_of_two_of_one_family_was_taken(pack: Pack) -> None:
    found = drawn(pack, taken(KARIM, "a"), taken(KHALED, "b"))
    assert [(d.kind, d.type, len(d.accounts)) for d in found] == [("doers", "detain", 2)]


@pytest.mark.parametrize("other", [
    taken(SAMI, "b"),                    # of another family
    taken(KHALED, "b", "2015-07-09"),    # on other days
    taken(KARIM, "b"),                   # the same one
    replace(taken(KHALED, "b"), roles={"whom": (KARIM, KHALED)}),    # both were
])
def test_others_taken_are_no_dispute(pack: Pack, other: Fact) -> None:
    assert not drawn(pack, taken(KARIM, "a"), other)


def asked(sentence: str) -> list[Fact]:
    """Who asked for it, and who did not, in a sentence."""
    made = []
    for word, who, real in (("بطلب من المتمردين", REBELS, "happened"), ("بطلب الجيش", ARMY, "denied")):
        low = sentence.index(word)
        one = fact("call", "2015-07-01", who, real=real, by=ENVOY, sentence=sentence)
        made.append(replace(one, evidence=replace(one.evidence, span=Span(low, low + 4))))
    return made


def test_it_was_the_one_and_not_the_other_as_somebody_tells(pack: Pack) -> None:
    found = drawn(pack, *asked("الهدنة جاءت بطلب من المتمردين وليس بطلب الجيش كما يروج الإعلام"))
    assert [[f.actors("who")[0] for f in account] for account in found[0].accounts] == [[REBELS], [ARMY]]


def test_it_was_the_one_and_not_the_other_as_nobody_tells(pack: Pack) -> None:
    assert not drawn(pack, *asked("الهدنة جاءت بطلب من المتمردين وليس بطلب الجيش الذي وافق عليها"))


def test_another_of_the_family_is_another_one(pack: Pack) -> None:
    one, other = (Name(f"x.{nth}", "person", f"{first} سعادة") for nth, first in enumerate(("نادر", "علاء")))
    told = [replace(made, evidence=replace(made.evidence, sentence=sentence, span=Span(0, 5)))
            for made, sentence in ((taken(one, "a"), "اعتقل نادر"), (taken(other, "b"), "اعتقل شقيقه علاء سعادة"))]
    named = replace(told[1], evidence=replace(told[1].evidence, sentence="اعتقل علاء سعادة"))
    assert drawn(pack, told[0], named) and not drawn(pack, *told)


def said(sentence: str, nth: int) -> Fact:
    made = fact("indirect", "2015-07-01", ARMY, kind=SAYS, sentence=sentence)
    span = Span(100 * nth, 100 * nth + len(sentence))
    return replace(made, evidence=replace(made.evidence, span=span, sentence_span=span))


@pytest.mark.parametrize("answer, disputes", [
    ("لكن الشرطة قالت إن ثلاث انتحاريات نفذن التفجير", 1),
    ("وقالت الشرطة إن ثلاث انتحاريات نفذن تفجيرا آخر", 0),    # not set against it
    ("لكن الشرطة قالت إن انتحاريتين قتلتا الحراس", 0),         # the same number
])
def test_another_number_of_attackers_set_against_the_one_just_told(pack: Pack, answer: str, disputes: int) -> None:
    assert len(drawn(pack, said("قال الجيش إن انتحاريتين نفذتا التفجير", 0), said(answer, 1))) == disputes


def ended(who: Name, outlet: str, by: Name | None = None) -> Fact:
    return fact("end", "2015-07-01", who, outlet=outlet, by=by)


def test_who_ended_what_both_kept(pack: Pack) -> None:
    found = drawn(pack, ended(ARMY, "a", by=REBELS), ended(REBELS, "b"))
    assert [(d.kind, d.type, {account[0].actors("who") for account in d.accounts}) for d in found] == [
        ("doers", "end", {(ARMY,), (REBELS,)})]


@pytest.mark.parametrize("other", [
    ended(ARMY, "b"),                                 # the same one ended it
    ended(ENVOY, "b"),                                # not the side that speaks
    replace(ended(REBELS, "b"), about=None),          # something else was ended
])
def test_an_end_that_is_no_answer_is_no_dispute(pack: Pack, other: Fact) -> None:
    assert not drawn(pack, ended(ARMY, "a", by=REBELS), other)


def test_outlets_alone_do_not_dispute_who_ended_it(pack: Pack) -> None:
    assert not drawn(pack, ended(ARMY, "a"), ended(REBELS, "b"))


def test_a_page_that_names_both_of_a_family_does_not_take_one_for_the_other(pack: Pack) -> None:
    visit = fact("meet", "2015-07-01", KARIM, outlet="b")
    assert drawn(pack, taken(KARIM, "a"), taken(KHALED, "b"))
    assert not drawn(pack, taken(KARIM, "a"), taken(KHALED, "b"), visit)
