"""The command line: `hudna`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import version
from io import TextIOWrapper

import click

from hudna.errors import HudnaError, QueryError

MISTAKE, ERROR, INTERRUPTED = 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `hudna`: ends with 0, 1 (some pages skipped), 2 (a mistake in the command) or 3 (an error)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:  # what asks only for this need not wait for the reader and the record
        click.echo(f"hudna, version {version('hudna')}")
        return
    _write_utf8()
    _run(given)


def _write_utf8() -> None:
    """Let what is printed be UTF-8: no other encoding of a system holds all that stands on pages."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() not in {"utf-8", "utf8"}:
            stream.reconfigure(encoding="utf-8")


def _run(given: list[str]) -> None:
    from hudna.cli.commands import commands
    from hudna.cli.mistakes import told
    from hudna.cli.words import language_of, words_of

    words = words_of(language_of(given))
    try:
        code = commands(words, given).main(given, prog_name="hudna", standalone_mode=False)
    except click.UsageError as error:
        click.echo(told(error, words), err=True)
        sys.exit(MISTAKE)
    except click.Abort:
        sys.exit(INTERRUPTED)
    except HudnaError as error:
        click.echo(f"hudna: {error.where}: {words.said(error.what)}\n{words.said(error.mend)}", err=True)
        sys.exit(MISTAKE if isinstance(error, QueryError) and error.where.startswith("--") else ERROR)
    if code:
        sys.exit(code)
