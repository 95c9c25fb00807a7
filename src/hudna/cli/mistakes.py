"""Mistakes in a command, in words."""

from __future__ import annotations

import click

from hudna.cli.words import Words


def told(error: click.UsageError, words: Words) -> str:
    """How the command is used and what is wrong with it; for a command that was given nothing, its help."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    usage = f"{error.ctx.get_usage()}\n\n" if error.ctx else ""
    return usage + words("mistake.error", what=_what(error, words))


def _what(error: click.UsageError, words: Words) -> str:
    match error:
        case click.MissingParameter():
            return words("mistake.missing", name=_named(error))
        case click.BadParameter():
            return _bad(error, words)
        case click.NoSuchOption():
            return words("mistake.no_option", name=error.option_name) + _near(error.possibilities, words)
        case click.exceptions.NoSuchCommand():
            return words("mistake.no_command", name=error.command_name) + _near(error.possibilities, words)
        case click.BadOptionUsage():
            return words("mistake.no_value", name=error.option_name)
    return error.format_message()


def _bad(error: click.BadParameter, words: Words) -> str:
    sort = error.param.type if error.param else None
    if isinstance(sort, click.Choice):
        return words("mistake.choice", name=_named(error), choices=words.join(map(str, sort.choices)))
    if isinstance(sort, click.IntRange):
        return words("mistake.number", name=_named(error), least=sort.min or 0)
    return error.format_message()


def _named(error: click.BadParameter) -> str:
    """The option, or what stands for the argument in the line of usage."""
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.make_metavar(error.ctx).strip("[]") if error.param and error.ctx else ""


def _near(names: list[str] | None, words: Words) -> str:
    return " " + words("mistake.near", names=words.join(names)) if names else ""
