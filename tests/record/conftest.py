"""Records, and readings made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hudna.pack import Pack
from hudna.record import Record, Run, open_record
from hudna.shapes import Actor, Article, Event, Initiative, Reading, Span

RUN = Run("test", "1", "ceasefire", "d")
TEXT = "هدنة في اليمن\nأعلنت الأمم المتحدة هدنة في اليمن مساء أمس."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "r.hudna"


@pytest.fixture
def record(path: Path, pack: Pack) -> Iterator[Record]:
    with open_record(path, pack=pack, write=True) as opened:
        yield opened


@pytest.fixture
def reading(article: Callable[..., Article]) -> Callable[..., Reading]:
    """A reading of a short text; keywords: text, and those of an article."""
    def make(text: str = TEXT, **known: object) -> Reading:
        at = text.index("هدنة", 5)
        return Reading(
            article=article(text, **known),
            actors=(Actor("A1", "الأمم المتحدة", "United Nations", "igo", (Span(at - 14, at - 1),), "un"),
                    Actor("A2", "اليمن", "Yemen", "state", (Span(8, 13), Span(at + 8, at + 13)), "ye")),
            initiatives=(Initiative("I1", "truce", "هدنة", "truce", (Span(0, 13), Span(at, at + 13))),),
            events=(Event("declare", Span(at - 20, at - 15), ("A1",), about="I1", when="2022-04-01"),))
    return make
