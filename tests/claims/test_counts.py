from __future__ import annotations

import pytest

from hudna.claims.counts import CountDrawer
from hudna.claims.scene import Scene
from hudna.grammar.lexicon import Lexicon
from hudna.mentions.amounts import AmountFinder
from hudna.mentions.times import TimeFinder
from hudna.shapes import Cast, Found, Spot


@pytest.fixture(scope="module")
def counts(pack, article):
    drawer, amounts, times = CountDrawer(pack), AmountFinder(pack), TimeFinder(pack)
    fates = Lexicon(pack.families("counts"), pack.language)

    def of(text: str) -> list[tuple[str, int | None, int | None]]:
        page = article(f"أخبار المدينة\n{text}", crawled="2015-07-26T12:00:00")
        found = Found(times=times.find(page), amounts=amounts.find(page), fates=tuple(fates.find(page.words)))
        return [(c.what, c.least, c.most) for c in drawer.draw(Scene(page, found, Cast()))]
    return of


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل 20 شخصا وأصيب 30 في القصف.", [("killed", 20, 20), ("wounded", 30, 30)]),
    ("أدى القصف إلى مقتل 12 من عناصر الشرطة.", [("killed", 12, 12)]),
    ("خلف الهجوم 20 قتيلا و15 جريحا.", [("killed", 20, 20), ("wounded", 15, 15)]),
    ("سقوط عشرات القتلى والجرحى في المعارك.", [("killed", 24, 99), ("wounded", 24, 99)]),
    ("مقتل وإصابة العشرات في المعارك.", [("killed", 24, 99), ("wounded", 24, 99)]),
    ("إصابة 5 في انفجار.", [("wounded", 5, 5)]),
    ("قتل 40 شخصا على الأقل.", [("killed", 40, None)]),
    ("اعتقلت القوات 14 فلسطينيا.", [("detained", 14, 14)]),
    ("أفرجت الحركة عن 8 جنود.", [("released", 8, 8)]),
    ("نزح أكثر من مليوني شخص.", [("displaced", 2_000_000, None)]),
    ("فقد 15 بحارا.", [("missing", 15, 15)]),
    ("قتل أكثر من 1000 شخص منذ بدء العملية وأصيب أكثر من 5000.", [("killed", 1000, None), ("wounded", 5000, None)])])
def test_numbers_of_people(counts, text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قال مصدر إن خمسة مدنيين قتلوا.", [("killed", 5, 5)]),
    ("لقي ستة عمال مصرعهم في الحادث.", [("killed", 6, 6)]),
    ("إن 4 جنود قتلوا وأصيب 15.", [("killed", 4, 4), ("wounded", 15, 15)])])
def test_the_fate_may_stand_after_the_people(counts, text: str, expected: list[tuple[str, int, int]]) -> None:
    assert counts(text) == expected


def test_a_part_shares_the_fate_of_the_whole(counts) -> None:
    assert counts("قتل 164 شخصا، بينهم 24 مدنيا.") == [("killed", 164, 164), ("killed", 24, 24)]


def test_a_joined_number_shares_the_fate(counts) -> None:
    assert counts("قتل 88 مدنيا و12 عسكريا و22 من الشرطة.") == [
        ("killed", 88, 88), ("killed", 12, 12), ("killed", 22, 22)]


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل جندي في الكمين.", [("killed", 1, 1)]), ("مقتل شخصين في الكمين.", [("killed", 2, 2)]),
    ("سقط قتيلان في الكمين.", [("killed", 2, 2)]), ("إصابة فتاة وطفلين.", [("wounded", 3, 3)]),
    ("قتلت الشرطة مسلحين اثنين.", [("killed", 2, 2)])])
def test_one_and_two_by_the_form_of_the_noun(counts, text: str, expected: list[tuple[str, int, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize("text", [
    "أطلقت القوات 20 صاروخا.", "عقد الاجتماع في 20 يوليو 2015.", "بلغت المسافة 30 كيلومترا.",
    "قال جندي إن الوضع هادئ.", "دمر القصف 12 منزلا.", "ارتفعت الأسعار 20% هذا العام."])
def test_other_numbers_count_nobody(counts, text: str) -> None:
    assert counts(text) == []


def test_the_killed_among_refugees_are_killed(counts) -> None:
    assert counts("أدت الغارة إلى مقتل نحو 80 من النازحين.") == [("killed", 80, 80)]


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل 12 حلاقا وإصابة 5 نجارين في الحادث.", [("killed", 12, 12), ("wounded", 5, 5)]),
    ("نحو ثلاثين متسلقة قتلن في الانهيار.", [("killed", 30, 30)]),
    ("قصفت الطائرات المدينة فأصابت 7 منازل.", []),
])
def test_a_noun_not_known_counts_people_right_beside_a_word_of_fate(counts, text, expected) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قال الجيش إن جنديين قتلا في هجوم.", [("killed", 2, 2)]),
    ("ذكر شاهد أن رجلا قتل جراء القصف.", [("killed", 1, 1)]),
    ("قال مصدر عسكري قتل أخوه إن الهدنة باقية.", []),
])
def test_one_or_two_people_before_their_verb_open_a_clause(counts, text, expected) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("ارتفع عدد القتلى إلى 45.", [("killed", 45, 45)]),
    ("بلغ عدد الجرحى 35 في المدينة.", [("wounded", 35, 35)]),
    ("عثر السكان على جثث 24 مهاجرا.", [("killed", 24, 24)]),
])
def test_a_toll_says_what_became_of_those_whom_it_counts(counts, text, expected) -> None:
    assert counts(text) == expected


def test_a_pair_may_follow_an_adjective(counts) -> None:
    assert counts("قال إن مواطنين تركيين اثنين أصيبا بجروح.") == [("wounded", 2, 2)]


@pytest.mark.parametrize(("text", "expected"), [
    ("وصل ألف مقاتل إلى المطار.", [("fighters", 1000, 1000)]),
    ("وزعت المنظمة طعاما على 40 ألف عائلة.", [("affected", 40000, 40000)]),
    ("حضر 12 طبيبا الاجتماع.", []),
])
def test_people_in_great_number_are_counted_whatever_is_said_of_them(counts, text, expected) -> None:
    assert counts(text) == expected


def test_a_joined_number_goes_with_what_stands_before(counts) -> None:
    text = ("أدى القصف إلى مقتل قائد بارز في قوات الحرس الوطني و12 جنديا إيرانيا، "
            "فيما فر رفاقهم من كل الموقع وقد أصيبوا.")
    assert counts(text) == [("killed", 12, 12)]


@pytest.mark.parametrize(("text", "expected"), [
    ("أعلنت الحركة تجنيد آلاف الشبان.", [("fighters", 2000, 9999)]),
    ("حضر آلاف الشبان العرض.", []),
])
def test_those_who_are_recruited_are_fighters(counts, text, expected) -> None:
    assert counts(text) == expected


def test_those_counted_are_named_in_their_own_sentence(pack, article) -> None:
    page = article("أخبار المدينة\nأصيب أكثر من 5000. وأقر البرلمان اقتراحا.", crawled="2015-07-26T12:00:00")
    named = next(i for i, word in enumerate(page.words) if word.form == "البرلمان")
    cast = Cast(spots=(Spot(named, named + 1, "A1", "gov", named, named + 1),))
    fates = Lexicon(pack.families("counts"), pack.language).find(page.words)
    found = Found(amounts=AmountFinder(pack).find(page), fates=tuple(fates))
    assert [count.who for count in CountDrawer(pack).draw(Scene(page, found, cast))] == [()]
