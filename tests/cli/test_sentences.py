from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.contracts.house import SOURCE

from hudna.cli.sentences import Sentences, sentences_of
from hudna.cli.words import words_of
from hudna.page.refuse import _SAID
from hudna.record.store.connect import _MEND

ROOMS = ("page", "text", "pipeline", "record")
ANYTHING = "7"


def spoken(value: ast.expr) -> Iterator[str]:
    """What an expression may say, with something in the place of what is put in."""
    match value:
        case ast.Constant(value=str() as text):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(str(one.value) if isinstance(one, ast.Constant) else ANYTHING for one in parts)
        case ast.IfExp(body=body, orelse=other):
            yield from (*spoken(body), *spoken(other))


def every() -> Iterator[str]:
    for path in (path for room in ROOMS for path in sorted((SOURCE / room).rglob("*.py"))):
        for node in ast.walk(ast.parse(Path(path).read_text("utf-8"))):
            for keyword in node.keywords if isinstance(node, ast.Call) else ():
                if keyword.arg in {"what", "mend"}:
                    yield from spoken(keyword.value)
    for parts in (*_SAID.values(), *_MEND):
        yield from (part.format(detail=ANYTHING) for part in parts[1:])


def test_every_error_and_reason_has_an_arabic_sentence() -> None:
    said = sentences_of("ar")
    found = [text for text in every() if text != ANYTHING]
    assert len(found) > 60
    assert [text for text in found if said(text) == text] == []


def test_what_stands_in_a_sentence_stays() -> None:
    said = Sentences([("there is no {sort} {name}", "لا {sort} اسمه {name}"), ("page", "صفحة")])
    assert said("there is no page p-1") == "لا صفحة اسمه p-1"
    assert said("something else") == "something else"


def test_english_is_left_as_it_is() -> None:
    assert words_of("en").said("there is no such record") == "there is no such record"


@pytest.mark.parametrize("command", [["board"], ["rule", "undo", "3", "--by", "Mona", "--why", "x"]], ids=" ".join)
def test_errors_are_told_in_arabic(hudna, command: list[str]) -> None:
    err = hudna(*command, "--lang", "ar").err
    assert "لا وجود لهذا السجل" in err and "أنشئه: hudna add PAGE" in err
