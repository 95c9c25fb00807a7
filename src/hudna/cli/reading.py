"""Commands that read pages."""

from __future__ import annotations

import json
import sys

import click

from hudna.cli.layout import Screen
from hudna.cli.options import command
from hudna.cli.progress import progress
from hudna.cli.show import Show
from hudna.cli.show_whole import show_reading
from hudna.cli.words import Words
from hudna.page import read as read_pages
from hudna.pipeline import Reader, Tally, add, read_many, seldom_collected
from hudna.shapes import Reading, Skipped
from hudna.views.reading_json import reading_json

SOME_SKIPPED = 1


def read_command(words: Words) -> click.Command:
    """`hudna read`."""
    def read(pages: tuple[str, ...], reader: str, jobs: int, **how: bool) -> None:
        tally = Tally()
        with seldom_collected(), progress(words, sys.stdout.isatty()) as advance:
            one = Reader(name=reader)
            for result in read_many(one, read_pages(*pages), jobs=jobs):
                tally.count(result)
                advance()
                if how["as_json"]:
                    click.echo(json.dumps(as_line(result, text=how["text"]), ensure_ascii=False))
                elif isinstance(result, Reading):
                    show_reading(Show(Screen(words), one.pack), result, review=how["review"])
                if isinstance(result, Skipped):
                    tell_skipped(words, result)
        if tally.skipped:
            sys.exit(SOME_SKIPPED)

    made = command(words, "read", "review", "json", "text", "reader", "jobs", "lang")(read)
    made.params.insert(0, pages_argument())
    return made


def add_command(words: Words) -> click.Command:
    """`hudna add`."""
    def add_pages(pages: tuple[str, ...], reader: str, jobs: int, record: str, as_json: bool) -> None:
        from hudna.record import open_record  # `hudna read` does without a database

        with seldom_collected():
            one = Reader(name=reader)
            with open_record(record, pack=one.pack, write=True) as opened, progress(words, False) as advance:
                def seen(result: object) -> None:
                    advance()
                    if isinstance(result, Skipped):
                        tell_skipped(words, result)

                tally = add(opened, read_pages(*pages), one, jobs=jobs, seen=seen)
        if as_json:
            click.echo(json.dumps({"read": tally.read, "known": tally.known, "claims": tally.claims,
                                   "skipped": tally.skipped}))
        else:
            tell_added(words, tally, record)
        if tally.skipped:
            sys.exit(SOME_SKIPPED)

    made = command(words, "add", "record", "reader", "jobs", "json", "lang")(add_pages)
    made.params.insert(0, pages_argument())
    return made


def pages_argument() -> click.Argument:
    """The pages that a command reads."""
    return click.Argument(["pages"], nargs=-1, required=True, metavar="PAGES...")


def as_line(result: Reading | Skipped, *, text: bool) -> dict[str, object]:
    """A result in the public JSON form."""
    if isinstance(result, Skipped):
        return {"id": result.id, "skipped": {"reason": result.reason, "what": result.what, "mend": result.mend}}
    return reading_json(result, text=text)


def tell_skipped(words: Words, skipped: Skipped) -> None:
    """Say on standard error which page was skipped and why."""
    click.echo(words("done.skipped", url=skipped.url, what=words.said(skipped.what),
                     mend=words.said(skipped.mend)), err=True)


def tell_added(words: Words, tally: Tally, record: str) -> None:
    """Say what was added and what to do next."""
    screen = Screen(words)
    screen.line(words("done.added", read=tally.read, known=tally.known, skipped=sum(tally.skipped.values()),
                      claims=tally.claims, path=record))
    if tally.read or tally.known:
        screen.line(words("done.next", path=record))
