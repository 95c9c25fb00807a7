"""Reasons for words' being mentions, in words and for many at once."""

from __future__ import annotations

from collections.abc import Callable

from hudna.infer import load_weigher
from hudna.mentions.weighed import spans
from hudna.pipeline import Reader
from hudna.shapes import Article

TEXT = "عنوان\nقال المتحدث باسم وزارة الخارجية السودانية، علي «أبو أحمد»، إن الاتفاق مع مصر وقطر لم يوقع بعد."


def test_words_weigh_the_same_together_and_one_by_one(reader: Reader, article: Callable[..., Article]) -> None:
    reasons, weigher = reader.finder.seen(article(TEXT)).reasons, load_weigher()
    candidates = spans(reasons, range(len(reasons.sight.words)))
    [mention] = weigher.crowds("mention")
    assert mention.chances(reasons.spans(candidates)) == [weigher.chance("mention", reasons.span(*one))
                                                          for one in candidates]


def test_words_that_begin_nothing_in_this_text_still_have_reasons(reader: Reader,
                                                                  article: Callable[..., Article]) -> None:
    reasons = reader.finder.seen(article("خبر")).reasons
    assert {"bias", "s=خبر", "ps=edge", "pc=edge c=" + reasons.at(0).sort} <= {*reasons.start(0)}
