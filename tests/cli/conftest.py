"""Runs the command line in this process, with the pack and reader that the tests share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.gold import EXAMPLES, reading_of, rows

from hudna.cli import main as door
from hudna.pack import Pack
from hudna.pipeline import Reader
from hudna.record import Run, open_record


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def hudna(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pack: Pack, reader: Reader,
          tmp_path: Path) -> Callable[..., Done]:
    """Run `hudna` with arguments, in an empty folder, in English unless the arguments say otherwise."""
    monkeypatch.setattr("hudna.cli.reading.Reader", lambda name="rules": reader)
    monkeypatch.setattr("hudna.record.opened.load_pack", lambda: pack)
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "HUDNA_RECORD", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["hudna", *arguments])
        code = 0
        try:
            door.main()
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        out, err = capsys.readouterr()
        return Done(code, out, err)
    return run


@pytest.fixture(scope="session")
def record(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A record of the gold readings of the example pages."""
    path = tmp_path_factory.mktemp("cli") / "gold.hudna"
    with open_record(path, pack=reader.pack, write=True) as opened:
        run = opened.start(Run("gold", "1", reader.pack.name, reader.pack.digest))
        for one in rows(EXAMPLES):
            opened.keep(reading_of(one, reader), run)
        opened.settle()
    return str(path)
