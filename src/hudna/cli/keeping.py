"""Commands that change a record as a whole: pages taken out, versions told apart, another record taken in."""

from __future__ import annotations

from typing import Any

import click

from hudna.cli.layout import Screen
from hudna.cli.looking import say_json
from hudna.cli.options import command
from hudna.cli.show import Show
from hudna.cli.show_keeping import show_histories, show_leaving, show_merged, show_removals
from hudna.cli.words import Words
from hudna.record import Record, open_record
from hudna.shapes import Whole


def remove_command(words: Words) -> click.Command:
    """`hudna remove`."""
    def remove(page: str | None, outlet: str | None, yes: bool, **asked: Any) -> None:  # noqa: ANN401 - options, by name
        if (page is None) == (outlet is None):
            raise click.UsageError(words("ask.page_or_outlet"))
        sort, name = (Whole.PAGE, page or "") if outlet is None else (Whole.OUTLET, outlet)
        with open_record(asked["record"]) as opened:
            if yes:
                _remove(words, opened, (sort, name), asked)
                return
            found = opened.leaving(sort, name)
            if asked["as_json"]:
                say_json([found])
            else:
                show_leaving(Show(Screen(words), opened.pack), found)

    made = command(words, "remove", "one_outlet", "by_then", "why_then", "confirm", "record", "json", "lang")(remove)
    made.params.insert(0, click.Argument(["page"], required=False, metavar="[PAGE]"))
    return made


def _remove(words: Words, record: Record, what: tuple[Whole, str], asked: dict[str, Any]) -> None:
    made = record.remove(*what, who=asked["by"] or "", why=asked["why"] or "")
    if asked["as_json"]:
        say_json([made])
        return
    screen = Screen(words)
    screen.line(words("done.removed", number=made.number, pages=made.pages, claims=made.claims, path=record.path))
    if not record.wipe():
        screen.line(words("done.unwiped"))


def versions_command(words: Words) -> click.Command:
    """`hudna versions`."""
    def versions(page: str | None, record: str, as_json: bool) -> None:
        with open_record(record) as opened:
            found = opened.histories(page)
            if as_json:
                say_json(found)
            elif found:
                show_histories(Show(Screen(words), opened.pack), found, whole=page is not None)
            else:
                Screen(words).line(words("empty.versions"))

    made = command(words, "versions", "record", "json", "lang")(versions)
    made.params.insert(0, click.Argument(["page"], required=False, metavar="[PAGE]"))
    return made


def merge_command(words: Words) -> click.Command:
    """`hudna merge`."""
    def merge(other: str, any_pack: bool, yes: bool, record: str, as_json: bool) -> None:
        with open_record(record, write=True) as opened:
            found = opened.merge(other, any_pack=any_pack, removing=yes)
            if as_json:
                say_json([found])
            else:
                show_merged(Show(Screen(words), opened.pack), found, record)

    made = command(words, "merge", "record", "any_pack", "confirm_merge", "json", "lang")(merge)
    made.params.insert(0, click.Argument(["other"], metavar="OTHER"))
    return made


def removals_command(words: Words) -> click.Command:
    """`hudna record removals`."""
    def removals(number: int | None, record: str, as_json: bool) -> None:
        with open_record(record) as opened:
            pages = opened.taken_out(number) if number is not None else ()
            found = [one for one in opened.removals() if number is None or one.number == number]
            if as_json:
                say_json([{"removal": found[0], "places": pages}] if number is not None else found)
            elif found:
                show_removals(Show(Screen(words), opened.pack), found, pages)
            else:
                Screen(words).line(words("empty.removals"))

    made = command(words, "removals", "record", "json", "lang")(removals)
    made.params.insert(0, click.Argument(["number"], type=click.IntRange(1), required=False, metavar="[N]"))
    return made


def readmit_command(words: Words) -> click.Command:
    """`hudna record readmit`."""
    def readmit(number: int, record: str, by: str, why: str) -> None:
        with open_record(record) as opened:
            made = opened.readmit(number, who=by, why=why)
            Screen(words).line(words("done.readmitted", number=number, by=made.who, path=record))

    made = command(words, "readmit", "record", "by", "why", "lang")(readmit)
    made.params.insert(0, click.Argument(["number"], type=click.IntRange(1), metavar="N"))
    return made
