from __future__ import annotations

import pytest

from hudna.grammar.tense import Future
from hudna.grammar.words import split
from hudna.pack import Pack
from hudna.shapes import Block, Role, Span


@pytest.mark.parametrize(("text", "ahead"), [
    ("سيصل الوفد الخميس", True), ("ومن المقرر أن يجتمعوا الخميس", True), ("وصل الوفد الخميس", False),
    ("سياسي سوري قال الخميس", False), ("قال الخميس إنه سيصل", False), ("تبدأ الهدنة الخميس", True)])
def test_cues_of_the_future(pack: Pack, text: str, ahead: bool) -> None:
    words = split(text, [Block(Span(0, len(text)), Role.BODY)])[0]
    place = next(i for i, word in enumerate(words) if word.form == "الخميس")
    assert Future(pack.language).at(words, place, place + 1) is ahead
