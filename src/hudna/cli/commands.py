"""All commands of `hudna`."""

from __future__ import annotations

import click

from hudna.cli.giving import export_command, record_group
from hudna.cli.keeping import merge_command, remove_command, versions_command
from hudna.cli.looking import (
    actor_command,
    board_command,
    disputes_command,
    search_command,
    ties_command,
    timeline_command,
)
from hudna.cli.options import options
from hudna.cli.reading import add_command, read_command
from hudna.cli.ruling import rule_group
from hudna.cli.words import Words

COMMANDS = (read_command, add_command, board_command, timeline_command, actor_command, ties_command,
            disputes_command, search_command, export_command, versions_command,
            record_group, rule_group, remove_command, merge_command)


def commands(words: Words) -> click.Group:
    """All commands, with help in the language of the words."""
    group = click.Group("hudna", help=words("help.hudna"), epilog=words("help.exits"), no_args_is_help=True)
    click.version_option(package_name="hudna", prog_name="hudna", help=words("options.version"))(group)
    options(words, "lang")(group)
    for make in COMMANDS:
        group.add_command(make(words))
    _translate_help(group, words)
    return group


def _translate_help(command: click.Command, words: Words) -> None:
    """Give --help its words in the language, here and in all commands inside."""
    option = click.Option(["--help"], is_flag=True, is_eager=True, expose_value=False, help=words("options.help"),
                          callback=_print_help)
    command.add_help_option = False
    command.params.append(option)
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            _translate_help(inner, words)


def _print_help(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()
