"""The names by which an actor is called on the pages, as they are printed there."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from hudna.grammar.clitics import Clitics
from hudna.grammar.words import folded_key
from hudna.record.store import schema


def called(link: Connection, actor: str, clitics: Clitics | None) -> tuple[str, ...]:
    """The printed names of an actor, the most used first: spellings that fold to one are one, in the commonest form.

    A name with particles before it is that without them, where it also stands so.
    """
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for printed in _printed(link, actor):
        forms[folded_key(printed)][printed] += 1
    used: Counter[str] = Counter()
    for key, found in forms.items():
        used[_bare(key, forms, clitics)] += found.total()
    ordered = sorted(used, key=lambda key: (-used[key], key))
    return tuple(max(forms[key], key=lambda form: (forms[key][form], form)) for key in ordered)


def _printed(link: Connection, actor: str) -> Iterator[str]:
    of, cast, read, body = schema.actor_of.c, schema.cast.c, schema.reading.c, schema.printed.c
    asked = (select(cast.mentions, body.text)
             .join(schema.actor_of, (of.reading == cast.reading) & (of.key == cast.key))
             .join(schema.reading, read.number == cast.reading).join(schema.printed, body.number == read.printed)
             .where(of.actor == actor))
    for row in link.execute(asked):
        for start, end in json.loads(row.mentions):
            words = " ".join(row.text[start:end].split())
            if words:
                yield words


def _bare(key: str, forms: Mapping[str, object], clitics: Clitics | None) -> str:
    """The name without particles, where it is one of those that stand on the pages; the fullest first."""
    first, space, rest = key.partition(" ")
    bare = (form + space + rest for form in (clitics.bare_forms(first) if clitics else ()) if form != first)
    return next((form for form in bare if form in forms), key)
