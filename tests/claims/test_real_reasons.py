"""Reasons of an event's status."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.events import EventDrawer
from hudna.pack import Pack


@pytest.fixture(scope="session")
def reasons(stage, pack: Pack) -> Callable[..., list[str]]:
    """The reasons of the last event of a type in a text."""
    drawer = EventDrawer(pack)

    def of(text: str, type: str = "attack", rule: str = "happened", by: str = "outlet") -> list[str]:
        scene = stage(text)
        hits = [hit for hit, _ in drawer.chosen(scene)]
        hit = [hit for hit in hits if hit.data["type"] == type][-1]
        return drawer.tools(scene, hits).real.of(hit, rule, by)
    return of


def test_what_the_grammar_says_is_a_reason(reasons) -> None:
    assert {"rule=denied", "rule=denied/present"} <= set(reasons("لم تقصف روسيا الحركة.", rule="denied"))


def test_the_words_before_are_reasons_up_to_three(reasons) -> None:
    found = reasons("أمس مساء لم تكن تقصف روسيا الحركة.")
    assert {"back1=تكن/present", "back2=لم/present", "back3=مساء/present"} <= set(found)
    assert not [reason for reason in found if "امس" in reason]


def test_words_of_the_sentence_before_are_none(reasons) -> None:
    assert not [r for r in reasons("وصل حمدان. قصفت روسيا الحركة.") if "حمدان" in r]


def test_a_governing_word_is_a_reason_with_its_distance(reasons) -> None:
    found = reasons("تعتزم روسيا قصف الحركة.")
    assert {"scope=planned/noun", "scope=اعتزم"} <= set(found)


def test_the_first_event_of_a_sentence_is_marked(reasons) -> None:
    assert "first" in reasons("قصفت روسيا الحركة.")


def test_the_event_before_is_a_reason(reasons) -> None:
    found = reasons("هدد حمدان بقصف طرابلس.")
    assert "after=threaten/attack" in found and "first" not in found


def test_whose_word_it_is_counts_by_its_sort(reasons) -> None:
    assert "voice=o" in reasons("قصفت روسيا الحركة.") and "voice=S" in reasons("قصفت روسيا الحركة.", by="S1")


def test_attached_particles_and_pronoun_are_reasons(reasons) -> None:
    found = reasons("ستقصفها روسيا.")
    assert {"clitics=س/present", "suffix=True/present"} <= set(found)
