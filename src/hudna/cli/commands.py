"""All commands of `hudna`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from hudna.cli.helping import context_in
from hudna.cli.options import ended_by_pipe, options
from hudna.cli.words import Words

COMMANDS: Mapping[str, tuple[str, str]] = {   # where each is made
    "read": ("reading", "read_command"), "add": ("reading", "add_command"), "board": ("looking", "board_command"),
    "timeline": ("looking", "timeline_command"), "actor": ("looking", "actor_command"),
    "claims": ("claiming", "claims_command"),
    "ties": ("looking", "ties_command"), "disputes": ("looking", "disputes_command"),
    "stories": ("telling", "stories_command"), "search": ("looking", "search_command"),
    "export": ("giving", "export_command"), "versions": ("keeping", "versions_command"),
    "record": ("giving", "record_group"), "rule": ("ruling", "rule_group"),
    "remove": ("keeping", "remove_command"), "merge": ("keeping", "merge_command")}


class _All(click.Group):
    """All commands; one whose reader has gone, as in `hudna export | head`, ends quietly and well."""

    def invoke(self, context: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command that is asked for."""
        try:
            done = super().invoke(context)
            sys.stdout.flush()
        except BrokenPipeError:
            ended_by_pipe()
            return None
        return done


def commands(words: Words, given: Sequence[str] = ()) -> click.Group:
    """All commands, with help in the language of the words; of a command line `given` that alone which it names.

    What the other commands need is then not loaded.
    """
    named = next(([one] for one in given if one in COMMANDS), list(COMMANDS))
    group = _All("hudna", help=words("help.hudna"), epilog=words("help.exits"), no_args_is_help=True)
    click.version_option(package_name="hudna", prog_name="hudna", help=words("options.version"))(group)
    options(words, "lang")(group)
    for module, make in map(COMMANDS.__getitem__, named):
        group.add_command(getattr(import_module(f"hudna.cli.{module}"), make)(words))
    _translate_help(group, words)
    return group


def _translate_help(command: click.Command, words: Words) -> None:
    """Give the help its words in the language, here and in all commands inside."""
    option = click.Option(["--help"], is_flag=True, is_eager=True, expose_value=False, help=words("options.help"),
                          callback=_print_help)
    command.add_help_option = False
    command.context_class = context_in(words)
    command.params.append(option)
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            _translate_help(inner, words)


def _print_help(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()
