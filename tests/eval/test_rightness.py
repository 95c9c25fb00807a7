"""Which claims of a reading are right."""

from __future__ import annotations

from eval.rightness import verdicts, wanted

TEXT = "دعت الأمم المتحدة إيران إلى هدنة"
ACTORS = [{"id": "A1", "kind": "igo", "mentions": [[4, 17]]}, {"id": "A2", "kind": "state", "mentions": [[18, 23]]}]
CALL = {"type": "call", "trigger": [0, 3], "who": ["A1"], "whom": ["A2"], "where": [], "when": None, "about": None,
        "real": "happened", "by": "outlet"}
TIE = {"type": "opposes", "trigger": [0, 3], "from": "A1", "to": "A2", "real": "holds", "by": "outlet"}


def record(**layers: list) -> dict:
    return {"id": "a", "text": TEXT, "published": None, "actors": ACTORS, "initiatives": [], **layers}


def right(layer: str, gold: dict, pred: dict) -> bool:
    return next(verdicts(record(**{layer: [gold]}), record(**{layer: [pred]}))).right


def test_an_event_with_all_five_is_right() -> None:
    assert right("events", CALL, CALL)


def test_targets_and_places_are_not_asked_for() -> None:
    assert right("events", CALL, {**CALL, "whom": [], "where": ["A2"]})


def test_an_event_with_another_doer_is_wrong() -> None:
    assert not right("events", CALL, {**CALL, "who": ["A2"]})


def test_an_event_with_one_doer_too_many_is_wrong() -> None:
    assert not right("events", CALL, {**CALL, "who": ["A1", "A2"]})


def test_an_event_with_another_status_is_wrong() -> None:
    assert not right("events", CALL, {**CALL, "real": "wanted"})


def test_an_event_on_another_word_is_wrong() -> None:
    assert not right("events", CALL, {**CALL, "by": "A2"})


def test_an_event_of_another_type_is_wrong() -> None:
    assert not right("events", CALL, {**CALL, "type": "propose"})


def test_a_tie_the_other_way_round_is_wrong() -> None:
    assert right("ties", TIE, TIE) and not right("ties", TIE, {**TIE, "from": "A2", "to": "A1"})


def test_a_statement_of_somebody_else_is_wrong() -> None:
    said = {"id": "S1", "who": "A1", "cue": [0, 3], "content": [18, 32], "form": "indirect"}
    assert right("says", said, said) and not right("says", said, {**said, "who": "A2"})


def test_a_number_with_other_bounds_is_wrong() -> None:
    count = {"what": "killed", "span": [0, 3], "min": 5, "max": 5, "who": [], "by": "outlet"}
    assert right("counts", count, count) and not right("counts", count, {**count, "max": None})


def test_of_a_condition_type_initiative_and_trigger_are_asked_for() -> None:
    one = {"type": "requires", "trigger": [0, 3], "about": None, "content": [18, 32], "on": [], "by": "outlet"}
    assert right("conditions", one, {**one, "content": [18, 23]})
    assert not right("conditions", one, {**one, "trigger": [24, 27]})


def test_what_the_gold_holds_is_counted_by_type() -> None:
    assert list(wanted(record(events=[CALL], ties=[TIE]))) == [("events", "call"), ("ties", "opposes")]
