from __future__ import annotations

from dataclasses import replace

from tests.views.made import ARMY, REBELS, fact

from hudna.pack import Pack
from hudna.shapes import SAYS, Fact, Name, Quoted, Span
from hudna.views.camps import Camps
from hudna.views.disputed_words import spoken_denials
from hudna.views.told_pages import told_pages

TOLD = "قال الجيش إن المتمردين قصفوا المستشفى في المدينة القديمة"


def said(sentence: str, words: str, at: int, who: Name) -> Fact:
    """A statement in a sentence that begins at a place of the page."""
    low = at + sentence.index(words)
    made = fact("indirect", "2015-07-01", who, kind=SAYS, content=words, sentence=sentence)
    return replace(made, evidence=Quoted(words, Span(low, low + len(words)), sentence, Span(at, at + len(sentence))))


def drawn(pack: Pack, sentence: str, words: str, who: Name = REBELS) -> list:
    told = said(TOLD, "المتمردين قصفوا المستشفى في المدينة القديمة", 0, ARMY)
    return denied(pack, told, said(sentence, words, 100, who))


def denied(pack: Pack, *facts: Fact) -> list:
    return list(spoken_denials(told_pages(facts), pack.language["disputes"], Camps(pack, {})))


def test_a_denial_goes_against_what_it_points_back_to(pack: Pack) -> None:
    found = drawn(pack, "نفى المتمردون ذلك وقالوا إن الخبر قديم", "الخبر قديم")
    assert [[f.actors("who")[0] for f in account] for account in found[0].accounts] == [[ARMY], [REBELS]]


def test_a_denial_set_against_the_sentence_before(pack: Pack) -> None:
    assert drawn(pack, "لكن المتمردين نفوا قصف المستشفى", "قصف المستشفى")


def test_nobody_denies_what_he_told_himself(pack: Pack) -> None:
    assert not drawn(pack, "نفى الجيش ذلك وقال إن الخبر قديم", "الخبر قديم", ARMY)


def test_refusing_to_comment_is_no_denial(pack: Pack) -> None:
    assert not drawn(pack, "رفض المتمردون التعليق على مزاعم الجيش بشأن المستشفى", "مزاعم الجيش بشأن المستشفى")


def test_that_nobody_denies_it_is_no_denial(pack: Pack) -> None:
    assert not drawn(pack, "لا أحد ينكر ذلك كما يقول المتمردون إن الأمر معروف", "الأمر معروف")


def test_that_nothing_speaks_for_it_goes_against_what_was_just_told(pack: Pack) -> None:
    assert drawn(pack, "لكن المتمردين يؤكدون أنه لا توجد أدلة على قصف المستشفى", "لا توجد أدلة على قصف المستشفى")


def test_who_qualifies_his_own_words_denies_nobody(pack: Pack) -> None:
    said = "القصف وقع ليلا ولكن لا توجد أدلة على قصف المستشفى"
    assert not drawn(pack, f"يقول المتمردون إن {said}", said)


PAPER = Name("m.paper", "media", "صحيفة", "paper", True)
REPORT = "ذكرت صحيفة أن زعيم شبكة الجبال توفي في مستشفى المدينة البعيدة"


def test_the_denial_of_a_report_goes_against_who_tells_it_near(pack: Pack) -> None:
    words = "نبأ وفاة زعيم شبكة الجبال في مستشفى المدينة البعيدة"
    denial = said(f"نفى المتمردون {words} وقالوا إنه حي", "إنه حي", 0, REBELS)
    others = [replace(said(f"قال الجيش إن أمرا {nth} وقع", f"أمرا {nth} وقع", 500 + 100 * nth, ARMY), source=replace(
        denial.source, key=str(nth))) for nth in range(60)]   # other pages, which make the words of this one rare
    found = denied(pack, denial, said(REPORT, "زعيم شبكة الجبال توفي في مستشفى المدينة البعيدة", 100, PAPER), *others)
    assert [[f.actors("who")[0] for f in account] for account in found[0].accounts] == [[PAPER], [REBELS]]
    assert not denied(pack, denial, said("ذكرت صحيفة أن وفدا وصل", "وفدا وصل", 100, PAPER), *others)


LINKED = "الغارات الجوية العنيفة على الجبال جاءت مقابل الاتفاق على القواعد"
NO_LINK = "لا صلة بين الغارات الجوية العنيفة على الجبال والاتفاق على القواعد"


def test_that_two_things_have_nothing_to_do_with_each_other(pack: Pack) -> None:
    denial = said(f"قال المتمردون إنه {NO_LINK}", NO_LINK, 200, REBELS)
    assert denied(pack, said(f"قالت صحيفة إن {LINKED}", LINKED, 0, PAPER), denial)


def test_who_tells_of_one_of_two_things_alone_tells_of_no_link(pack: Pack) -> None:
    words = "الغارات الجوية العنيفة على الجبال أصابت قرية"
    denial = said(f"قال المتمردون إنه {NO_LINK}", NO_LINK, 200, REBELS)
    assert not denied(pack, said(f"قالت صحيفة إن {words}", words, 0, PAPER), denial)


def test_the_first_words_of_what_is_denied_are_found_on_other_pages(pack: Pack) -> None:
    whole = "الاتفاق يشمل منطقة حظر طيران على الشمال"
    elsewhere = said(f"قالت صحيفة إن {whole}", whole, 0, PAPER)
    elsewhere = replace(elsewhere, source=replace(elsewhere.source, key="other"))
    denial = said("نفى المتمردون وجود منطقة حظر طيران فوق الشمال",
                  "وجود منطقة حظر طيران فوق الشمال", 0, REBELS)
    assert denied(pack, denial, elsewhere)
    parted = "الاتفاق يشمل حظر السلاح في منطقة الشمال وخط طيران"
    other = said(f"قالت صحيفة إن {parted}", parted, 0, PAPER)
    assert not denied(pack, denial, replace(other, source=elsewhere.source))
