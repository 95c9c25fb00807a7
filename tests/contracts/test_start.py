"""What is loaded at the start is what is asked for."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.contracts.house import ROOT

from hudna.cli.commands import COMMANDS, commands
from hudna.cli.words import words_of

READS = """
import sys
from hudna.cli.commands import commands
from hudna.cli.words import words_of
commands(words_of("en"), ["read", "page.txt"])
print(*sys.modules.keys() & {"sqlalchemy", "onnxruntime", "trafilatura", "rich.progress"})
"""


def test_reading_a_page_loads_no_database_and_waits_for_no_library_that_it_may_not_need() -> None:
    done = subprocess.run([sys.executable, "-c", READS], env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
                          capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_command_that_is_named_is_made_alone() -> None:
    assert list(commands(words_of("en"), ["--lang", "ar", "ties", "--type", "read"]).commands) == ["ties"]


def test_all_commands_are_made_where_none_is_named() -> None:
    assert list(commands(words_of("en"), ["--help"]).commands) == list(COMMANDS)
