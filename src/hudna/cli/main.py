"""The command line: `hudna`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import version

import click

from hudna.errors import HudnaError

ERROR = 3


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `hudna`: ends with 0, 1 (some pages skipped), 2 (a mistake in the command) or 3 (an error)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:  # what asks only for this need not wait for the reader and the record
        click.echo(f"hudna, version {version('hudna')}")
        return
    _run(given)


def _run(given: list[str]) -> None:
    from hudna.cli.commands import commands
    from hudna.cli.options import ended_by_pipe
    from hudna.cli.words import language_of, words_of

    words = words_of(language_of(given))
    try:
        commands(words, given).main(given, prog_name="hudna")
    except HudnaError as error:
        click.echo(f"hudna: {error.where}: {error.what}\n{error.mend}", err=True)
        sys.exit(ERROR)
    except BrokenPipeError:
        ended_by_pipe()
