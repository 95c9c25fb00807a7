"""Who said what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hudna.claims.says import SaysDrawer
from hudna.infer import Weigher


@pytest.fixture(scope="session")
def said(stage):
    """Speaker, form and words of each statement in a text."""
    def draw(text, **more):
        scene = stage(text, **more)
        return [(s.who, s.form, s.content.of(scene.article.text)) for s in scene.says]
    return draw


def test_indirect_words_follow_a_complementizer(said):
    assert said("قال حمدان إن الطريق مفتوح.") == [("حمدان", "indirect", "الطريق مفتوح")]


def test_direct_words_stand_in_quotation_marks(said):
    assert said("وقال حمدان: «الطريق مفتوح».") == [("حمدان", "direct", "الطريق مفتوح")]


def test_a_quotation_runs_over_sentences(said):
    assert said("وقال حمدان: «الطريق مفتوح. نحن ننتظر».") == [("حمدان", "direct", "الطريق مفتوح. نحن ننتظر")]


def test_mixed_words_hold_a_quotation(said):
    assert said("قال حمدان إن بلاده «تنتظر ردا واضحا» من الجميع.")[0][1] == "mixed"


def test_the_last_speaker_goes_on(said):
    assert said("قال حمدان إن الطريق مفتوح. وأضاف أن القافلة وصلت.")[1] == ("حمدان", "indirect", "القافلة وصلت")


def test_a_participle_starts_new_words_of_the_same_speaker(said):
    assert said("أكد حمدان أن الطريق مفتوح، مضيفا أن القافلة وصلت.") == [
        ("حمدان", "indirect", "الطريق مفتوح"), ("حمدان", "indirect", "القافلة وصلت")]


def test_a_participle_agrees_with_its_speaker(said):
    assert said("قالت الأمم المتحدة إن حمدان يريد الحوار، مؤكدا أن الدعم يضر.")[-1][0] == "حمدان"


def test_the_speaker_may_precede_the_verb(said):
    assert said("لكن حمدان قال إن الطريق مغلق.") == [("حمدان", "indirect", "الطريق مغلق")]


def test_a_title_before_the_name_is_passed_over(said):
    assert said("قال المتحدث باسم وزارة الخارجية كريم الصالح إن الطريق مغلق.")[0][0] == "كريم الصالح"


def test_joint_speakers_have_a_statement_each(said):
    assert [who for who, _, _ in said("أكدت روسيا وفرنسا أن الطريق مفتوح.")] == ["روسيا", "فرنسا"]


def test_the_issuer_of_a_paper_speaks(said):
    assert said("وقال بيان لوزارة الخارجية إن الطريق مغلق.")[0][0] == "وزارة الخارجية"


def test_an_anonymous_source_speaks(said):
    assert said("وأفاد مصدر عسكري بأن القافلة وصلت.")[0][0] == "مصدر عسكري"


def test_what_is_called_for_is_said(said):
    assert said("دعا حمدان إلى وقف إطلاق النار.") == [("حمدان", "indirect", "وقف إطلاق النار")]


def test_the_one_addressed_does_not_speak(said):
    assert said("قال حمدان إن الطريق مفتوح. وطالب الحركة بفتح المعبر.")[1] == ("حمدان", "indirect", "بفتح المعبر")


def test_what_is_announced_may_be_a_noun(said):
    assert said("أعلنت الحكومة سحب قواتها من المدينة.") == [("الحكومة", "indirect", "سحب قواتها من المدينة")]


def test_a_medium_passes_words_on(stage):
    says = stage("ونقلت وكالة الفجر عن حمدان أن الطريق مفتوح.").says
    assert [(s.who, s.via) for s in says] == [("حمدان", "وكالة الفجر")]


def test_a_medium_named_before_the_words_relays_them(stage):
    says = stage("وقال حمدان لوكالة الفجر إن الطريق مفتوح.").says
    assert [(s.who, s.via) for s in says] == [("حمدان", "وكالة الفجر")]


@pytest.mark.parametrize("credit", ["وفق ما", "على ما", "تبعا لما"])
def test_the_words_may_stand_before_the_one_credited(said, credit):
    assert said(f"وصلت القافلة إلى المدينة أمس، {credit} أعلنت الحكومة.") == [
        ("الحكومة", "indirect", "وصلت القافلة إلى المدينة أمس")]


def test_words_inside_words(said):
    assert said("قال حمدان إن روسيا أكدت أن الطريق مفتوح.") == [
        ("حمدان", "indirect", "روسيا أكدت أن الطريق مفتوح"), ("روسيا", "indirect", "الطريق مفتوح")]


def test_a_denied_saying_is_none(said):
    assert said("لم يعلن حمدان أن الطريق مفتوح.") == []


def test_scare_quotes_around_a_speaker_are_no_words(said):
    assert said('وقال "حمدان" إن "الطريق مفتوح الآن".')[0] == ("حمدان", "direct", "الطريق مفتوح الآن")


def test_the_circumstances_of_a_call_are_not_said(said):
    assert said("دعا حمدان إلى وقف إطلاق النار، وذلك خلال لقاء في المدينة.")[0][2] == "وقف إطلاق النار"


def test_a_paper_speaks_for_who_issued_it_before(said):
    text = "قالت الحكومة في بيان إن حمدان يريد الحوار، مؤكدا أن الدعم يضر. وقال البيان إن الطريق مغلق."
    assert said(text)[-1][0] == "الحكومة"


def test_the_members_of_a_group_speak(said):
    text = "حث الزعماء ، حمدان وكريم الصالح ، على التوالي ، على وقف إطلاق النار."
    assert [who for who, _, _ in said(text)][:2] == ["حمدان", "كريم الصالح"]


def test_words_brought_in_twice_are_told_once(stage, pack):
    scene = replace(stage("ونقلت وكالة الفجر عن حمدان قوله إن الطريق مفتوح."), says=())
    sure = Weigher({"says": {"bias": 3.0}, "speaker": {"way=relayed": 3.0}})
    assert [(s.who, s.via) for s in SaysDrawer(pack, sure).draw(scene)] == [("حمدان", "وكالة الفجر")]


def test_the_paper_to_which_somebody_speaks_is_not_the_speaker(said):
    assert said("لكن حمدان أشار في تصريحات لوكالة الفجر إلى أن الطريق مفتوح.")[0][0] == "حمدان"


def test_one_of_whom_something_is_said_is_not_the_speaker(said):
    assert said("هذه خطة قال عنها كريم الصالح إن الطريق طويل.")[0][0] == "كريم الصالح"


def test_whose_paper_is_passed_on(said):
    assert said("نقلت وكالة الفجر عن بيان صادر عن الحكومة أن الطريق مفتوح.")[0][0] == "الحكومة"


@pytest.mark.parametrize(("text", "words"), [
    ("أكد حمدان لوكالة الفجر نجاح المفاوضات.", "نجاح المفاوضات"),          # to a medium
    ("أعلن حمدان لـ «وكالة الفجر» نجاح المفاوضات.", "نجاح المفاوضات"),
    ("دعا حمدان المبعوث إلى روسيا كريم الصالح إلى زيارة الشمال.", "زيارة الشمال"),  # the envoy to a state
    ("وأضاف حمدان في إفادة يومية أن الطريق مفتوح.", "الطريق مفتوح"),          # a noun that is written like a verb
    ("أعرب حمدان، لدى استقبال نائب رئيس لجنة المتابعة والتنسيق في الشمال والجنوب مساء، عن ارتياحه للهدنة.",
     "ارتياحه للهدنة"),                                                      # far off, after a pause
])
def test_what_stands_between_a_cue_and_its_words_does_not_hide_them(said, text, words):
    assert [content for _, _, content in said(text)] == [words]
