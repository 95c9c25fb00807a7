from __future__ import annotations

import json
from datetime import date

import pytest

from hudna import views
from hudna.record import Record
from hudna.shapes import Name, Query, Role, Span
from hudna.views.as_json import plain


def test_values_become_plain() -> None:
    assert plain({"a": (Span(1, 2), date(2020, 1, 9), Role.BODY, None, 1.5)}) == {
        "a": [[1, 2], "2020-01-09", "body", None, 1.5]}
    assert plain(Name("x", "person", "ا")) == {
        "id": "x", "kind": "person", "name": "ا", "name_en": "", "in_pack": False}


def test_what_has_no_plain_form_is_refused() -> None:
    with pytest.raises(TypeError):
        plain(object())


def test_a_board_is_json(examples: Record) -> None:
    board = views.board(examples, Query(processes=("libya",)))
    assert json.loads(json.dumps(plain(board)))["process"]["id"] == "libya"
