"""Commands by which a person decides: who is one, which claim is right; listed, and taken back."""

from __future__ import annotations

from typing import Any

import click

from hudna.cli.asking import Asker
from hudna.cli.layout import Screen
from hudna.cli.looking import say_json
from hudna.cli.options import command, options
from hudna.cli.show import Show
from hudna.cli.show_rulings import show_proposals, show_rulings, show_why
from hudna.cli.words import Words
from hudna.record import Record, open_record
from hudna.shapes import OF_ACTORS, OF_CLAIMS, Ruling, Verdict

_ROWS = 50         # proposals shown where nobody says how many


def rule_group(words: Words) -> click.Group:
    """`hudna rule`."""
    group = click.Group("rule", help=words("help.rule"))
    options(words, "lang")(group)
    for verdict in OF_ACTORS:
        group.add_command(_of_actors(words, verdict))
    for verdict in OF_CLAIMS:
        group.add_command(_of_claims(words, verdict))
    for made in (_list(words), _undo(words), _proposals(words), _why(words)):
        group.add_command(made)
    return group


def _of_actors(words: Words, verdict: Verdict) -> click.Command:
    def rule(left: str, right: str, record: str, by: str, why: str) -> None:
        with open_record(record) as opened:
            _tell(words, opened, opened.rule(verdict, left, right, who=by, why=why))

    made = command(words, verdict.value, "record", "by", "why", "lang")(rule)
    made.params[:0] = [click.Argument([end], metavar="NAME") for end in ("left", "right")]
    return made


def _of_claims(words: Words, verdict: Verdict) -> click.Command:
    def rule(claim: str, record: str, by: str, why: str) -> None:
        with open_record(record) as opened:
            _tell(words, opened, opened.rule(verdict, claim, who=by, why=why))

    made = command(words, verdict.value, "record", "by", "why", "lang")(rule)
    made.params.insert(0, click.Argument(["claim"], metavar="CLAIM"))
    return made


def _undo(words: Words) -> click.Command:
    def undo(number: int, record: str, by: str, why: str) -> None:
        with open_record(record) as opened:
            _tell(words, opened, opened.undo(number, who=by, why=why))

    made = command(words, "undo", "record", "by", "why", "lang")(undo)
    made.params.insert(0, click.Argument(["number"], type=click.IntRange(1), metavar="N"))
    return made


def _tell(words: Words, record: Record, ruling: Ruling) -> None:
    screen = Screen(words)
    screen.line(words("done.ruled", number=ruling.number, path=record.path))
    if ruling.verdict is not Verdict.UNDO:
        screen.line(words("done.undo", number=ruling.number))


def _list(words: Words) -> click.Command:
    def rulings(record: str, as_json: bool) -> None:
        with open_record(record) as opened:
            _give(words, opened, opened.rulings(), as_json=as_json)

    return command(words, "list", "record", "json", "lang")(rulings)


def _give(words: Words, record: Record, found: tuple[Ruling, ...], *, as_json: bool) -> None:
    if as_json:
        say_json(found)
    elif found:
        ids = list(dict.fromkeys(one.left for one in found if one.verdict in OF_CLAIMS))
        show_rulings(Show(Screen(words), record.pack), found, record.claims(ids))
    else:
        Screen(words).line(words("empty.rulings"))


def _proposals(words: Words) -> click.Command:
    def proposals(limit: int | None, record: str, as_json: bool) -> None:
        with open_record(record) as opened:
            found = opened.proposals()[:limit]
            if as_json:
                say_json(found)
            elif found:
                shown = found[:_ROWS] if limit is None else found
                show_proposals(Show(Screen(words), opened.pack), shown)
                if len(found) > len(shown):
                    Screen(words).line(words("more.limit", number=len(found) - len(shown)), style="dim")
                Screen(words).line(words("done.decide"))
            else:
                Screen(words).line(words("empty.proposals"))

    return command(words, "proposals", "limit", "record", "json", "lang")(proposals)


def _why(words: Words) -> click.Command:
    def why(name: tuple[str, ...], record: str, as_json: bool, **_: Any) -> None:  # noqa: ANN401 - options, by name
        with open_record(record) as opened:
            found = opened.why(Asker(opened, words).ruled(" ".join(name)))
            if as_json:
                say_json([found])
            else:
                show_why(Show(Screen(words), opened.pack), found)

    made = command(words, "why", "record", "json", "lang")(why)
    made.params.insert(0, click.Argument(["name"], nargs=-1, required=True, metavar="NAME"))
    return made
