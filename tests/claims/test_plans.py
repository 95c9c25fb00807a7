from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.plan_reasons import Look, Plan, is_new
from hudna.claims.plans import Plans
from hudna.claims.who import WhoIsWho
from hudna.infer import Weigher
from hudna.mentions import Finder
from hudna.pack import Pack
from hudna.shapes import Article, Found, Initiative, InitiativeMention

Read = Callable[[str], tuple[Initiative, ...]]


@pytest.fixture(scope="session")
def initiatives(pack: Pack, article: Callable[..., Article]) -> Read:
    """The initiatives of a text."""
    finder, who = Finder(pack), WhoIsWho(pack)

    def read(text: str) -> tuple[Initiative, ...]:
        page = article(f"خبر\n{text}", published="2015-07-26")
        return who.settle(page, finder.find(page)).initiatives

    return read


def test_mentions_of_a_kind_are_one(initiatives: Read) -> None:
    found = initiatives("بدأت هدنة إنسانية أمس. وقال الوزير إن الهدنة صامدة.")
    assert [len(i.mentions) for i in found] == [2]


def test_numbers_tell_resolutions_apart(initiatives: Read) -> None:
    found = initiatives("صدر القرار 2216 ثم صدر القرار 2222.")
    assert [i.kind for i in found] == ["resolution", "resolution"]


def test_a_lasting_truce_is_another(initiatives: Read) -> None:
    assert len(initiatives("انتهت الهدنة. ودعا الوزير إلى وقف دائم لإطلاق النار.")) == 2


@pytest.mark.parametrize(("text", "mentions"), [
    ("بدأت الهدنة أمس. وقال الوزير إن الهدنة السابقة انهارت.", [1, 1]),
    ("بدأت الهدنة أمس. وقال الوزير إن الحركة خرقت هدنة في السابق.", [1, 1]),
    ("بدأت الهدنة أمس. وانهارت هدنة سابقة. وقال الوزير إن الهدنة صامدة.", [2, 1]),
    ("بدأت الهدنة أمس. وأعلنت فرنسا في مايو الماضي أول هدنة إنسانية ثم انهارت الهدنة. والآن الهدنة صامدة.", [2, 2]),
    ("بدأت الهدنة أمس. وقال الوزير إنها أول هدنة منذ أعوام.", [2]),
    ("أعلنت فرنسا في مايو الماضي أول هدنة. وقال الوزير إن الهدنة صامدة.", [2])])
def test_what_went_before_is_another(initiatives: Read, text: str, mentions: list[int]) -> None:
    assert [len(one.mentions) for one in initiatives(text)] == mentions


def test_a_name_is_the_most_telling_mention(initiatives: Read) -> None:
    assert initiatives("انتهت الهدنة. ورحب الوزير بالهدنة الإنسانية.")[0].name == "الهدنة الإنسانية"


def test_a_name_has_its_article_again_after_a_particle(initiatives: Read) -> None:
    assert initiatives("أعلن الوزير تأييده للهدنة.")[0].name == "الهدنة"


def test_a_name_has_no_demonstrative(initiatives: Read) -> None:
    assert initiatives("رفض الوزير هذه الهدنة.")[0].name == "الهدنة"


@pytest.mark.parametrize(("arabic", "english"), [
    ("الهدنة الإنسانية", "humanitarian truce"),
    ("القرار رقم 2216", "resolution 2216"),
    ("وقف إطلاق النار في ليبيا", "ceasefire in Libya"),
    ("المبادرة المصرية", "initiative (Egypt)"),
    ("عملية السلام", "peace process"),
])
def test_english_names_come_from_the_pack(initiatives: Read, arabic: str, english: str) -> None:
    assert initiatives(f"تحدث الوزير عن {arabic}.")[0].name_en == english


def test_weights_may_part_what_the_grammar_joins(pack: Pack, article: Callable[..., Article]) -> None:
    page = article("خبر\nانتهت الهدنة. ثم بدأت هدنة جديدة.")
    words = [w.form for w in page.words]
    found = [InitiativeMention(words.index(w), words.index(w) + 1, "truce", "") for w in ("الهدنه", "هدنه")]
    weigher = Weigher({"same initiative": {"bias": -5.0}})
    told = Found(initiatives=tuple(found))
    assert len(Plans(pack).settle(page, told)[0]) == 1
    assert len(Plans(pack, weigher).settle(page, told)[0]) == 2


def test_a_proposal_where_no_proposal_was_yet_is_new() -> None:
    def look(head: str, sentence: int, *, definite: bool = False, kind: str = "plan") -> Look:
        mention = InitiativeMention(sentence, sentence + 1, kind, head)
        return Look(mention, head, frozenset(), frozenset(), False, definite, sentence)

    settlement = Plan("plan", False, [look("تسوية", 1)])
    assert is_new(look("اقتراح", 4), settlement)
    assert not is_new(look("تسوية", 4), settlement)
    assert not is_new(look("اقتراح", 4, definite=True), settlement)
    assert not is_new(look("محادثات", 4, kind="talks"), settlement)
