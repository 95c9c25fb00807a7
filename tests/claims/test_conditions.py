"""What an initiative depends on."""

from __future__ import annotations

import pytest

from hudna.claims.conditions import ConditionDrawer


@pytest.fixture(scope="session")
def asked(stage, pack):
    """Type, initiative, words and actors of each condition in a text."""
    drawer = ConditionDrawer(pack)

    def draw(text):
        scene = stage(text)
        return [(c.type, c.about, c.content.of(scene.article.text) if c.content else None, c.on)
                for c in drawer.draw(scene)]
    return draw


def test_dependence_on_an_actor(asked):
    assert asked("بداية وقف إطلاق النار تعتمد على حمدان.") == [("depends_on", "وقف إطلاق النار", None, ("حمدان",))]


def test_dependence_on_what_an_actor_does(asked):
    assert asked("نجاح الهدنة مرهون بموافقة الحركة.") == [
        ("depends_on", "الهدنة", "بموافقة الحركة", ("الحركة",))]


def test_a_condition_set(asked):
    assert asked("وافق على الهدنة بشرط انسحاب الحركة من المدينة.") == [
        ("requires", "الهدنة", "انسحاب الحركة من المدينة", ("الحركة",))]


def test_a_condition_in_return(asked):
    assert asked("عرض الهدنة مقابل فتح المعابر، وانتظر الرد.")[0][2] == "فتح المعابر"


def test_a_list_of_conditions(asked):
    assert asked("قبل الهدنة وفق شروط أهمها انسحاب الحركة.")[0][2] == "انسحاب الحركة"


def test_not_before_is_a_condition(asked):
    assert asked("لا بدء في المفاوضات قبل رفع الحصار.")[0][2] == "رفع الحصار"


def test_before_alone_is_none(asked):
    assert asked("بدأت المفاوضات قبل يومين.") == []


def test_on_the_part_of_is_none(asked):
    assert asked("لم تبدأ الهدنة من قبل الحركة.") == []


def test_unless(asked):
    assert asked("لن تستمر الهدنة ما لم تنسحب الحركة.") == [("requires", "الهدنة", "تنسحب الحركة", ("الحركة",))]


def test_the_speaker_sets_the_condition(stage, pack):
    scene = stage("قال حمدان إن الهدنة مشروطة برفع الحصار.")
    assert [c.by for c in ConditionDrawer(pack).draw(scene)] == ["S1"]


def test_without_an_initiative_there_is_none(asked):
    assert asked("سافر حمدان بشرط عودته.") == []


def test_what_will_be_done_stands_before_its_case(asked):
    assert asked("بدأت الهدنة أمس. وسيرد الجيش في حال قيام الحركة بأي هجوم.") == [
        ("requires", "الهدنة", "قيام الحركة بأي هجوم", ("الحركة",))]


def test_a_case_without_what_follows_is_none(asked):
    assert asked("بدأت الهدنة أمس. وعاش الناس في حالة خوف دائم.") == []


def test_a_name_kept_back_is_no_condition(asked):
    assert asked("انتهت الهدنة، بحسب مسؤول اشترط عدم الكشف عن هويته.") == []


def test_what_a_plan_must_be(asked):
    assert asked("المفاوضات يجب أن تكون شاملة وعلنية.")[0][2] == "شاملة وعلنية"


def test_conditions_that_are_quoted(asked):
    assert asked('أعلنت شروط الهدنة للحركة "الانسحاب من المدن وفتح الطرق".')[0][2] == "الانسحاب من المدن وفتح الطرق"


def test_no_condition_hangs_on_a_place(asked):
    assert [on for *_, on in asked("رفض حمدان الهدنة ما لم تفتح طرابلس.")] == [()]


def test_a_threat_sets_no_terms(asked):
    assert asked("بدأت الهدنة أمس. وإذا استمر القصف فإن الحركة سترد بقوة.") == []


def test_what_prevents_a_truce_sets_no_terms(asked):
    assert asked("القصف حال دون تنفيذ الهدنة وستستمر المفاوضات.") == []
