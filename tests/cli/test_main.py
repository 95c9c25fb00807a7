from __future__ import annotations

import os
import subprocess
import sys

import pytest

RUN = [sys.executable, "-c", "from hudna.cli.main import main; main()"]


def end_of(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*RUN, *arguments], capture_output=True, check=False, env={**os.environ, **environment})


def test_what_is_printed_is_utf8_whatever_the_system_says(record: str) -> None:
    done = end_of(["board", "libya", "--record", record, "--lang", "ar"], PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, b"") and "اللوحة" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("look", [["timeline"], ["export"], ["timeline", "--json"]], ids=" ".join)
def test_a_reader_that_goes_away_is_no_error(record: str, look: list[str]) -> None:
    with subprocess.Popen([*RUN, *look, "--record", record], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None and run.stderr is not None
        run.stdout.read(1)
        run.stdout.close()
        assert (run.stderr.read(), run.wait()) == (b"", 0)
