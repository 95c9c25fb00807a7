"""The words of click's own that stand in a help text, in the language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import click

from hudna.cli.words import Words

_SECTIONS = {"Options": "help.options", "Commands": "help.commands"}


@cache
def context_in(words: Words) -> type[click.Context]:
    """A context in which help is written in the language of the words."""
    class Formatter(click.HelpFormatter):
        """Writes help."""

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or words("help.usage") + " ")

        def write_heading(self, heading: str) -> None:
            key = _SECTIONS.get(heading)
            super().write_heading(words(key) if key else heading)

        def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
            said = [(name, text.replace("[default: ", f"[{words('help.default')}: ")) for name, text in rows]
            super().write_dl(said, col_max, col_spacing)

    class Context(click.Context):
        """A command as it is run."""

        formatter_class = Formatter

    return Context
