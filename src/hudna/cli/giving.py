"""Commands that give the record away and tell what it is."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from hudna.cli.keeping import readmit_command, removals_command
from hudna.cli.layout import Screen
from hudna.cli.looking import looking, say_json
from hudna.cli.options import LOOKING, command, options
from hudna.cli.show import Show
from hudna.cli.show_whole import show_info
from hudna.cli.words import Words
from hudna.errors import QueryError
from hudna.record import open_record
from hudna.views.export import fact_rows, write_csv, write_jsonl, write_parquet


def export_command(words: Words) -> click.Command:
    """`hudna export`."""
    def export(form: str, output: str | None, superseded: bool, **asked: Any) -> None:  # noqa: ANN401 - options, by name
        with looking(words, asked | {"as_json": False}) as look:
            rows = fact_rows(look.record, replace(look.query, superseded=superseded))
            if output is None:
                _to_output(form, rows)
                return
            number = _to_file(form, rows, Path(output))
        click.echo(words("done.exported", rows=number, path=output), err=True)

    filters = (name for name in LOOKING if name != "json")
    return command(words, "export", "form", "output", "superseded", *filters)(export)


def _to_output(form: str, rows: Any) -> None:  # noqa: ANN401 - rows of facts
    if form == "parquet":
        if sys.stdout.isatty():
            raise QueryError(where="--as parquet", what="Parquet is no text for a terminal", mend="Give --output FILE.")
        write_parquet(rows, sys.stdout.buffer)
    else:
        (write_csv if form == "csv" else write_jsonl)(rows, sys.stdout)


def _to_file(form: str, rows: Any, path: Path) -> int:  # noqa: ANN401 - rows of facts
    """Write a file whole or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        if form == "parquet":
            with part.open("wb") as binary:
                number = write_parquet(rows, binary)
        else:
            # spreadsheets know by the mark at its head that a CSV file is UTF-8
            with part.open("w", encoding="utf-8-sig" if form == "csv" else "utf-8", newline="") as stream:
                number = (write_csv if form == "csv" else write_jsonl)(rows, stream)
        part.replace(path)
    except OSError as error:
        raise QueryError(where=str(path), what=f"the file cannot be written ({error.strerror})",
                         mend="Give another path.") from error
    finally:
        with suppress(OSError):  # what could not be made is not there to be removed
            part.unlink(missing_ok=True)
    return number


def record_group(words: Words) -> click.Group:
    """`hudna record`."""
    def info(record: str, as_json: bool) -> None:
        with open_record(record) as opened:
            found = opened.info()
            if as_json:
                say_json([found])
            elif not found.pages and not found.skipped:
                Screen(words).line(words("empty.record", path=record))
            else:
                show_info(Show(Screen(words), opened.pack), found)

    group = click.Group("record", help=words("help.record"))
    options(words, "lang")(group)
    group.add_command(command(words, "info", "record", "json", "lang")(info))
    for make in (removals_command, readmit_command):
        group.add_command(make(words))
    return group
