"""Make the tables of a new record; check those of an old one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect, text

from hudna.errors import RecordError
from hudna.record.store import schema
from hudna.record.store.connect import WRITING, may_write

_HEAD = b"SQLite format 3\x00"
_STEPS = {  # from the version before
    2: ("ALTER TABLE drawn ADD COLUMN sure BOOLEAN NOT NULL DEFAULT 0",),
    3: ("CREATE TABLE bearer (key VARCHAR NOT NULL PRIMARY KEY, id VARCHAR NOT NULL, actor VARCHAR NOT NULL "
        "REFERENCES actor (id), name TEXT NOT NULL, folded TEXT NOT NULL, pages INTEGER NOT NULL)",
        "CREATE INDEX ix_bearer_id ON bearer (id)", "CREATE INDEX ix_bearer_actor ON bearer (actor)",
        "CREATE INDEX ix_bearer_folded ON bearer (folded)",
        "CREATE TABLE merge (\"left\" VARCHAR NOT NULL, \"right\" VARCHAR NOT NULL, actor VARCHAR NOT NULL "
        "REFERENCES actor (id), score FLOAT NOT NULL, grounds TEXT NOT NULL, ruling INTEGER, "
        "PRIMARY KEY (\"left\", \"right\"))",
        "CREATE INDEX ix_merge_actor ON merge (actor)",
        "CREATE TABLE proposal (\"left\" VARCHAR NOT NULL, \"right\" VARCHAR NOT NULL, score FLOAT NOT NULL, "
        "grounds TEXT NOT NULL, PRIMARY KEY (\"left\", \"right\"))",
        "CREATE TABLE ruled (claim VARCHAR NOT NULL PRIMARY KEY, verdict VARCHAR NOT NULL, ruling INTEGER NOT NULL)",
        "DELETE FROM state"),  # so that all that is derived is worked out anew
    4: ("CREATE TABLE story (id VARCHAR NOT NULL PRIMARY KEY, first VARCHAR, last VARCHAR, pages INTEGER NOT NULL)",
        "CREATE INDEX ix_story_first ON story (first)",
        "CREATE TABLE story_of (reading INTEGER NOT NULL PRIMARY KEY REFERENCES reading (number), "
        "story VARCHAR NOT NULL REFERENCES story (id), text VARCHAR NOT NULL)",
        "CREATE INDEX ix_story_of_story ON story_of (story)",
        "DELETE FROM state"),
    5: ("CREATE TABLE removal (number INTEGER NOT NULL PRIMARY KEY, sort VARCHAR NOT NULL, name VARCHAR NOT NULL, "
        "who VARCHAR NOT NULL, why TEXT NOT NULL, at VARCHAR NOT NULL, pages INTEGER NOT NULL, "
        "claims INTEGER NOT NULL)",
        "CREATE TABLE removed (removal INTEGER NOT NULL REFERENCES removal (number), \"key\" VARCHAR NOT NULL, "
        "place VARCHAR NOT NULL, digest VARCHAR NOT NULL, PRIMARY KEY (removal, \"key\"))",
        "CREATE INDEX ix_removed_place ON removed (place)", "CREATE INDEX ix_removed_digest ON removed (digest)",
        "CREATE TABLE superseded (reading INTEGER NOT NULL PRIMARY KEY REFERENCES reading (number), "
        "\"by\" INTEGER NOT NULL REFERENCES reading (number))",
        "CREATE INDEX ix_reading_printed ON reading (printed)",
        "CREATE TABLE bereft (ruling INTEGER NOT NULL REFERENCES ruling (number), "
        "removal INTEGER NOT NULL REFERENCES removal (number), PRIMARY KEY (ruling, removal))",
        # what was noted to the second keeps its order: the number becomes the part of a second
        *(f"UPDATE {table} SET {column} = substr({column}, 1, 19) || printf('.%06d', number % 1000000) "
          f"|| substr({column}, 20) WHERE length({column}) = 25" for table, column in (("page", "added"),
                                                                                        ("ruling", "at"))),
        "DELETE FROM state"),
    6: ("CREATE TABLE recounted (\"key\" VARCHAR NOT NULL PRIMARY KEY, initiative VARCHAR NOT NULL "
        "REFERENCES initiative (id), reading INTEGER NOT NULL REFERENCES reading (number), member VARCHAR NOT NULL)",
        "CREATE INDEX ix_recounted_initiative ON recounted (initiative)",
        "CREATE TABLE initiative_union (\"left\" VARCHAR NOT NULL, \"right\" VARCHAR NOT NULL, "
        "initiative VARCHAR NOT NULL REFERENCES initiative (id), score FLOAT NOT NULL, grounds TEXT NOT NULL, "
        "ruling INTEGER, PRIMARY KEY (\"left\", \"right\"))",
        "CREATE INDEX ix_initiative_union_initiative ON initiative_union (initiative)",
        "DELETE FROM state"),
    7: ("CREATE TABLE gist (reading INTEGER NOT NULL PRIMARY KEY REFERENCES reading (number), words BLOB NOT NULL, "
        "counts BLOB NOT NULL, signs BLOB NOT NULL)",
        "CREATE TABLE likened (reading INTEGER NOT NULL REFERENCES reading (number), other INTEGER NOT NULL "
        "REFERENCES reading (number), share FLOAT NOT NULL, PRIMARY KEY (reading, other))",
        "CREATE INDEX ix_likened_other ON likened (other)",
        "DELETE FROM state"),
}


def check_file(path: Path, *, write: bool) -> None:
    """Raise RecordError where the path cannot be a record, before anything is opened or made."""
    if path.is_dir():
        raise RecordError(where=str(path), what="this is a folder", mend="Give the path of a record's file.")
    if not path.parent.is_dir():
        raise RecordError(where=str(path), what="its folder does not exist", mend="Make the folder first.")
    if not path.exists():
        if not write:
            raise RecordError(where=str(path), what="there is no such record", mend=f"Make it: hudna add PAGE… "
                              f"--record {path}")
        return
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_HEAD))
    except OSError as error:
        raise RecordError(where=str(path), what=f"the file cannot be read ({error.strerror})",
                          mend="Ask for the right to read it.") from error
    if head not in {b"", _HEAD}:
        raise RecordError(where=str(path), what="this is no record of hudna",
                          mend="Give another path; the file is left as it is.")


def prepare(engine: Engine, path: Path, *, write: bool) -> None:
    """Make the tables in an empty file, all or none; bring those of an older version up to date."""
    with engine.connect() as link:
        if _is_new(link) and write:
            if link.exec_driver_sql("PRAGMA journal_mode").scalar() != "wal":
                link.rollback()
                link.connection.dbapi_connection.execute("PRAGMA journal_mode = WAL")  # type: ignore[union-attr]
            _make(link)
        _check(link, path)
        if _version(link) < schema.VERSION:
            _bring_up(link, path)
        _check_tables(link, path)
        link.rollback()


def _is_new(link: Connection) -> bool:
    return not inspect(link).get_table_names()


def _make(link: Connection) -> None:
    link.rollback()
    with link.begin():
        if not _is_new(link):  # another process was quicker
            return
        schema.tables.create_all(link)
        link.execute(text("CREATE VIRTUAL TABLE words_index USING fts5("
                          "folded, content='', tokenize='unicode61 remove_diacritics 0')"))
        link.execute(text(f"PRAGMA application_id = {schema.APPLICATION}"))
        _note(link, schema.VERSION)


def _version(link: Connection) -> int:
    return int(link.execute(text("SELECT max(version) FROM migration")).scalar() or 0)


def _bring_up(link: Connection, path: Path) -> None:
    """Take the steps from the record's version to today's, all or none."""
    if not may_write(path):
        raise RecordError(where=str(path), what="an older hudna made this record, and it may not be written",
                          mend="Ask for the right to write it, or copy it to a folder of yours.")
    link.rollback()
    link = link.execution_options(**{WRITING: True})
    with link.begin():
        for version in range(_version(link) + 1, schema.VERSION + 1):
            for step in _STEPS[version]:
                link.execute(text(step))
            _note(link, version)


def _note(link: Connection, version: int) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    link.execute(insert(schema.migration).values(version=version, applied=now))


def _check(link: Connection, path: Path) -> None:
    names = set(inspect(link).get_table_names())
    if not names and not link.exec_driver_sql("PRAGMA application_id").scalar():
        raise RecordError(where=str(path), what="the record is empty", mend="Add pages to it: hudna add PAGE…")
    if link.exec_driver_sql("PRAGMA application_id").scalar() != schema.APPLICATION or "migration" not in names:
        raise RecordError(where=str(path), what="this is a database of another program",
                          mend="Give another path; the file is left as it is.")
    version = _version(link)
    if version > schema.VERSION:
        raise RecordError(where=str(path), what=f"a newer hudna made this record (its form is {version}, "
                          f"known is {schema.VERSION})", mend="Update: pip install --upgrade hudna")


def _check_tables(link: Connection, path: Path) -> None:
    missing = set(schema.tables.tables) - set(inspect(link).get_table_names())
    if missing:
        raise RecordError(where=str(path), what=f"tables are missing ({', '.join(sorted(missing))})",
                          mend="Restore it from a copy, or read the pages into a new record.")
