from __future__ import annotations

from dataclasses import replace

from eval.disputes import CAUSES, Case, Side, cases_of, cause, compared, halves, meets, written
from tests.views.made import ARMY, REBELS, fact

from hudna.shapes import Dispute, Quoted, Span


def at(start: int, *, outlet: str = "a", **more):
    """A fact of a page whose evidence stands at a place."""
    found = fact("attack", "2015-07-01", REBELS, outlet=outlet, **more)
    quoted = Quoted("x", Span(start, start + 5), "s", Span(start, start + 5))
    return type(found)(**{name: getattr(found, name) for name in found.__slots__} | {"evidence": quoted})


def case(real: bool = True, type: str = "denial") -> Case:
    return Case("D1", real, type, (Side("a", Span(0, 4), "one"), Side("a", Span(20, 24), "two")))


def drawn(kind: str = "denied") -> Dispute:
    return Dispute(kind, "attack", ((at(0),), (at(20, by=ARMY),)))


def test_accounts_at_two_sides_meet_a_case() -> None:
    assert meets(drawn(), case())


def test_a_kind_that_does_not_fit_meets_nothing() -> None:
    assert not meets(drawn("counts"), case())


def test_one_account_at_both_sides_meets_nothing() -> None:
    assert not meets(Dispute("denied", "attack", ((at(0), at(20)), (at(90),))), case())


def test_a_false_pair_that_is_drawn_costs_precision() -> None:
    result = compared([drawn()], [case(real=False)])
    assert result.figures(None, frozenset({"D1"}))[:4] == (0.0, 0.0, 0, 1)


def test_what_nobody_knows_counts_neither_way() -> None:
    assert compared([Dispute("denied", "attack", ((at(50),), (at(70),)))], [case()]).verdicts == (None,)


def test_a_side_without_claims_was_not_read() -> None:
    assert cause(case(), {"a": [at(0)]}) == CAUSES[0]


def test_gold_is_read_by_side() -> None:
    row = {"id": "x", "real": True, "type": "count", "sides": [{"article": "a", "span": [1, 2], "voice": "v"}]}
    assert cases_of([row])[0].sides == (Side("a", Span(1, 2), "v"),)


def test_halves_go_by_the_number_of_an_id() -> None:
    one, two = case(), Case("D2", True, "denial", case().sides)
    assert halves([one, two]) == {"even ids": [two], "odd ids": [one]}


def test_figures_are_kept_by_type_and_half() -> None:
    kept = written(compared([drawn()], [case()]), 1, 0.0, frozenset({"D1"}))["figures"]
    assert kept["denial"] == kept["odd ids"] == {"precision": 1.0, "recall": 1.0, "right": 1, "false": 0, "real": 1}
    assert kept["count"]["real"] == kept["even ids"]["real"] == 0


def test_a_side_that_is_a_day_is_met_by_its_sentence() -> None:
    one, two = at(0), at(40)
    wide = [replace(found, evidence=replace(found.evidence, sentence_span=Span(start, start + 30)))
            for found, start in ((one, 0), (two, 20))]
    days = Dispute("dates", "agree", ((wide[0],), (wide[1],)))
    sides = replace(case(type="date"), sides=(Side("a", Span(10, 14), "one"), Side("a", Span(30, 34), "two")))
    assert meets(days, sides)
    assert not meets(Dispute("dates", "agree", tuple((replace(found, when=None),) for found in wide)), sides)
