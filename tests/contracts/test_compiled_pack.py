"""The compiled pack is that of the files beside it."""

from __future__ import annotations

from hudna.pack import load_pack
from hudna.pack.load import COMPILED, DATA, compile_data


def test_compiled_pack_is_current() -> None:
    assert (DATA / COMPILED).read_text("utf-8") == compile_data(), "run: make pack"


def test_pack_without_its_compiled_file_is_the_same(monkeypatch) -> None:
    pack = load_pack()
    monkeypatch.setattr("hudna.pack.load._compiled", lambda file: {})
    assert load_pack() == pack
