"""What the grammar says of the status of an event word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.events import EventDrawer
from hudna.pack import Pack


@pytest.fixture(scope="session")
def real(stage, pack: Pack) -> Callable[[str, str], str]:
    """The status of the first hit of a type in a text."""
    drawer = EventDrawer(pack)

    def of(text: str, type: str = "attack") -> str:
        scene = stage(text)
        hit = next(hit for hit in scene.found.triggers if hit.data["type"] == type and "." not in hit.lemma)
        return drawer.rule_real(hit, scene)
    return of


@pytest.mark.parametrize(("text", "status"), [
    ("قصفت روسيا الحركة.", "happened"), ("تقصف روسيا الحركة.", "happened"), ("بعد القصف الروسي.", "happened"),
    ("لم تقصف روسيا الحركة.", "denied"), ("لا تقصف روسيا الحركة.", "denied"), ("عدم قصف الحركة.", "denied"),
    ("لن تقصف روسيا الحركة.", "denied"), ("نفت روسيا قصف الحركة.", "denied"), ("فشلت روسيا في قصف الحركة.", "denied"),
    ("ستقصف روسيا الحركة.", "planned"), ("سوف تقصف روسيا الحركة.", "planned"),
    ("تعتزم روسيا قصف الحركة.", "planned"), ("وصلت الطائرات لقصف الحركة.", "planned"),
    ("يجب قصف الحركة.", "wanted"), ("دعت روسيا إلى قصف الحركة.", "wanted"), ("طلبت روسيا قصف الحركة.", "wanted"),
    ("قد تقصف روسيا الحركة.", "possible"), ("ربما قصفت روسيا الحركة.", "possible"),
    ("إذا قصفت روسيا الحركة.", "possible"), ("هددت روسيا بقصف الحركة.", "possible"),
    ("من المحتمل أن تقصف روسيا الحركة.", "possible")])
def test_a_status_by_its_words(real, text: str, status: str) -> None:
    assert real(text) == status


def test_that_may_stand_between_a_word_of_mood_and_its_verb(real) -> None:
    assert real("ضرورة أن تقصف روسيا الحركة.") == "wanted"


def test_another_word_between_breaks_the_hold_of_a_negation(real) -> None:
    assert real("لم يصل حمدان وقصفت روسيا الحركة.") == "happened"


def test_a_perfect_verb_happened_whatever_governs_its_clause(real) -> None:
    assert real("دعت روسيا الحركة التي قصفت المدينة.") == "happened"


def test_a_relative_clause_is_out_of_reach(real) -> None:
    assert real("دعت روسيا الدول التي تقصف الحركة.") == "happened"


def test_a_sentence_is_out_of_reach_of_the_one_before(real) -> None:
    assert real("دعت روسيا فرنسا. قصف الحركة مستمر.") == "happened"


def test_the_nearest_governing_word_decides(real) -> None:
    assert real("نفت روسيا أنها تعتزم قصف الحركة.") == "planned"


def test_a_word_does_not_govern_itself(real) -> None:
    assert real("دعا حمدان إلى الهدنة.", "call") == "happened"


def test_it_may_be_before_a_perfect_verb_is_certain(real) -> None:
    assert real("قد قصفت روسيا الحركة.") == "happened"


def test_a_firm_word_says_that_it_has_not_come_to_pass(real: Callable[[str, str], str]) -> None:
    assert real("لم يبق سوى توقيع حمدان على الهدنة.", "agree") == "possible"
