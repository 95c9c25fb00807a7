"""What the rules tell the net of each word."""

from __future__ import annotations

from collections.abc import Callable

from hudna.pipeline import Reader
from hudna.shapes import Article


def clues(reader: Reader, article: Article) -> dict[str, tuple[str, ...]]:
    """The clues by printed word."""
    found = reader.finder.clues(article)
    return {article.text[w.start : w.end]: one for w, one in zip(article.words, found, strict=True)}


def test_every_word_has_clues(reader: Reader, article: Callable[..., Article]):
    one = article("عنوان\nالتقى الوزير المبعوث في عمان أمس.")
    assert len(reader.finder.clues(one)) == len(one.words)


def test_words_of_events_are_told(reader: Reader, article: Callable[..., Article]):
    assert "event=meet/past" in clues(reader, article("عنوان\nالتقى الوزير المبعوث في عمان."))["التقى"]


def test_words_of_saying_are_told(reader: Reader, article: Callable[..., Article]):
    assert "cue=past" in clues(reader, article("عنوان\nقال الوزير إن الهدنة صامدة."))["قال"]


def test_words_in_quotation_marks_are_told(reader: Reader, article: Callable[..., Article]):
    found = clues(reader, article("عنوان\nقال الوزير: «الهدنة صامدة»."))
    assert "quoted" in found["صامدة"]
    assert "quoted" not in found["الوزير"]


def test_numbers_are_told(reader: Reader, article: Callable[..., Article]):
    assert "amount" in clues(reader, article("عنوان\nقتل 20 مدنيا."))["20"]


def test_no_clue_is_given_twice(reader: Reader, article: Callable[..., Article]):
    for one in reader.finder.clues(article("عنوان\nدعت الأمم المتحدة إلى وقف إطلاق النار في اليمن.")):
        assert len(one) == len(set(one))
