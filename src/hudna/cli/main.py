"""The command line: `hudna` and its commands."""

from __future__ import annotations

import json
from pathlib import Path

import click

from hudna.pack import load_pack
from hudna.page import read as read_pages
from hudna.pipeline import Reader, read_many
from hudna.shapes import Skipped
from hudna.views.reading_json import reading_json


@click.group()
def main() -> None:
    """Reads Arabic news and keeps the sourced record of a ceasefire."""


@main.command()
@click.argument("pages", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--jobs", default=1)
def read(pages: tuple[str, ...], as_json: bool, jobs: int) -> None:
    """Read pages and print what they say."""
    for result in read_many(Reader(load_pack()), read_pages(*map(Path, pages)), jobs=jobs):
        if isinstance(result, Skipped):
            said = {"id": result.id, "skipped": {"reason": result.reason, "what": result.what, "mend": result.mend}}
        else:
            said = reading_json(result)
        click.echo(json.dumps(said, ensure_ascii=False))
