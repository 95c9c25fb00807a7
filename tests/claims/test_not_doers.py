"""Who cannot have done a thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.frames import Frame
from hudna.claims.not_doers import NotDoers
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.pack import Pack

Doers = Callable[..., tuple[str, ...]]
STANDS = ("agree", "reject", "call", "declare")


@pytest.fixture(scope="session")
def doers(pack: Pack, syntax: Syntax, stage: Callable[[str], Scene]) -> Doers:
    """Who stays as the doers of the first event of a type, given those whom the reasons take for them."""
    ruling = NotDoers(pack, syntax)

    def of(text: str, type: str, who: tuple[str, ...], accuse: Frame | None = None) -> tuple[str, ...]:
        scene = stage(text)
        hits = scene.found.triggers
        hit = next(hit for hit in hits if hit.data["type"] == type)
        past = [(one, accuse) for one in hits if one.data["type"] == "accuse" and one.lemma == "اتهم"
                and one.first < hit.first and accuse is not None]
        return ruling.of(hit, Frame(who, (), ()), past, Subjects(scene, syntax)).who
    return of


@pytest.fixture(scope="session")
def stages(pack: Pack, syntax: Syntax, stage: Callable[[str], Scene]) -> Doers:
    """Who stays as the doers of an extension, each event before it having the same doers."""
    ruling = NotDoers(pack, syntax)

    def of(text: str, who: tuple[str, ...]) -> tuple[str, ...]:
        scene = stage(text)
        hit = next(hit for hit in scene.found.triggers if hit.data["type"] == "extend")
        stands = [one for one in scene.found.triggers if one.pos == "past" and one.data["type"] in STANDS]
        past = [(one, Frame(who, (), ())) for one in stands]
        return ruling.of(hit, Frame(who, (), ()), past, Subjects(scene, syntax)).who
    return of


def test_who_accuses_did_not_break_the_truce(doers: Doers) -> None:
    accuse = Frame(("الحكومة",), ("الحركة",), ())
    assert doers("اتهمت الحكومة الحركة بخرق الهدنة.", "breach", ("الحكومة", "الحركة"), accuse) == ("الحركة",)


def test_who_is_charged_is_the_doer_where_only_the_accuser_was(doers: Doers) -> None:
    accuse = Frame(("الحكومة",), ("الحركة",), ())
    assert doers("اتهمت الحكومة الحركة بخرق الهدنة.", "breach", ("الحكومة",), accuse) == ("الحركة",)


def test_of_two_who_accuse_each_other_neither_is(doers: Doers) -> None:
    accuse = Frame(("الحكومة",), ("الحركة",), ())
    assert doers("تبادلت الحكومة والحركة الاتهامات بخرق الهدنة.", "breach", ("الحركة",), accuse) == ()


def test_a_breach_of_which_nobody_accuses_keeps_its_doer(doers: Doers) -> None:
    assert doers("خرقت الحركة الهدنة.", "breach", ("الحركة",)) == ("الحركة",)


def test_who_receives_a_proposal_does_not_propose(doers: Doers) -> None:
    assert doers("تلقت الحكومة مقترحا للهدنة.", "propose", ("الحكومة",)) == ()


def test_to_whom_a_proposal_is_handed_does_not_propose(doers: Doers) -> None:
    assert doers("قال حمدان إنه سلم الحكومة مقترحا للهدنة.", "propose", ("الحكومة",)) == ()


def test_who_hands_over_a_proposal_stays(doers: Doers) -> None:
    assert doers("سلم حمدان مقترحا للهدنة.", "propose", ("حمدان",)) == ("حمدان",)


def test_of_whom_it_is_said_in_contrast_to_another_the_other_is_no_doer(
        pack: Pack, syntax: Syntax, stage: Callable[[str], Scene]) -> None:
    scene = stage("جاءت الهدنة بناء على طلب روسيا وليس بطلب الحركة.")
    first, second = [hit for hit in scene.found.triggers if hit.data["type"] == "call" and hit.lemma == "طلب"][:2]
    both = Frame(("الحركة", "روسيا"), (), ())
    past = [(first, Frame(("روسيا",), (), ()))]
    assert NotDoers(pack, syntax).of(second, both, past, Subjects(scene, syntax)).who == ("الحركة",)


@pytest.mark.parametrize("text", ["وافقت الحكومة على تمديد الهدنة.", "طالبت الحكومة بتمديد الهدنة."])
def test_who_takes_a_stand_on_a_stage_does_not_bring_it_about(stages: Doers, text: str) -> None:
    assert stages(text, ("الحكومة",)) == ()


def test_whose_stage_it_is_brings_it_about(stages: Doers) -> None:
    assert stages("أعلنت الحكومة تمديد الهدنة.", ("الحكومة",)) == ("الحكومة",)
