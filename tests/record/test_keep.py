from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.page.build import from_text
from hudna.record.keep import rows_of
from hudna.shapes import Article, Condition, Count, Event, Published, Reading, Span, Statement, Tie


def test_evidence_is_the_exact_slice_inside_its_sentence(reading) -> None:
    made = reading()
    row = rows_of(made).claims[0]
    assert row.words == row.span.of(made.article.text)
    assert row.sentence == row.sentence_span.of(made.article.text)
    assert row.words in row.sentence


def test_roles_are_keys_of_the_cast(reading) -> None:
    rows = rows_of(reading())
    assert rows.claims[0].said["roles"]["who"] == ["a:ref:un"]
    assert rows.claims[0].said["about"] == "i:truce:هدنه"
    assert {row.key for row in rows.cast} == {"a:ref:un", "a:ref:ye", "i:truce:هدنه"}


def test_the_voice_of_a_claim_inside_a_statement_is_its_speaker(reading) -> None:
    made = reading()
    says = Statement("S1", "A2", None, Span(14, 40), "indirect", via="A1")
    rows = rows_of(replace(made, says=(says,), events=(replace(made.events[0], by="S1"),)))
    statement, event = rows.claims
    assert event.said["voice"] == {"speaker": "a:ref:ye", "via": "a:ref:un"}
    assert event.says == statement.id


def test_every_kind_of_claim_becomes_a_row(reading) -> None:
    made = reading()
    full = replace(
        made, says=(Statement("S1", "A1", Span(0, 4), Span(14, 40), "direct"),),
        ties=(Tie("backs", Span(0, 4), "A1", "A2"),),
        conditions=(Condition("requires", Span(0, 4), "I1", Span(5, 7), ("A2",)),),
        counts=(Count("killed", Span(0, 4), 3, None),))
    assert [row.kind for row in rows_of(full).claims] == ["says", "events", "ties", "conditions", "counts"]


def test_an_unknown_actor_is_left_out(reading) -> None:
    made = reading()
    row = rows_of(replace(made, events=(replace(made.events[0], who=("nobody",), by="nobody"),))).claims[0]
    assert row.said["roles"] == {} and row.said["voice"] == {}


@settings(max_examples=50, deadline=None)
@given(st.text(min_size=1, max_size=60), st.data())
def test_any_text_and_span_can_be_kept(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    bare = Article(from_text("a", "a", text), text, (), (), (), Published(None))
    row = rows_of(Reading(article=bare, events=(Event("attack", Span(start, end)),))).claims[0]
    assert row.words == text[start:end]


def test_a_claims_id_does_not_hang_on_how_sure_it_is(reading) -> None:
    made = reading()
    sure = replace(made, events=(replace(made.events[0], confidence=0.5, sure=True),))
    assert rows_of(sure).claims[0].id == rows_of(made).claims[0].id
