"""Standing relations between actors, read from sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.shapes import Reading

Read = Callable[..., Reading]


def ties(reading: Reading, kind: str | None = None) -> set[tuple[str, str, str, str]]:
    """Type, source, target and reality of the ties, actors by the pack's entry or the name."""
    who = {actor.id: actor.ref or actor.name for actor in reading.actors}
    return {(t.type, who[t.source], who[t.target], t.real) for t in reading.ties if kind in (None, t.type)}


@pytest.mark.parametrize("text", [
    "التقى وزير الخارجية الروسي سيرغي لافروف مسؤولين في موسكو. وقالت روسيا إنها تؤيد الحوار.",
    "قال سيرغي لافروف، وزير الخارجية الروسي، إن روسيا تؤيد الحوار.",
    "قال وزير الخارجية الروسي، سيرغي لافروف، إن روسيا تؤيد الحوار.",
])
def test_a_title_ties_its_holder_to_the_state_of_its_adjective(read: Read, text: str) -> None:
    assert any(t[0] == "leads" and t[2:] == ("ru", "holds") for t in ties(read(text)))


def test_the_state_must_be_an_actor_of_the_article(read: Read) -> None:
    assert not ties(read("وصل وزير الخارجية الأسترالي سامي رشدي إلى مقر المؤتمر."), "leads")


def test_a_title_goes_to_the_body_that_it_names(read: Read) -> None:
    found = ties(read("دعا رئيس حكومة الوفاق الوطني فائز السراج إلى الحوار."), "leads")
    assert {t[2] for t in found} == {"ly.gna"}


def test_a_former_title_is_past(read: Read) -> None:
    found = ties(read("غادر الرئيس اليمني السابق علي عبد الله صالح اليمن أمس."), "leads")
    assert {(t[2], t[3]) for t in found} == {("ye", "past")}


def test_each_pair_is_given_once(read: Read) -> None:
    reading = read("وصل الرئيس الروسي فلاديمير بوتين إلى تركيا. وقالت روسيا إن الرئيس الروسي فلاديمير بوتين متفائل.")
    assert len([t for t in reading.ties if t.type == "leads"]) == 1


def test_a_plural_title_shares_its_adjectives_out(read: Read) -> None:
    text = ("التقى الوزير نظيريه الروسي سيرغي لافروف والتركي مولود جاويش أوغلو. "
            "وتعمل روسيا وتركيا على خفض التصعيد.")
    assert {t[2] for t in ties(read(text), "leads")} == {"ru", "tr"}


@pytest.mark.parametrize("text", [
    "تقدم خليفة حفتر المدعوم من مصر والإمارات نحو العاصمة.",
    "قالت المصادر إن مصر والإمارات تدعمان الجنرال خليفة حفتر.",
])
def test_backers_joined_by_a_conjunction_each_back(read: Read, text: str) -> None:
    assert {t[1] for t in ties(read(text), "backs")} == {"eg", "ae"}


def test_a_participle_of_loyalty_describes_the_noun_before_it(read: Read) -> None:
    found = ties(read("استعادت قوات الجيش الموالية لعبد ربه منصور هادي مدينة عدن."), "backs")
    assert {t[2] for t in found} == {"ye.hadi"}


def test_a_relative_pronoun_is_the_led(read: Read) -> None:
    found = ties(read("أعلن التحالف العربي الذي تقوده مصر وقف العمليات."), "leads")
    assert {(t[1], t[3]) for t in found} == {("eg", "holds")}


def test_under_the_command_of(read: Read) -> None:
    found = ties(read("وافقت حكومة الوفاق الوطني برئاسة فائز السراج على الاقتراح."), "leads")
    assert {t[2] for t in found} == {"ly.gna"}


def test_rumours_that_somebody_backs_are_a_denied_tie(read: Read) -> None:
    found = ties(read("يجب أن تتوقف الشائعات التي تزعم أن تركيا تدعم حركة حماس."), "backs")
    assert {t[3] for t in found} == {"denied"}


def test_belonging_by_the_word_for_it(read: Read) -> None:
    found = ties(read("رحب مجلس الأمن الدولي التابع للأمم المتحدة بالهدنة."), "part_of")
    assert {t[2] for t in found} == {"un"}


def test_control_of_a_place(read: Read) -> None:
    found = ties(read("فر السكان من صنعاء التي يسيطر عليها الحوثيون."), "controls")
    assert {t[1] for t in found} == {"ye.houthis"}


def test_recognition_by_a_named_body(read: Read) -> None:
    found = ties(read("اجتمعت حكومة الوفاق الوطني المعترف بها من قبل الأمم المتحدة."), "recognises")
    assert found == {("recognises", "un", "ly.gna", "holds")}


def test_no_tie_between_an_actor_and_itself(read: Read) -> None:
    reading = read("قالت روسيا إن روسيا تدعم روسيا. وقال الرئيس الروسي إن موسكو تدعم الحوار.")
    assert all(t.source != t.target for t in reading.ties)


def test_the_evidence_is_the_word_of_the_relation(read: Read) -> None:
    reading = read("تقدم خليفة حفتر المدعوم من مصر نحو العاصمة.")
    tie = next(t for t in reading.ties if t.type == "backs")
    assert tie.trigger.of(reading.article.text).startswith("المدعوم")


def test_an_ambassador_of_the_king_is_of_his_state(read: Read) -> None:
    reading = read("قال سفير خادم الحرمين الشريفين في مصر يوسف حمدان إن السعودية تدعم الحوار. ورحبت مصر بذلك.")
    assert ("leads", "يوسف حمدان", "sa", "holds") in ties(reading)


@pytest.mark.parametrize(("text", "tie"), [
    ("قال القيادي في حركة فتح سعيد حمدان إن الهدنة باقية.", ("part_of", "سعيد حمدان", "ps.fatah", "holds")),
    ("وأكدت تركيا العضو في حلف شمال الأطلسي أن الهدنة باقية.", ("part_of", "tr", "nato", "holds")),
    ("قال إن دعم إيران للحوثيين مستمر.", ("backs", "ir", "ye.houthis", "holds")),
    ("قالت إيران إن الدعم الإيراني للحوثيين مستمر.", ("backs", "ir", "ye.houthis", "holds")),
    ("تخضع صنعاء لسيطرة الحوثيين.", ("controls", "ye.houthis", "place.ye.sanaa", "holds")),
    ("تستمر حرب الحوثيين على تنظيم القاعدة.", ("opposes", "ye.houthis", "aq", "holds")),
    ("تخوض تركيا معارك ضد حزب العمال الكردستاني.", ("opposes", "tr", "tr.pkk", "holds")),
    ("وصل مبعوث الأمم المتحدة وجامعة الدول العربية كوفي عنان.", ("leads", "un.annan", "arab_league", "holds")),
    ("وصل مبعوث الأمم المتحدة وجامعة الدول العربية كوفي عنان.", ("leads", "un.annan", "un", "holds")),
])
def test_words_of_standing_relations(read: Read, text: str, tie: tuple[str, str, str, str]) -> None:
    assert tie in ties(read(text))


def test_a_spokesman_of_soldiers_speaks_for_the_army(read: Read) -> None:
    reading = read("قال المتحدث العسكري الأوكراني سعيد حمدان إن الجيش الأوكراني تقدم. ورحبت أوكرانيا بذلك.")
    assert "ua" not in [whole for _, _, whole, _ in ties(reading, "leads")]


def test_who_is_named_after_with_does_not_hold_the_title(read: Read) -> None:
    reading = read("من المقرر أن يجتمع مبعوث الأمم المتحدة إلى ليبيا مع عبدالله الثني غدا.")
    assert "ly.thinni" not in {who for _, who, _, _ in ties(reading, "leads")}
    assert "عبدالله الثني" not in {who for _, who, _, _ in ties(reading, "leads")}
