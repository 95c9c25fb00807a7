"""A run that is killed at any moment leaves a record that opens and, run again, ends as one that never was."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from tests.record.adding import SMALL, add_all
from tests.record.test_record import rows

from hudna.record import open_record

KILLS = 12


def started(path: Path) -> BaseProcess:
    """A process that adds pages, once it has begun to."""
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=add_all, args=(path, theirs.send))
    process.start()
    assert mine.recv() == "adding"
    return process


@pytest.mark.skipif(not hasattr(os, "fork"), reason="killed as POSIX systems do")
def test_killed_and_run_again(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.hudna", tmp_path / "broken.hudna"
    process, begun = started(whole), time.perf_counter()
    process.join()
    lasts, held = time.perf_counter() - begun, 0
    for _ in range(KILLS):
        process = started(broken)
        time.sleep(random.uniform(0, lasts / KILLS * 3))
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()
        with open_record(broken, pack=SMALL, write=True) as record:
            assert record.info().pages >= held
            held = record.info().pages
    process = started(broken)
    process.join()
    assert process.exitcode == 0
    assert held > 0, "it was never killed in the middle of its work"
    assert rows(broken, SMALL) == rows(whole, SMALL)
