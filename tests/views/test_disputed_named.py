from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.made import ARMY, ENVOY, LEADER, REBELS, TRUCE, fact

from hudna.pack import Pack
from hudna.shapes import SAYS, Fact, Name, Span
from hudna.views.camps import Camps
from hudna.views.disputed_words import spoken_denials
from hudna.views.told_pages import told_pages

NOT_MET = "قال المبعوث إنه لم تكن هناك زيارة رسمية من المتمردين إلى العاصمة"
MET = "قال المتمردون إنهم في زيارة رسمية إلى العاصمة"
FORMER = Name("x.former", "person", "القائد السابق", "former commander")


def drawn(pack: Pack, *facts: Fact) -> list:
    return list(spoken_denials(told_pages(facts), pack.language["disputes"], Camps(pack, {})))


def at(made: Fact, word: str, start: int = 0) -> Fact:
    """A fact at a word of its sentence, which begins at a place of the page."""
    low = start + made.evidence.sentence.index(word)
    span = Span(start, start + len(made.evidence.sentence))
    evidence = replace(made.evidence, words=word, span=Span(low, low + len(word)), sentence_span=span)
    return replace(made, evidence=evidence)


def no_visit(sentence: str = NOT_MET, word: str = "زيارة") -> list[Fact]:
    """That somebody says that there was no visit."""
    words = sentence[sentence.index("لم تكن"):]
    return [at(fact("indirect", "2015-07-01", ENVOY, kind=SAYS, sentence=sentence, outlet="p"), words),
            at(fact("meet", "2015-07-01", REBELS, real="denied", by=ENVOY, sentence=sentence, outlet="p"), word)]


def visit(who: Name = REBELS, by: Name | None = REBELS, sentence: str = MET, **more) -> Fact:
    return at(fact("meet", more.pop("day", "2015-07-01"), who, by=by, sentence=sentence, outlet="q", **more), "زيارة")


def test_a_deed_that_was_not_is_told_on_another_page(pack: Pack) -> None:
    found = drawn(pack, *no_visit(), visit())
    assert [[f.source.outlet for f in account] for account in found[0].accounts] == [["q"], ["p"]]


@pytest.mark.parametrize("other", [
    visit(ARMY, ARMY),                        # of another doer
    visit(by=None),                           # on no voice's word
    visit(by=ENVOY),                          # by who denies it
    visit(day="2015-07-09"),                  # on other days
    visit(sentence="قال المتمردون إن زيارة أخرى بدأت"),    # in other words
    visit(real="wanted"),                     # only wished for
])
def test_other_deeds_are_not_what_was_denied(pack: Pack, other: Fact) -> None:
    assert not drawn(pack, *no_visit(), other)


def test_a_deed_far_behind_the_denying_words_is_not_denied_by_them(pack: Pack) -> None:
    far = "قال المبعوث إنه لم تكن هناك أي نية لدى أحد من الأطراف لمنع ما جرى قبل زيارة رسمية من المتمردين إلى العاصمة"
    assert not drawn(pack, *no_visit(far), visit())


TALKS = "قال المبعوث إن المفاوضات بين ممثلي القائد السابق والسفراء حققت تقدما"
NO_TALKS = "ونفى المتمردون عقد أي لقاءات"


def talks(nth: int) -> list[Fact]:
    """Talks of one whom nobody knows, and some sentences on that the rebels held none."""
    day = "2015-07-01"
    told = at(fact("meet", day, FORMER, by=ENVOY, sentence=TALKS, outlet="p"), "المفاوضات")
    between = [at(fact("aid", day, sentence=f"أمر {one}", outlet="p"), "أمر", 100 * one) for one in range(1, nth)]
    says = fact("indirect", day, REBELS, kind=SAYS, sentence=NO_TALKS, outlet="p")
    held = fact("meet", day, REBELS, real="denied", by=REBELS, sentence=NO_TALKS, outlet="p")
    return [told, *between, at(says, "عقد أي لقاءات", 100 * nth), at(held, "لقاءات", 100 * nth)]


def test_any_deed_denied_goes_against_that_of_one_not_known_just_before(pack: Pack) -> None:
    assert len(drawn(pack, *talks(2))) == 1
    assert not drawn(pack, *talks(9))


DENIED = "لكن المتمردين نفوا ذلك وقالوا إن التغريدة مزورة"
REJECTS = "قال الزعيم إنه يرفض الهدنة"


def rejects(outlet: str, **more) -> Fact:
    return fact("reject", more.pop("day", "2015-07-01"), LEADER, by=LEADER, sentence=REJECTS, outlet=outlet, **more)


def denial() -> Fact:
    made = fact("indirect", "2015-07-01", REBELS, kind=SAYS, sentence=DENIED, outlet="p")
    return at(made, "التغريدة مزورة", 100)


def test_a_stand_that_is_denied_here_is_told_on_other_pages(pack: Pack) -> None:
    found = drawn(pack, rejects("p"), denial(), rejects("q"))
    assert [[f.source.outlet for f in account] for account in found[0].accounts] == [["p", "q"], ["p"]]


@pytest.mark.parametrize("other", [
    rejects("q", about=replace(TRUCE, id="other")),    # on another initiative
    rejects("q", about=None),
    rejects("q", day="2015-07-05"),
])
def test_other_stands_are_not_what_was_denied(pack: Pack, other: Fact) -> None:
    found = drawn(pack, rejects("p"), denial(), other)
    assert [[f.source.outlet for f in account] for account in found[0].accounts] == [["p"], ["p"]]


def test_the_deed_denied_is_meant_and_not_the_sentence_before(pack: Pack) -> None:
    told, between, denial = ("قال الجيش إن المتمردين قصفوا السوق", "وقال المبعوث إن وفدا سيسافر غدا لبدء محادثات",
                             "في المقابل نفى المتمردون أنهم قصفوا البيوت")
    shelled = at(fact("attack", "2015-07-01", REBELS, by=ARMY, sentence=told), "قصفوا")
    travels = [at(fact("indirect", "2015-07-01", ENVOY, kind=SAYS, sentence=between), "وفدا سيسافر غدا", 100),
               at(fact("meet", "2015-07-01", REBELS, by=ENVOY, real="planned", sentence=between), "محادثات", 100)]
    denied = [at(fact("indirect", "2015-07-01", REBELS, kind=SAYS, sentence=denial), "أنهم قصفوا البيوت", 200),
              at(fact("attack", "2015-07-01", REBELS, by=REBELS, real="denied", sentence=denial), "قصفوا", 200)]
    assert list(drawn(pack, shelled, *travels, *denied)[0].accounts[0]) == [shelled]
    assert list(drawn(pack, *travels, *denied)[0].accounts[0]) == travels
