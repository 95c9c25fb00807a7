from __future__ import annotations

from dataclasses import replace

from tests.views.made import ARMY, REBELS, fact

from hudna.pack import Pack
from hudna.shapes import COUNTS, Fact, Name, Quoted, Span
from hudna.views.disputed_counts import disputed_counts


def count(number: int, words: str, sentence: str, at: int, by: Name | None, **more) -> Fact:
    """A number of killed in a sentence that begins at a place of the page."""
    low = at + sentence.index(words)
    made = fact("killed", "2015-07-01", kind=COUNTS, least=number, most=number, by=by, sentence=sentence, **more)
    return replace(made, evidence=Quoted(words, Span(low, low + len(words)), sentence, Span(at, at + len(sentence))))


def drawn(pack: Pack, *facts: Fact, speaks_for=None) -> list:
    return list(disputed_counts(facts, pack.language["disputes"], speaks_for or {}))


def first(by: Name = ARMY) -> Fact:
    return count(10, "10 جنود", "أعلن الجيش مقتل 10 جنود في الغارة", 0, by)


def test_a_voice_that_answers_another_on_its_page(pack: Pack) -> None:
    other = count(8, "ثمانية جنود", "لكن قائدا تحدث عن مقتل ثمانية جنود فقط", 50, REBELS)
    assert [d.kind for d in drawn(pack, first(), other)] == ["counts"]


def test_other_victims_are_no_dispute(pack: Pack) -> None:
    other = count(8, "ثمانية مدنيين", "لكن قائدا تحدث عن مقتل ثمانية مدنيين فقط", 50, REBELS)
    assert not drawn(pack, first(), other)


def test_a_part_of_a_number_is_no_dispute(pack: Pack) -> None:
    other = count(8, "ثمانية جنود", "لكن قائدا قال إن بينهم ثمانية جنود", 50, REBELS)
    assert not drawn(pack, first(), other)


def test_who_speaks_for_the_same_body_does_not_dispute_it(pack: Pack) -> None:
    other = count(8, "ثمانية جنود", "لكن قائدا تحدث عن مقتل ثمانية جنود فقط", 50, REBELS)
    assert not drawn(pack, first(), other, speaks_for={REBELS.id: frozenset({REBELS.id, ARMY.id})})


def test_a_first_word_that_was_mended_is_no_dispute(pack: Pack) -> None:
    other = count(14, "14 جنديا", "لكن قائدا تحدث في البداية عن مقتل 14 جنديا", 50, REBELS)
    assert not drawn(pack, first(), other)


def test_who_claims_a_deed_counts_its_victims(pack: Pack) -> None:
    other = count(30, "30 جنديا", "وتبنى المتمردون الهجوم وقالوا إن 30 جنديا قتلوا", 50, REBELS)
    assert [d.kind for d in drawn(pack, first(), other)] == ["counts"]


def test_who_claims_another_deed_behind_his_number_does_not(pack: Pack) -> None:
    other = count(30, "30 جنديا", "وقال المتمردون إن 30 جنديا قتلوا وتبنت جماعة هجوما", 50, REBELS)
    assert not drawn(pack, first(), other)


TOLD = "في هجوم للمقاومة على تجمع أمام منزل الرئيس في شارع الستين الغربي بالعاصمة"


def others() -> list[Fact]:
    """Numbers of other pages, which make the words of these rare."""
    return [count(nth, f"{nth} قتلى", f"سقط {nth} قتلى قرب بلدة {nth}", 0, None, outlet=f"o{nth}") for nth in range(40)]


def together(number: int, outlet: str, words: str, kinds: tuple[str, ...] = ("killed",)) -> list[Fact]:
    """A number in the same words on another page, of dead, or of dead and wounded."""
    made = count(number, words, f"سقط {words} {TOLD}", 0, None, outlet=outlet)
    return [replace(made, type=kind, id=f"{made.id} {kind}") for kind in kinds]


def test_so_many_dead_and_so_many_dead_and_wounded(pack: Pack) -> None:
    both = together(7, "b", "7 حوثيين بين قتيل وجريح", ("killed", "wounded"))
    assert [d.type for d in drawn(pack, *together(7, "a", "7 حوثيين"), *both, *others())] == ["killed"]


def test_more_dead_and_wounded_than_dead_are_no_dispute(pack: Pack) -> None:
    both = together(9, "b", "9 حوثيين بين قتيل وجريح", ("killed", "wounded"))
    assert not drawn(pack, *together(7, "a", "7 حوثيين"), *both, *others())


def state(outlet: str, day: str, dead: int, *others: tuple[str, int]) -> list[Fact]:
    """Dead soldiers of one attack as a page knows it on a day, with other numbers in the sentence."""
    own = {"a": "وفق بيان رسمي نشرته الوزارة صباحا بعد تحقيق مطول",
           "b": "كما روى شهود كثيرون يسكنون حيا مجاورا لمكان الانفجار"}[outlet]
    sentence = f"قتل {dead} جنود {TOLD} {own} ثم " + " و".join(f"{number} {kind}" for kind, number in others)
    made = [replace(count(dead, f"{dead} جنود", sentence, 0, None, outlet=outlet, published=day),
                    when=None, roles={"where": (Name("place.x", "place", "بلدة"),)})]
    for kind, number in others:
        one = count(number, f"{number} {kind}", sentence, 0, None, outlet=outlet, published=day)
        made.append(replace(one, type=kind, id=f"{one.id} {kind}"))
    return made


def test_a_toll_that_grew_is_no_dispute(pack: Pack) -> None:
    assert not drawn(pack, *state("a", "2015-07-01", 5), *state("b", "2015-07-02", 7), *others())


def test_a_higher_number_beside_the_same_others_is_no_toll_that_grew(pack: Pack) -> None:
    beside = (("wounded", 12), ("missing", 3))
    found = drawn(pack, *state("a", "2015-07-01", 5, *beside), *state("b", "2015-07-02", 7, *beside), *others())
    assert [d.type for d in found] == ["killed"]


def test_the_victims_of_two_attacks_are_not_those_of_one(pack: Pack) -> None:
    other = count(8, "ثمانية جنود", "لكن قائدا تحدث عن مقتل ثمانية جنود فقط في انفجارين", 50, REBELS)
    assert not drawn(pack, first(), other)


def test_others_are_of_the_kind_named_last_before_them(pack: Pack) -> None:
    others = "30 آخرين"
    told = count(30, others, f"قتل 20 حوثيا وأصيب {others} من الجانبين", 0, ARMY)
    fewer = "22 آخرين"
    low = count(22, fewer, f"لكن قائدا قال إن 20 حوثيا و6 مقاومين قتلوا وأصيب {fewer} فقط", 50, REBELS)
    assert not drawn(pack, told, low)


def test_two_sources_without_a_name_do_not_contradict_each_other(pack: Pack) -> None:
    one, two = (Name(f"x.{nth}", "people", f"مصادر {nth}") for nth in (1, 2))
    other = count(8, "ثمانية جنود", "لكن مصدرا تحدث عن مقتل ثمانية جنود فقط", 50, two)
    assert not drawn(pack, first(one), other) and drawn(pack, first(ARMY), other)


def test_what_one_voice_tells_one_outlet_anew_is_no_dispute(pack: Pack) -> None:
    told = [count(number, f"{number} حوثيين", f"سقط {number} حوثيين {TOLD}", 0, ARMY, outlet=outlet, published=day)
            for number, outlet, day in ((11, "a", "2015-07-01"), (9, "a", "2015-07-02"), (9, "b", "2015-07-02"))]
    assert not drawn(pack, *told[:2], *others())
    assert drawn(pack, told[0], told[2], *others())


def test_another_attack_has_other_victims(pack: Pack) -> None:
    other = count(8, "ثمانية جنود", "لكن قائدا تحدث عن هجوم آخر ومقتل ثمانية جنود فقط", 50, REBELS)
    assert not drawn(pack, first(), other)


def test_a_place_does_not_speak(pack: Pack) -> None:
    place = Name("p", "place", "محافظة", "p", True)
    other = count(8, "ثمانية جنود", "لكن المحافظة سجلت مقتل ثمانية جنود فقط", 50, place)
    assert not drawn(pack, first(), other)


def test_a_number_that_is_hardly_read_is_no_dispute(pack: Pack) -> None:
    other = count(8, "ثمانية جنود", "لكن قائدا تحدث عن مقتل ثمانية جنود فقط", 50, REBELS, confidence=0.2)
    assert not drawn(pack, first(), other)


def test_the_parts_of_one_number_told_twice_are_no_dispute(pack: Pack) -> None:
    """The officer of the one is not set against the soldiers of the other."""
    told = (("أعلن الجيش مقتل ضابط وثلاثة جنود في الغارة", 0, ARMY),
            ("لكن قائدا تحدث عن مقتل ضابط وثلاثة جنود فقط", 50, REBELS))
    sides = [count(number, words, sentence, at, by) for sentence, at, by in told
             for number, words in ((1, "ضابط"), (3, "ثلاثة جنود"))]
    assert not drawn(pack, *sides)
    assert drawn(pack, sides[0], sides[3])
