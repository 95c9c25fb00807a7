from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.made import ARMY, ENVOY, LEADER, REBELS, fact

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


HIT = "قصفوا المستشفى الكبير في المدينة القديمة"
FAR = 3   # sentences between, so that nothing is near


def page(*told: tuple[str, str, Name]) -> list[Fact]:
    """Statements of a page, with others between them that share no word, and other pages, which make words rare."""
    made, other = [], "الطقس معتدل والموسم جيد"
    for nth, (sentence, words, who) in enumerate(told):
        made.append(said(sentence, words, 1000 * nth, who))
        made += [said(f"قال راصد {nth} {more} إن {other}", other, 1000 * nth + 200 + 100 * more, PAPER)
                 for more in range(FAR)]
    return made


def test_who_is_of_the_side_of_the_denier_does_not_contradict_him(pack: Pack) -> None:
    spokesman = Name("x.1", "person", "متحدث", "spokesman")
    facts = page((f"قال متحدث إن الثوار {HIT}", f"الثوار {HIT}", spokesman),
                 (f"نفى المتمردون أنهم {HIT}", HIT, REBELS))
    section = pack.language["disputes"]
    assert denied(pack, *facts)
    assert not list(spoken_denials(told_pages(facts), section, Camps(pack, {spokesman.id: frozenset({REBELS.id})})))


def test_what_shares_no_first_word_of_what_is_denied_is_not_what_is_denied(pack: Pack) -> None:
    told, words = (f"{what} المستشفى الكبير في المدينة القديمة" for what in ("اللاجئين بلغوا", "أحرقوا مخازن"))
    same = words.replace("أحرقوا", "المتمردين أحرقوا")
    denial = (f"نفى المتمردون أنهم {words}", words, REBELS)
    assert not denied(pack, *page((f"قال الجيش إن {told}", told, ARMY), denial))
    assert denied(pack, *page((f"قال الجيش إن {same}", same, ARMY), denial))


def test_what_is_said_contrary_to_reports_goes_against_them(pack: Pack) -> None:
    words = "الجيش على عكس بعض المعلومات لم ينذر القرى"
    told = said(f"قال الجيش إن {words}", words, 0, ARMY)
    deed = fact("threaten", "2015-07-01", ARMY, real="denied", by=ARMY)
    low = told.evidence.sentence.index("ينذر")
    deed = replace(deed, evidence=replace(told.evidence, words="ينذر", span=Span(low, low + 4)))
    assert [[f.kind for f in account] for account in denied(pack, told, deed)[0].accounts] == [["events"], ["says"]]
    plain = words.replace("بعض المعلومات", "العام الماضي")
    other = said(f"قال الجيش إن {plain}", plain, 0, ARMY)
    assert not denied(pack, other, replace(deed, evidence=replace(deed.evidence, sentence=other.evidence.sentence)))


def test_that_which_stands_behind_a_long_name_points_back(pack: Pack) -> None:
    assert drawn(pack, "نفت مصادر بارزة في قيادة المتمردين ذلك، وقالت إن الخبر قديم", "الخبر قديم")


def test_while_one_tells_it_another_denies_it_however_they_were_read(pack: Pack) -> None:
    """Who speaks in the clause set apart is never who denies, so a speaker misread does no harm."""
    sentence = "وفيما تحدث معارضون عن انخراط الجيران، نفت مصادر بارزة ذلك، قائلة إن الخبر قديم"
    told = [said(sentence, words, 0, REBELS) for words in ("انخراط الجيران", "الخبر قديم")]
    accounts = denied(pack, *told)[0].accounts
    assert [account[0].evidence.words for account in accounts] == ["انخراط الجيران", "الخبر قديم"]


def test_denied_accusations_go_against_one_who_accuses(pack: Pack) -> None:
    words = "الاتهامات بقصف المستشفى الكبير غير صحيحة"
    told = "عمال النظافة زاروا قصف المستشفى الكبير"
    assert not denied(pack, *page((f"قال الجيش إن {told}", told, ARMY), (f"قال المتمردون إن {words}", words, REBELS)))


def test_a_denial_set_against_its_own_sentence_does_not_go_against_the_one_before(pack: Pack) -> None:
    assert not drawn(pack, "يمضي الوفد إلى العاصمة بينما ينفي المتمردون سعيهم إلى السلاح", "سعيهم إلى السلاح")


def test_a_denial_set_against_what_is_rumoured_in_its_sentence(pack: Pack) -> None:
    sentence = "تحدثت معلومات عن اجتماعات في المدينة إلا أن المتمردين نفوا وصول الأمر إلى اتفاق"
    rumour = fact("meet", "2015-07-01", ARMY)
    denial = said(sentence, "وصول الأمر إلى اتفاق", 0, REBELS)
    low = sentence.index("اجتماعات")
    rumour = replace(rumour, evidence=replace(denial.evidence, words="اجتماعات", span=Span(low, low + 8)))
    assert denied(pack, rumour, denial)[0].accounts[0] == (rumour,)
    plain = sentence.replace("تحدثت معلومات عن", "عقدت أمس")
    assert not denied(pack, replace(rumour, evidence=replace(rumour.evidence, sentence=plain)),
                      said(plain, "وصول الأمر إلى اتفاق", 0, REBELS))


def test_that_one_had_to_do_with_it_is_told_only_where_he_is_named(pack: Pack) -> None:
    words, told = "علاقتهم بقصف المستشفى الكبير", "قصف المستشفى الكبير وقع فجرا"
    denial = (f"نفى المتمردون {words}", words, REBELS)
    assert not denied(pack, *page((f"قال الجيش إن {told}", told, ARMY), denial))
    facts = page((f"قال الجيش إن {told}", told, ARMY), denial)
    blow = fact("attack", "2015-07-01", REBELS, by=ARMY)
    named = replace(blow, evidence=replace(facts[0].evidence, words="قصف"))
    assert denied(pack, named, *facts)


def test_what_stands_inside_another_denial_is_told_by_nobody(pack: Pack) -> None:
    words = "الخلية الجديدة خططت لتنفيذ عمليات في البلدان المجاورة"
    low = f"نفى المصدر أن {words}".index("عمليات")
    one, two = (said(f"نفى {name} أن {words}", words, 0, who) for name, who in (("المصدر", ARMY), ("الناطق", REBELS)))
    two = replace(two, source=replace(two.source, key="other"))
    plan = fact("attack", "2015-07-01", ARMY, by=ENVOY)
    plan = replace(plan, evidence=replace(one.evidence, words="عمليات", span=Span(low, low + 6)))
    assert not denied(pack, one, plan, two)


def test_charges_that_are_denied_were_said_by_somebody(pack: Pack) -> None:
    sentence = "قصف المتمردون المستشفى في المدينة القديمة"
    deed = fact("attack", "2015-07-01", REBELS, sentence=sentence)
    denial = said("نفى المتمردون هذه الاتهامات", "هذه الاتهامات", 50, REBELS)
    assert not denied(pack, deed, denial)
    assert denied(pack, replace(deed, voice=replace(deed.voice, speaker=ARMY)), denial)


def test_what_an_outlet_hardly_tells_is_not_what_is_denied(pack: Pack) -> None:
    deed = fact("attack", "2015-07-01", ENVOY, sentence="قصف مجهولون المستشفى في المدينة القديمة")
    denial = said("نفى المتمردون ذلك", "ذلك", 50, REBELS)
    assert denied(pack, deed, denial)
    assert not denied(pack, replace(deed, confidence=0.3), denial)


@pytest.mark.parametrize(("at", "number"), [(58, 1), (100, 0)])
def test_the_matter_that_is_denied_stands_beside_it(pack: Pack, at: int, number: int) -> None:
    """A sentence between them, of which nothing was read, may be what it points to."""
    told = said(TOLD, "المتمردين قصفوا المستشفى في المدينة القديمة", 0, ARMY)
    assert len(denied(pack, told, said("نفى المتمردون الأمر", "الأمر", at, REBELS))) == number


@pytest.mark.parametrize(("words", "number"), [
    ("قذيفة أصابت المستشفى الكبير في المدينة القديمة", 1),
    ("أي قذيفة لم تصب المستشفى الكبير في المدينة القديمة", 0),
])
def test_who_says_that_it_was_not_so_agrees_with_who_denies_it(pack: Pack, words: str, number: int) -> None:
    denial = "سقوط قذيفة على المستشفى الكبير في المدينة القديمة"
    told = said(f"قال الجيش إن {words}", words, 0, ARMY)
    assert len(denied(pack, told, said(f"نفى المتمردون {denial}", denial, 100, REBELS))) == number


@pytest.mark.parametrize(("side", "number"), [(LEADER.id, 1), (REBELS.id, 0)])
def test_one_side_does_not_tell_what_it_denies(pack: Pack, side: str, number: int) -> None:
    told = said(TOLD, "المتمردين قصفوا المستشفى في المدينة القديمة", 0, LEADER)
    facts = told_pages([told, said("نفى المتمردون ذلك", "ذلك", 100, REBELS)])
    camps = Camps(pack, {LEADER.id: frozenset({LEADER.id, side})})
    assert len(list(spoken_denials(facts, pack.language["disputes"], camps))) == number


@pytest.mark.parametrize(("told", "number"), [
    ("خطة لفتح ممرات برية قرب الميناء الغربي تبدأ غدا", 1),    # begins as the denial does
    ("قوافل دخلت ممرات برية قرب الميناء الغربي", 0),     # only goes on as it does
])
def test_on_another_page_a_denial_is_met_in_its_first_words(pack: Pack, told: str, number: int) -> None:
    words = "خطة لفتح ممرات برية قرب الميناء الغربي"
    other = said(f"قال الجيش إن {told}", told, 0, ARMY)
    other = replace(other, source=replace(other.source, key="other", id="other"))
    assert len(denied(pack, said(f"نفى المتمردون {words}", words, 0, REBELS), other)) == number


def test_words_of_the_denial_itself_were_not_told_before_it(pack: Pack) -> None:
    sentence = "قال الجيش إن الطريق مفتوح، كما نفى المتمردون قصف المستشفى في المدينة القديمة"
    told = said(sentence, "الطريق مفتوح", 0, ARMY)
    assert not denied(pack, told, said(sentence, "قصف المستشفى في المدينة القديمة", 0, REBELS))


def test_what_only_the_denial_of_a_report_tells_is_on_no_known_word(pack: Pack) -> None:
    sentence = "نفى المتمردون ما تردد عن قصف المستشفى"
    says = said(sentence, "ما تردد عن قصف المستشفى", 0, REBELS)
    low = sentence.index("قصف")
    hit = fact("attack", "2015-07-01", REBELS, real="denied", by=REBELS, sentence=sentence)
    hit = replace(hit, source=says.source, evidence=Quoted("قصف", Span(low, low + 3), sentence, Span(0, len(sentence))))
    ((told, _),) = [d.accounts for d in denied(pack, says, hit)]
    assert [(f.real, f.voice.speaker, f.voice.outlet) for f in told] == [("happened", None, None)]


@pytest.mark.parametrize(("confidence", "number"), [(0.9, 1), (0.1, 0)])
def test_a_denial_that_is_hardly_read_denies_nothing(pack: Pack, confidence: float, number: int) -> None:
    denial = said("نفى المتمردون ذلك وقالوا إن الخبر قديم", "الخبر قديم", 100, REBELS)
    told = said(TOLD, "المتمردين قصفوا المستشفى في المدينة القديمة", 0, ARMY)
    assert len(denied(pack, told, replace(denial, confidence=confidence))) == number
