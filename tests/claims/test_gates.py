"""What a trigger asks of its surroundings: each test once where it holds and once where it does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hudna.claims.gates import TESTS, Bare, Gates, Look, WordSet
from hudna.claims.scene import Scene
from hudna.errors import PackError
from hudna.pack import Pack
from hudna.shapes import Hit

SETS = {"fire": ["النار", "وقف إطلاق النار"]}
HIT = Hit(0, 0, 0, "وصل", "noun", {"type": "attack"})
Opens = Callable[..., bool]

# test, argument and what goes with it, a text where it holds, one where it does not; the trigger is the word "وصول"
CASES: list[tuple[str, dict[str, Any], str, str]] = [
    ("after", {"after": ["قافلة"]}, "وصول أول قافلة أمس", "وصول وفد كبير جدا من قافلة"),
    ("next", {"next": ["قافلة"]}, "وصول القافلة", "وصول أول قافلة"),
    ("prev", {"prev": ["قافلة"]}, "قافلة وصول", "قافلة بعد وصول"),
    ("doer_words", {"doer_words": ["على يد"]}, "وصول كثير على يد رجل", "وصول كثير على قدم"),
    ("initiative", {"initiative": "any"}, "وصول خبر الهدنة", "وصول خبر جديد"),
    ("actor", {"actor": True}, "وصول حمدان", "وصول رجل"),
    ("actor_or_initiative", {"actor_or_initiative": True}, "وصول الهدنة", "وصول رجل"),
    ("next_actor", {"next_actor": True}, "وصول السيد حمدان", "وصول رجل كان مع حمدان"),
    ("subject_kind", {"subject_kind": ["armed"]}, "وصول الحركة", "وصول حمدان"),
    ("place", {"place": True}, "وصول رجل إلى طرابلس", "وصول حمدان"),
    ("no_truce", {"no_truce": True}, "وصول المفاوضات", "وصول الهدنة"),
    ("event", {"event": True}, "وصول قصف", "وصول رجل"),
    ("talks_held", {"talks_held": True}, "وصول حمدان", "وصول رجل"),
    ("no_trigger_before", {"no_trigger_before": 2}, "قصف جديد ثم وصول", "قصف وصول"),
]
# test, argument, a hit that passes, one that does not
OF_HITS: list[tuple[str, Any, Hit, Hit]] = [
    ("pos", ["past"], replace(HIT, pos="past"), HIT),
    ("suffix", True, replace(HIT, suffix="ها"), HIT),
    ("noun_suffix", True, replace(HIT, suffix="ها"), HIT),
    ("definite", True, replace(HIT, definite=True), HIT),
    ("indefinite", True, HIT, replace(HIT, definite=True)),
]


@pytest.fixture(scope="session")
def opens(stage: Callable[..., Scene], pack: Pack) -> Opens:
    """Whether the gate of a family with these rules is open at the word "وصول" of a text."""
    bare = Bare(pack.language)

    def ask(text: str, hit: Hit = HIT, **rules: Any) -> bool:
        scene = stage(text + ".")
        place = next(i for i, word in enumerate(scene.article.words) if word.form == "وصول")
        return Gates([rules], SETS, bare).open(replace(hit, first=place, last=place + 1), scene)
    return ask


@pytest.mark.parametrize(("test", "rule", "held", "failed"), CASES)
def test_a_need_opens_where_it_holds_and_shuts_where_not(opens: Opens, test, rule, held, failed) -> None:
    assert opens(held, needs=rule) and not opens(failed, needs=rule)


@pytest.mark.parametrize(("test", "rule", "held", "failed"), CASES)
def test_an_exception_shuts_where_it_holds_alone(opens: Opens, test, rule, held, failed) -> None:
    assert opens(failed, unless=rule) and not opens(held, unless=rule)


@pytest.mark.parametrize(("test", "value", "held", "failed"), OF_HITS)
def test_a_need_may_ask_about_the_word_itself(opens: Opens, test, value, held, failed) -> None:
    assert opens("وصول", held, needs={test: value}) and not opens("وصول", failed, needs={test: value})


def test_a_verb_needs_no_suffix_of_a_noun(opens: Opens) -> None:
    assert opens("وصول", replace(HIT, pos="past"), needs={"noun_suffix": True})


def test_what_only_weights_decide_the_grammar_passes_over(opens: Opens) -> None:
    assert not opens("وصول حمدان", needs={"weighed": True})


def test_every_test_is_tried_here() -> None:
    assert {case[0] for case in CASES} | {case[0] for case in OF_HITS} | {"weighed"} == set(TESTS)


def test_without_rules_the_gate_is_open(opens: Opens) -> None:
    assert opens("وصول رجل")


def test_all_needs_must_hold(opens: Opens) -> None:
    rules = {"next": ["قافلة"], "actor": True}
    assert opens("وصول قافلة حمدان", needs=rules)
    assert not opens("وصول قافلة كبيرة", needs=rules) and not opens("وصول حمدان", needs=rules)


def test_one_exception_is_enough(opens: Opens) -> None:
    assert not opens("وصول رجل", unless={"next": ["رجل"], "actor": True})


def test_an_alternative_stands_for_the_needs(opens: Opens) -> None:
    rules = {"next": ["قافلة"], "or_actor": True}
    assert opens("وصول حمدان", needs=rules) and opens("وصول قافلة", needs=rules)
    assert not opens("وصول رجل", needs=rules)


@pytest.mark.parametrize("field", ["needs", "unless"])
def test_a_reach_bounds_how_far_words_are_looked_for(opens: Opens, field: str) -> None:
    near, far = "وصول أول قافلة", "وصول أول وفد في قافلة"
    rules = {field: {"after": ["قافلة"], "within": 2}}
    assert (opens(near, **rules), opens(far, **rules)) == ((True, False) if field == "needs" else (False, True))


def test_words_may_be_looked_for_before_too(opens: Opens) -> None:
    assert opens("قافلة بعد وصول", needs={"after": ["قافلة"], "before_too": True})
    assert not opens("قافلة بعد وصول", needs={"after": ["قافلة"]})


def test_an_initiative_may_be_asked_for_before_alone(opens: Opens) -> None:
    assert opens("الهدنة بعد وصول", needs={"initiative": "any", "before": 3})
    assert not opens("وصول الهدنة", needs={"initiative": "any", "before": 3})


@pytest.mark.parametrize("kind", ["truce", ["truce", "plan"]])
def test_an_initiative_may_be_asked_for_by_kind(opens: Opens, kind: Any) -> None:
    assert opens("وصول الهدنة", needs={"initiative": kind})
    assert not opens("وصول المفاوضات", needs={"initiative": kind})


def test_the_surroundings_end_with_the_sentence(opens: Opens) -> None:
    assert not opens("وصول رجل. حمدان", needs={"actor": True})


def test_words_of_a_set_are_looked_for(opens: Opens) -> None:
    assert opens("وصول النار", needs={"next": ["set:fire"]})
    assert opens("وصول وقف إطلاق النار", needs={"next": ["set:fire"]})
    assert not opens("وصول وقف إطلاق الرصاص", needs={"next": ["set:fire"]})


@pytest.mark.parametrize("word", ["قافلة", "القافلة", "وبالقافلة", "قافلتهم", "للقافلة"])
def test_words_are_known_under_their_particles(opens: Opens, word: str) -> None:
    assert opens(f"وصول {word}", needs={"next": ["قافلة"]})


@pytest.mark.parametrize("rules", [
    {"needs": {"afterwards": ["x"]}}, {"needs": {"or_afterwards": ["x"]}}, {"unless": {"afterwards": ["x"]}},
    {"needs": {"or_within": 3, "actor": True}}, {"needs": {"within": 3}}, {"unless": {"within": 3}},
    {"needs": {"or_actor": True}}, {"unless": {"actor": True, "or_suffix": True}},
    {"needs": {"next": ["set:nothing"]}}, {"needs": {"next": "قافلة"}}, {"needs": {"pos": "past"}},
    {"needs": {"subject_kind": "mil"}}], ids=str)
def test_rules_that_no_test_understands_are_refused(pack: Pack, rules: dict[str, Any]) -> None:
    with pytest.raises(PackError) as caught:
        Gates([{"lemma": "وصل", **rules}], SETS, Bare(pack.language))
    assert "وصل" in caught.value.where and caught.value.what and caught.value.mend


def test_an_unknown_test_is_refused_with_the_names_of_those_that_are(pack: Pack) -> None:
    with pytest.raises(PackError) as caught:
        Gates([{"needs": {"afterwards": ["x"]}}], SETS, Bare(pack.language))
    assert "afterwards" in caught.value.what and "after" in caught.value.mend


def test_no_place_outside_the_text_holds_a_word(stage, pack: Pack) -> None:
    words, bare = stage("وصول").article.words, Bare(pack.language)
    wanted = WordSet.of(["وصول"], {})
    assert [wanted.at(words, place, bare) for place in (-1, len(words) - 1, len(words))] == [False, True, False]


def test_a_spot_is_near_from_its_phrase_on(stage, pack: Pack) -> None:
    scene = stage("حمدان وصول روسيا")
    place = next(i for i, word in enumerate(scene.article.words) if word.form == "وصول")
    look = Look(replace(HIT, first=place, last=place + 1), scene, Bare(pack.language))
    assert [s.id for s in look.near(scene.cast.spots, 1, 0)] == ["روسيا"]
    assert [s.id for s in look.near(scene.cast.spots, 0, 2)] == ["حمدان"]
