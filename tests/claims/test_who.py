from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.unnamed import Unnamed
from hudna.claims.who import WhoIsWho
from hudna.clusters import Clusters
from hudna.mentions import Finder
from hudna.pack import Pack
from hudna.shapes import Article, Cast, NameMention

Settle = Callable[..., tuple[Cast, dict[str, str]]]


@pytest.fixture(scope="session")
def settle(pack: Pack, article: Callable[..., Article]) -> Settle:
    """The cast of a text, and the actor or initiative of each printed mention."""
    finder, who = Finder(pack), WhoIsWho(pack)

    def read(text: str, **known: str) -> tuple[Cast, dict[str, str]]:
        page = article(text, **known)
        cast = who.settle(page, finder.find(page))
        spots = (*cast.spots, *cast.initiative_spots)
        return cast, {page.span_of(s.first, s.last).of(page.text): s.id for s in spots}

    return read


def test_a_family_name_is_the_full_name_before_it(settle: Settle) -> None:
    _, of = settle("خبر\nالتقى الوزير مروان الكناني الوفد. ثم سافر الكناني مساء.")
    assert of["مروان الكناني"] == of["الكناني"]


def test_a_title_alone_is_the_one_named_with_it(settle: Settle) -> None:
    _, of = settle("خبر\nوصل وزير الثقافة الليبي مروان الكناني. وقال وزير الثقافة الليبي إنه متفائل.")
    assert of["مروان الكناني"] == of["وزير الثقافة الليبي"]


def test_an_office_is_its_holder_on_the_day(settle: Settle) -> None:
    cast, of = settle("خبر\nأعلن الرئيس الأميركي موقفه في 3 مايو 2015.", crawled="2015-05-03 12:00:00")
    assert cast.actor(of["الرئيس الأميركي"]).ref == "us.obama"


def test_the_army_is_the_army_named_before(settle: Settle) -> None:
    _, of = settle("خبر\nتقدم الجيش السوداني نحو أم درمان. وقال سكان إن الجيش سيطر على الجسر.")
    assert of["الجيش السوداني"] == of["الجيش"]


def test_the_movement_is_the_one_named_before(settle: Settle) -> None:
    _, of = settle("خبر\nرفضت حماس العرض. وقالت الحركة إنها ستدرس البدائل.")
    assert of["حماس"] == of["الحركة"]


def test_two_persons_stay_two(settle: Settle) -> None:
    _, of = settle("خبر\nالتقى مروان الكناني الوزير سامي الحداد.")
    assert of["مروان الكناني"] != of["سامي الحداد"]


def test_ids_follow_the_first_mentions(settle: Settle) -> None:
    cast, _ = settle("خبر\nرحبت تركيا بالهدنة، ورحبت روسيا بها.")
    assert [actor.id for actor in cast.actors] == [f"A{n}" for n in range(1, len(cast.actors) + 1)]


def test_the_pack_gives_the_english_name(settle: Settle) -> None:
    cast, of = settle("خبر\nقالت تركيا إنها ترحب.")
    assert cast.actor(of["تركيا"]).ref == "tr"


def test_a_name_unknown_to_the_pack_is_written_in_latin_letters(settle: Settle) -> None:
    cast, of = settle("خبر\nوصل الوزير مروان الكناني.")
    assert cast.actor(of["مروان الكناني"]).name_en.isascii()


def test_the_truce_is_the_truce_named_before(settle: Settle) -> None:
    _, of = settle("خبر\nبدأت الهدنة الإنسانية أمس. ورحب السكان بالهدنة.")
    assert of["الهدنة الإنسانية"] == of["بالهدنة"]


def test_a_lasting_ceasefire_is_not_the_humanitarian_truce(settle: Settle) -> None:
    _, of = settle("خبر\nبدأت الهدنة الإنسانية أمس. وطالب الوفد بوقف دائم لإطلاق النار.")
    assert of["الهدنة الإنسانية"] != of["بوقف دائم لإطلاق النار"]


def test_initiatives_of_two_nations_stay_two(settle: Settle) -> None:
    _, of = settle("خبر\nرفض الوفد المبادرة الفرنسية وقبل المبادرة الخليجية.")
    assert of["المبادرة الفرنسية"] != of["المبادرة الخليجية"]


def test_an_unnamed_diplomat_is_the_countryman_named_next(settle: Settle) -> None:
    _, of = settle("خبر\nقال دبلوماسي روسي إن الهدنة صامدة. وصرح ليف دينجوف بأن العمل جار.")
    assert of["دبلوماسي روسي"] == of["ليف دينجوف"]


def test_forces_are_those_of_the_one_whom_they_follow(settle: Settle) -> None:
    _, of = settle("خبر\nتقدمت القوات التابعة لمروان الكناني. وتراجعت قوات مروان الكناني.")
    assert of["القوات التابعة لمروان الكناني"] == of["قوات مروان الكناني"]


def test_a_group_with_a_clause_of_its_own_is_its_own_actor(settle: Settle) -> None:
    _, of = settle("خبر\nانتقدت حكومة الوفاق الوطني في ليبيا القرار. وأيدت الحكومة التي يقودها خليفة حفتر القرار.")
    assert of["حكومة الوفاق الوطني"] != of["الحكومة"]


def test_an_office_is_the_one_named_next_by_its_first_word(settle: Settle) -> None:
    _, of = settle("خبر\nقال مبعوث الاتحاد الأفريقي إلى السودان كلمة. وغادر المبعوث مروان الكناني مساء.",
                   crawled="2023-06-08 12:00:00")
    assert of["مبعوث الاتحاد الأفريقي إلى السودان"] == of["مروان الكناني"]


def test_a_family_name_of_somebody_known_is_not_a_strangers(settle: Settle) -> None:
    _, of = settle("خبر\nوصل خليفة حفتر إلى طبرق. والتقى كريم حفتر الوفد. ثم غادر حفتر ليبيا.")
    assert of["حفتر"] == of["خليفة حفتر"] != of["كريم حفتر"]


def test_an_office_to_come_makes_nobody_its_holder(settle: Settle) -> None:
    text = "خبر\nالتقى جون كيري الوفد. وقال المبعوث الأميركي إن الطريق مفتوح."
    assert settle(text, crawled="2015-07-20 10:00:00")[1]["المبعوث الأميركي"] != \
        settle(text, crawled="2015-07-20 10:00:00")[1]["جون كيري"]


def test_an_honour_with_a_pronoun_is_the_person_named_last(pack: Pack) -> None:
    names = (NameMention(0, 2, "person", "name", "مروان الكناني", 0, 2),
             NameMention(3, 4, "person", "name", "طلال الصافي", 3, 4),
             NameMention(80, 81, "person", "role", "معاليه", 80, 81))
    clusters = Clusters(len(names))
    Unnamed(pack).join(names, clusters)
    assert [list(group) for group in clusters.groups()] == [[0], [1, 2]]
