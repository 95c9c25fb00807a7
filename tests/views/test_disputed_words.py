from __future__ import annotations

from dataclasses import replace

from tests.views.made import ARMY, REBELS, fact

from hudna.pack import Pack
from hudna.shapes import SAYS, Fact, Name, Quoted, Span
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
    pages = told_pages([told, said(sentence, words, 100, who)])
    return list(spoken_denials(pages, pack.language["disputes"]))


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
