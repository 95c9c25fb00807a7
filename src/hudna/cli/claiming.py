"""The command that shows single claims with their ids, as a ruling asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click

from hudna.cli.looking import Look, looking
from hudna.cli.options import LOOKING, command
from hudna.cli.said import excerpt, voice
from hudna.cli.show import Show
from hudna.cli.words import Words
from hudna.errors import QueryError
from hudna.shapes import Fact


def claims_command(words: Words) -> click.Command:
    """`hudna claims`."""
    def claims(ids: tuple[str, ...], **asked: Any) -> None:  # noqa: ANN401 - options, by name
        with looking(words, asked) as look:
            found = _named(look, ids) if ids else tuple(look.record.facts(replace(look.query, ruled_out=True)))
            look.give(found, lambda shown: _show(look.show, shown, whole=bool(ids)), "empty.facts")

    made = command(words, "claims", *LOOKING)(claims)
    made.params.insert(0, click.Argument(["ids"], nargs=-1, metavar="[CLAIM]..."))
    return made


def _named(look: Look, ids: Sequence[str]) -> tuple[Fact, ...]:
    found = look.record.claims(ids)
    missing = next((id for id in ids if id not in found), None)
    if missing is not None:
        what = look.show.words("ask.unknown", what=look.show.words("ask.what.claim"), name=missing)
        raise QueryError(where=str(look.record.path), what=what, mend=look.show.words(
            "ask.unknown_mend", command=f"hudna claims --record {look.record.path}"))
    return tuple(found[id] for id in dict.fromkeys(ids))[look.query.page]


def _show(show: Show, facts: Sequence[Fact], *, whole: bool) -> None:
    """Claims, a line each: with `whole` the sentence in full."""
    table = show.columns("id", "when", "what", "voice", "words", "source")
    for fact in facts:
        said = fact.evidence.sentence if whole else excerpt(fact.evidence)
        old = f" {show.words('versions.superseded')}" if fact.superseded else ""
        table.add(fact.id, fact.day or "", show.told(fact), voice(fact.voice, show.words), said,
                  show.cited((fact,)) + old, marks=[fact.evidence.words])
    show.screen.table(table)
