from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.record.conftest import RUN

from hudna.errors import RecordError
from hudna.record import open_record


def refused(path: Path, **how) -> RecordError:
    with pytest.raises(RecordError) as caught, open_record(path, **how) as record:
        record.info()
    error = caught.value
    assert error.where == str(path) and error.what and error.mend
    return error


def test_a_missing_record(tmp_path: Path) -> None:
    assert "hudna add" in refused(tmp_path / "no.hudna").mend


def test_a_missing_folder(tmp_path: Path) -> None:
    refused(tmp_path / "no" / "r.hudna", write=True)


def test_a_folder(tmp_path: Path) -> None:
    refused(tmp_path, write=True)


def test_a_text_file_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not a record")
    refused(file, write=True)
    assert file.read_text() == "not a record"


def test_a_database_of_another_program(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    link = sqlite3.connect(file)
    link.execute("CREATE TABLE t (a)")
    link.commit()
    link.close()
    before = file.read_bytes()
    assert "another program" in refused(file, write=True).what
    assert file.read_bytes() == before


def test_a_damaged_record(path: Path, pack, reading) -> None:
    with open_record(path, pack=pack, write=True) as record:
        record.keep(reading(), record.start(RUN))
        record.settle()
    raw = bytearray(path.read_bytes())
    raw[1024 : len(raw)] = os.urandom(len(raw) - 1024)
    path.write_bytes(raw)
    refused(path, pack=pack)


def test_a_record_cut_short(path: Path, pack, reading) -> None:
    with open_record(path, pack=pack, write=True) as record:
        record.keep(reading(), record.start(RUN))
    path.write_bytes(path.read_bytes()[:6000])
    refused(path, pack=pack)


def test_a_newer_record(path: Path) -> None:
    open_record(path, write=True).close()
    link = sqlite3.connect(path)
    link.execute("INSERT INTO migration VALUES (99, '2030-01-01')")
    link.commit()
    link.close()
    assert "pip install --upgrade hudna" in refused(path).mend


def test_an_empty_file_becomes_a_record(path: Path, pack) -> None:
    path.touch()
    with open_record(path, pack=pack, write=True) as record:
        assert record.info().pages == 0


def test_an_empty_file_is_no_record_to_look_at(path: Path) -> None:
    path.touch()
    assert "hudna add" in refused(path).mend


def test_a_locked_record(path: Path, pack, reading) -> None:
    with open_record(path, pack=pack, write=True, wait=0.1) as record:
        run = record.start(RUN)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match="another program is writing"):
            record.keep(reading(), run)
        other.execute("ROLLBACK")
        other.close()
        assert record.keep(reading(), run)


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_folder_that_may_not_be_written(tmp_path: Path, pack, reading) -> None:
    folder = tmp_path / "still"
    folder.mkdir()
    with open_record(folder / "r.hudna", pack=pack, write=True) as record:
        record.keep(reading(), record.start(RUN))
        record.settle()
    script = (
        "import os, sys\n"
        "from hudna.record import open_record\nfrom hudna.errors import RecordError\n"
        "from hudna.shapes import Query\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "path = sys.argv[1]\n"
        "with open_record(path) as record: print(len(list(record.facts())))\n"
        "try:\n    with open_record(path, write=True) as record: record.start(None)\n"
        "except RecordError as error: print(error.what)\n"
        "try: open_record(path + '2', write=True)\n"
        "except RecordError as error: print(error.what)\n")
    tmp_path.chmod(0o755)
    for parent in list(tmp_path.parents)[:3]:
        if os.access(parent, os.W_OK) and parent != Path("/tmp"):
            parent.chmod(0o755)
    (folder / "r.hudna").chmod(0o444)
    folder.chmod(0o555)
    try:
        done = subprocess.run([sys.executable, "-c", script, str(folder / "r.hudna")], capture_output=True, text=True)
    finally:
        folder.chmod(0o755)
    assert done.stdout.splitlines() == [
        "1", "the record may not be written", "the file cannot be opened"], done.stderr
