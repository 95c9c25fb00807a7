from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.mentions.names import NameFinder
from hudna.pack import Pack
from hudna.shapes import Article, Manner, NameMention


@pytest.fixture(scope="session")
def names(pack: Pack, article: Callable[..., Article]) -> Callable[[str], dict[str, NameMention]]:
    """The mentions of a text by their printed words."""
    finder = NameFinder(pack)

    def find(text: str) -> dict[str, NameMention]:
        page = article(text)
        return {page.span_of(m.first, m.last).of(page.text): m for m in finder.find(page)}

    return find


Names = Callable[[str], dict[str, NameMention]]


def test_the_title_before_a_name_is_no_part_of_the_mention(names: Names) -> None:
    found = names("خبر\nالتقى وزير الخارجية المصري سامح شكري وفدا في القاهرة.")
    assert found["سامح شكري"].kind == "person"


def test_the_title_goes_to_office_and_phrase(names: Names) -> None:
    mention = names("خبر\nوصل وزير الخارجية المصري سامح شكري إلى القاهرة.")["سامح شكري"]
    assert (mention.office, mention.of) == ("وزير الخارجيه", "eg")
    assert mention.last - mention.phrase_first == 5


def test_an_office_without_a_name_is_a_role(names: Names) -> None:
    found = names("خبر\nأعلن الرئيس اليمني موقفه من الهدنة.")
    assert found["الرئيس اليمني"].manner is Manner.ROLE


def test_an_office_after_a_name_is_in_apposition(names: Names) -> None:
    found = names("خبر\nقال محمود الكناني رئيس الوزراء الليبي إن الهدنة قائمة.")
    assert "رئيس الوزراء الليبي" not in found


def test_a_name_ends_at_a_verb(names: Names) -> None:
    assert "خالد القدسي" in names("خبر\nوكان المتحدث خالد القدسي يتحدث إلى الصحفيين.")


def test_compound_names_stay_whole(names: Names) -> None:
    assert "إسماعيل ولد الشيخ أحمد" in names("خبر\nوصل المبعوث إسماعيل ولد الشيخ أحمد إلى صنعاء.")


def test_a_family_name_repeats_a_full_name(names: Names) -> None:
    found = names("خبر\nالتقى الوزير مروان الكناني الوفد. ثم سافر الكناني مساء.")
    assert found["الكناني"].kind == "person"


def test_attached_particles_do_not_hide_a_name(names: Names) -> None:
    assert names("خبر\nوصلت المساعدات إلى اليمن ولليبيا وللأمم المتحدة دور فيها.").keys() >= {
        "اليمن", "ولليبيا", "وللأمم المتحدة"}


def test_plurals_change_with_their_case(names: Names) -> None:
    found = names("خبر\nرفض الحوثيون العرض، وقال خصوم الحوثيين إنهم سيردون.")
    assert found["الحوثيون"].refs[0] == found["الحوثيين"].refs[0]


def test_a_capital_stands_for_its_state_unless_something_happens_in_it(names: Names) -> None:
    found = names("خبر\nاتهمت أنقرة المسلحين. وعقد الاجتماع في طهران.")
    assert (found["أنقرة"].kind, found["طهران"].kind) == ("state", "place")


def test_a_head_with_an_adjective_of_nationality_is_one_mention(names: Names) -> None:
    assert names("خبر\nنفت سلطات الأمن السودانية ذلك.")["سلطات الأمن السودانية"].kind == "gov"


def test_anonymous_sources_are_named_by_their_adjective(names: Names) -> None:
    assert names("خبر\nقال مصدر عسكري إن القصف توقف.")["مصدر عسكري"].kind == "mil"


def test_a_bare_indefinite_head_names_nobody(names: Names) -> None:
    assert "حكومة" not in names("خبر\nيريدون تشكيل حكومة قبل نهاية العام.")


def test_forces_include_those_to_whom_they_are_loyal(names: Names) -> None:
    assert "القوات الموالية لها" in names("خبر\nتقدمت الميليشيات والقوات الموالية لها نحو المدينة.") or \
        "والقوات الموالية لها" in names("خبر\nتقدمت الميليشيات والقوات الموالية لها نحو المدينة.")


def test_an_unknown_place_is_known_by_the_word_before_it(names: Names) -> None:
    assert names("خبر\nسيطر المقاتلون على بلدة قرطوبين أمس.")["قرطوبين"].kind == "place"


def test_an_everyday_word_is_no_medium(names: Names) -> None:
    assert "اليوم" not in names("خبر\nوصل الوفد اليوم إلى المدينة.")


def test_who_has_learned_of_something_is_the_paper_of_that_name(names: Names) -> None:
    assert names("خبر\nعلمت الشرق الأوسط أن الوفد وصل.")["الشرق الأوسط"].kind == "media"


@pytest.mark.parametrize(("about", "ref"), [
    ("قصفت الطائرات مواقع الحوثيين في صنعاء باليمن وعدن اليمنية", "ye.coalition"),
    ("قصفت الطائرات مواقع تنظيم الدولة الإسلامية في الرقة بسوريا", "coalition.is"),
])
def test_a_short_name_is_that_of_whom_the_article_speaks_of_most(names: Names, about: str, ref: str) -> None:
    found = names(f"خبر\nقالت الأمم المتحدة أمس إن غارات وقعت. {about}. وقال التحالف إنه سيواصل.")
    assert found["التحالف"].refs[0] == ref


def test_a_short_name_needs_what_it_must_stand_near(names: Names) -> None:
    found = names("خبر\nقالت الأمم المتحدة إن التحالف بين الحزبين لن يدوم.")
    assert not found.get("التحالف") or "coalition.is" not in found["التحالف"].refs
