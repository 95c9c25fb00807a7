from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.plan_reasons import Look, Plan, is_new
from hudna.claims.plans import Plans
from hudna.claims.who import WhoIsWho
from hudna.infer import Weigher
from hudna.mentions import Finder
from hudna.pack import Pack
from hudna.shapes import Article, Initiative, InitiativeMention

Read = Callable[[str], tuple[Initiative, ...]]


@pytest.fixture(scope="session")
def initiatives(pack: Pack, article: Callable[..., Article]) -> Read:
    """The initiatives of a text."""
    finder, who = Finder(pack), WhoIsWho(pack)

    def read(text: str) -> tuple[Initiative, ...]:
        page = article(f"خبر\n{text}")
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
    assert len(Plans(pack).settle(page, found)[0]) == 1
    assert len(Plans(pack, weigher).settle(page, found)[0]) == 2


def test_a_proposal_where_no_proposal_was_yet_is_new() -> None:
    def look(head: str, sentence: int, *, definite: bool = False, kind: str = "plan") -> Look:
        mention = InitiativeMention(sentence, sentence + 1, kind, head)
        return Look(mention, head, frozenset(), frozenset(), False, definite, sentence)

    settlement = Plan("plan", False, [look("تسوية", 1)])
    assert is_new(look("اقتراح", 4), settlement)
    assert not is_new(look("تسوية", 4), settlement)
    assert not is_new(look("اقتراح", 4, definite=True), settlement)
    assert not is_new(look("محادثات", 4, kind="talks"), settlement)
