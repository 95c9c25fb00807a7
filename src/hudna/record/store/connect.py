"""Open a record's file, or say why it cannot be opened."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.pool import QueuePool

from hudna.errors import RecordError
from hudna.letters import fold

WRITING = "hudna_writing"  # the option of a connection that takes the lock at once
_MEND = (
    ("locked", "another program is writing to the record", "Wait until it is done, or end it, and try again."),
    ("readonly", "the record may not be written", "Ask for the right to write it, or copy it to a folder of yours."),
    ("unable to open", "the file cannot be opened", "Check the path and the rights of its folder."),
    ("not a database", "this is no record of hudna", "Give another path, or remove the file."),
    ("malformed", "the file is damaged", "Restore it from a copy, or read the pages into a new record."),
    ("disk is full", "the disk is full", "Make room and try again; what was kept is whole."),
    ("disk I/O error", "the disk failed", "Check the disk; restore the record from a copy if it is damaged."),
)


def engine_of(path: Path, *, write: bool, wait: float) -> Engine:
    """The engine of a record's file; with `write` the file is created where it is missing.

    `wait` is for how many seconds another writer is waited for. A record in a folder that may not be written is
    read as it stands.
    """
    mode = "rwc" if write else "rw" if may_write(path) else "ro"
    still = "&immutable=1" if mode == "ro" and not path.with_name(path.name + "-wal").exists() else ""
    address = f"file:{quote(str(path.absolute()))}?mode={mode}{still}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=1, max_overflow=8)

    @event.listens_for(engine, "connect")
    def prepare(link: sqlite3.Connection, _: object) -> None:
        link.create_function("folded", 1, fold, deterministic=True)
        link.execute("PRAGMA foreign_keys = ON")
        link.execute("PRAGMA synchronous = NORMAL")
        link.execute("PRAGMA cache_size = -65536")

    @event.listens_for(engine, "begin")
    def begin(link: Connection) -> None:
        link.exec_driver_sql("BEGIN IMMEDIATE" if link.get_execution_options().get(WRITING) else "BEGIN")

    return engine


def wipe(engine: Engine) -> bool:
    """Write the file anew, so that nothing of what was deleted is left in it; False where another has it open."""
    link = engine.raw_connection()
    try:
        driver = link.driver_connection
        if driver is None:
            return False
        driver.execute("VACUUM")
        busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            return False
        raise
    finally:
        link.close()


def may_write(path: Path) -> bool:
    """Say whether a record and its folder may be written."""
    return os.access(path.parent, os.W_OK) and os.access(path, os.W_OK)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the database throws into a RecordError that says what to do."""
    try:
        yield
    except (exc.DatabaseError, sqlite3.DatabaseError) as error:
        said = str(getattr(error, "orig", None) or error)
        what, mend = next(((w, m) for sign, w, m in _MEND if sign in said),
                          (f"the database says: {said}", "Restore it from a copy, or read the pages anew."))
        raise RecordError(where=str(path), what=what, mend=mend) from error
