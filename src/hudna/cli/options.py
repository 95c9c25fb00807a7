"""The options that commands share, with their words."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

import click

from hudna.cli.words import LANGUAGES, Words
from hudna.pipeline import READERS
from hudna.views.export import FORMS

RECORD = "record.hudna"
_SEVERAL = {"multiple": True}
_DECLARED: Mapping[str, tuple[tuple[str, ...], Mapping[str, Any]]] = {
    "json": (("--json", "as_json"), {"is_flag": True}),
    "lang": (("--lang",), {"type": click.Choice(LANGUAGES), "expose_value": False}),
    "record": (("--record", "record"), {"default": RECORD, "envvar": "HUDNA_RECORD", "metavar": "FILE",
                                        "show_default": True}),
    "reader": (("--reader",), {"type": click.Choice(READERS), "default": READERS[0], "show_default": True}),
    "jobs": (("--jobs",), {"type": click.IntRange(1, 256), "default": 1, "show_default": True, "metavar": "N"}),
    "text": (("--text",), {"is_flag": True}),
    "actor": (("--actor", "actors"), {**_SEVERAL, "metavar": "ACTOR"}),
    "initiative": (("--initiative", "initiatives"), {**_SEVERAL, "metavar": "ID"}),
    "process": (("--process", "processes"), {**_SEVERAL, "metavar": "CONFLICT"}),
    "type": (("--type", "types"), {**_SEVERAL, "metavar": "TYPE"}),
    "outlet": (("--outlet", "outlets"), {**_SEVERAL, "metavar": "OUTLET"}),
    "since": (("--since",), {"metavar": "DAY"}),
    "until": (("--until",), {"metavar": "DAY"}),
    "on": (("--on",), {"metavar": "DAY"}),
    "changed_since": (("--changed-since", "changed_since"), {"metavar": "DAY"}),
    "words": (("--words",), {"default": "", "metavar": "WORDS"}),
    "limit": (("--limit",), {"type": click.IntRange(0), "metavar": "N"}),
    "offset": (("--offset",), {"type": click.IntRange(0), "default": 0, "metavar": "N"}),
    "least": (("--least",), {"type": click.IntRange(1), "default": 2, "show_default": True, "metavar": "N"}),
    "review": (("--review",), {"is_flag": True}),
    "by": (("--by",), {"required": True, "envvar": "HUDNA_BY", "metavar": "NAME"}),
    "why": (("--why",), {"required": True, "metavar": "TEXT"}),
    "by_then": (("--by",), {"envvar": "HUDNA_BY", "metavar": "NAME"}),
    "why_then": (("--why",), {"metavar": "TEXT"}),
    "one_outlet": (("--outlet",), {"metavar": "OUTLET"}),
    "confirm": (("--yes",), {"is_flag": True}),
    "confirm_merge": (("--yes",), {"is_flag": True}),
    "any_pack": (("--any-pack", "any_pack"), {"is_flag": True}),
    "superseded": (("--superseded",), {"is_flag": True}),
    "form": (("--as", "form"), {"type": click.Choice(FORMS), "default": FORMS[0], "show_default": True}),
    "output": (("--output", "-o", "output"), {"metavar": "FILE"}),
}
FILTERS = ("actor", "initiative", "process", "type", "outlet", "since", "until", "on", "words", "limit",
           "offset")
LOOKING = ("record", *FILTERS, "json", "lang")


def options(words: Words, *names: str) -> Callable[[click.Command], click.Command]:
    """Add options to a command, in the order named."""
    def add(command: click.Command) -> click.Command:
        for name in names:
            declared, more = _DECLARED[name]
            command.params.append(click.Option(declared, help=words(f"options.{name}"), **more))
        return command
    return add


def command(words: Words, name: str, *given: str) -> Callable[[Callable[..., None]], click.Command]:
    """Make a command of a function: its help and examples are the language's, its options those named."""
    def make(function: Callable[..., None]) -> click.Command:
        made = click.command(name, help=words(f"help.{name}"), epilog=epilog(words, name))(function)
        return options(words, *given)(made)
    return make


def epilog(words: Words, name: str) -> str:
    """The examples of a command."""
    lines = "\n".join(f"  {line}" for line in EXAMPLES.get(name, ()))
    return f"\b\n{words('help.examples')}:\n{lines}" if lines else ""


EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "read": ("hudna read page.txt", "hudna read page.txt --review", "hudna read --json articles.jsonl > readings.jsonl",
             "cat page.html | hudna read -"),
    "add": ("hudna add pages/", "hudna add articles.jsonl.xz --record libya.hudna --jobs 4"),
    "board": ("hudna board", "hudna board libya", "hudna board libya --review",
              "hudna board yemen --on 2015-07-27 --review", "hudna board yemen --changed-since 2015-07-27 --review",
              "hudna board libya-truce-2020-01 --json"),
    "timeline": ("hudna timeline --process yemen --since 2015-07-01", "hudna timeline --type breach --type attack",
                 "hudna timeline --actor Houthis --on 2015-07-27"),
    "actor": ("hudna actor", "hudna actor Haftar", "hudna actor ly.haftar --since 2020-01-01",
              "hudna actor Houthis --on 2015-07-27 --json"),
    "claims": ("hudna claims --type breach --process yemen", "hudna claims 0123456789abcdef01234567"),
    "ties": ("hudna ties --type backs", "hudna ties --actor ru --process libya",
             "hudna ties --type backs --process yemen --since 2015-07-01 --until 2015-07-31"),
    "disputes": ("hudna disputes", "hudna disputes --process sudan --json"),
    "stories": ("hudna stories", "hudna stories --process yemen --since 2015-07-25 --least 3",
                "hudna stories s.0123456789ab"),
    "search": ('hudna search truce words', 'hudna search \'"two words together"\' --outlet NAME',
               "hudna search truce --actor Houthis --type reject --until 2015-07-27"),
    "export": ("hudna export --as csv -o facts.csv", "hudna export --as jsonl --type breach | head"),
    "same": ('hudna rule same x.1a2b3c4d5e ru.lavrov --by Mona --why "spelled in two ways"',),
    "different": ('hudna rule different x.1a2b3c4d5e x.6f7a8b9c0d --by Mona --why "father and son"',),
    "wrong": ('hudna rule wrong 0123456789abcdef01234567 --by Mona --why "he denied it"',),
    "right": ('hudna rule right 0123456789abcdef01234567 --by Mona --why "seen on the page"',),
    "undo": ('hudna rule undo 3 --by Mona --why "a mistake"',),
    "list": ("hudna rule list", "hudna rule list --json"),
    "proposals": ("hudna rule proposals --limit 20",),
    "why": ("hudna rule why Lavrov",),
    "versions": ("hudna versions", "hudna versions https://example.org/news/1"),
    "remove": ("hudna remove https://example.org/news/1",
               'hudna remove https://example.org/news/1 --by Mona --why "taken down by its outlet" --yes',
               'hudna remove --outlet example --by Mona --why "no right to keep it" --yes'),
    "merge": ("hudna merge other.hudna --record mine.hudna",),
    "removals": ("hudna record removals", "hudna record removals 1"),
    "readmit": ('hudna record readmit 1 --by Mona --why "a mistake"',),
    "info": ("hudna record info", "hudna record info --record libya.hudna --json"),
}


def ended_by_pipe() -> None:
    """Let nothing more be written after whoever read standard output has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
