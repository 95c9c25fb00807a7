from __future__ import annotations

from tests.gold import EXAMPLES, reading_of, rows

from hudna.pipeline import Reader
from hudna.shapes import LAYERS
from hudna.views.reading_facts import reading_facts, source_of


def test_every_claim_is_a_fact_in_the_order_of_the_text(reader: Reader) -> None:
    for gold in rows(EXAMPLES):
        reading = reading_of(gold, reader)
        facts = reading_facts(reading)
        assert len(facts) == sum(len(gold[layer]) for layer in LAYERS)
        starts = [fact.evidence.span.start for fact in facts]
        assert starts == sorted(starts)


def test_evidence_is_the_exact_slice(reader: Reader) -> None:
    reading = reading_of(rows(EXAMPLES)[0], reader)
    for fact in reading_facts(reading):
        assert fact.evidence.words == fact.evidence.span.of(reading.article.text)
        assert fact.evidence.words in fact.evidence.sentence


def test_the_voice_inside_a_statement_is_its_speaker(reader: Reader) -> None:
    reading = reading_of(rows(EXAMPLES)[0], reader)
    inside = [f for f in reading_facts(reading) if f.voice.says]
    assert inside and all(f.voice.speaker for f in inside)


def test_the_source_has_title_and_day(reader: Reader) -> None:
    source = source_of(reading_of(rows(EXAMPLES)[0], reader).article)
    assert source.title and source.published
