from __future__ import annotations

import pickle

from tests.gold import EXAMPLES, reading_of, rows

from hudna.pipeline import Reader
from hudna.shapes import Role, Span


def test_the_role_of_a_place(reader: Reader) -> None:
    article = reading_of(rows(EXAMPLES)[0], reader).article
    assert article.title and article.role_at(article.title.start) is Role.TITLE
    assert article.role_at(len(article.text) + 5) is None


def test_words_lead_to_spans(reader: Reader) -> None:
    article = reading_of(rows(EXAMPLES)[0], reader).article
    span = article.span_of(0, 2)
    assert span == Span(article.words[0].start, article.words[1].end)


def test_a_reading_travels_between_processes(reader: Reader) -> None:
    reading = reading_of(rows(EXAMPLES)[0], reader)
    assert pickle.loads(pickle.dumps(reading)) == reading
