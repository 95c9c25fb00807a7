"""Actors of the pack that a page calls by their short names alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from hudna.grammar.clitics import Clitics
from hudna.grammar.words import folded_key
from hudna.pack import Entry, Pack
from hudna.record.resolve import OWN
from hudna.record.store import schema
from hudna.shapes import Span


def shorts(link: Connection, pack: Pack) -> Iterator[tuple[tuple[int, str], str]]:
    """The short name of each actor of a shown page that is called by no other there, by (reading, key)."""
    section = pack.language.get("clitics")
    clitics = Clitics.of(section) if section else None
    called = {entry.id: _Called.of(entry, clitics) for entry in pack.entries if entry.short and entry.kind not in OWN}
    former = [old for old, now in pack.renamed.items() if now in called]
    cast, read, body = schema.cast.c, schema.reading.c, schema.printed.c
    asked = (select(cast.reading, cast.key, cast.ref, cast.mentions, body.text)
             .join(schema.shown, schema.shown.c.reading == cast.reading)
             .join(schema.reading, read.number == cast.reading).join(schema.printed, body.number == read.printed)
             .where(cast.ref.in_([*called, *former])))
    for row in link.execute(asked):
        words = [Span(*one).of(row.text) for one in json.loads(row.mentions)]
        name = called[pack.now(row.ref)].short_of([_forms(one, clitics) for one in words])
        if name:
            yield (row.reading, row.key), name


@dataclass(frozen=True, slots=True)
class _Called:
    """The names of an entry in all their forms: the short ones, with what each is a form of, and the whole ones."""

    short: Mapping[str, str]
    whole: frozenset[str]

    @classmethod
    def of(cls, entry: Entry, clitics: Clitics | None) -> _Called:
        return cls({form: name for name in entry.short for form in _forms(name, clitics)},
                   frozenset(form for name in entry.aliases for form in _forms(name, clitics)))

    def short_of(self, printed: Sequence[Sequence[str]]) -> str | None:
        """The short name, the first by letters, by which all that is printed calls it; None where another does."""
        found = [next((self.short[form] for form in forms if form in self.short), None) for forms in printed]
        return None if None in found or any(self.whole.intersection(forms) for forms in printed) else min(
            filter(None, found), default=None)


def _forms(name: str, clitics: Clitics | None) -> list[str]:
    """A name as it is folded, its first word in every shape without particles."""
    first, space, rest = folded_key(name).partition(" ")
    return [form + space + rest for form in (first, *(clitics.bare_forms(first) if clitics else ()))]
