"""The words of shown pages for comparing them, and the stories that come of it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from hudna.letters import fold
from hudna.record.members import Gathered, Told
from hudna.record.store import schema
from hudna.record.store.read import all_sources
from hudna.shapes import Query, Role, Source, Story

_LATE = "9999"
_BATCH = 500
_WORD = re.compile(r"[^\W_]+")


def told(link: Connection, wanted: Collection[int] | None = None) -> Iterator[tuple[str, Told]]:
    """What the shown pages tell, each with the page's id: title and body, no furniture, captions and credits.

    With `wanted`, of these readings alone, whether they are shown or not.
    """
    if wanted is None:
        yield from _told(link, _asked().join(schema.shown, schema.shown.c.reading == schema.reading.c.number))
        return
    order = sorted(wanted)
    for at in range(0, len(order), _BATCH):
        yield from _told(link, _asked().where(schema.reading.c.number.in_(order[at : at + _BATCH])))


def _asked() -> Select[Any]:
    read, page, body = schema.reading.c, schema.page.c, schema.printed.c
    return (select(read.number, page.id, page.key, read.published, read.blocks, body.text)
            .join(schema.page, page.number == read.page).join(schema.printed, body.number == read.printed))


def _told(link: Connection, asked: Select[Any]) -> Iterator[tuple[str, Told]]:
    for row in link.execute(asked):
        parts: dict[str, list[str]] = {Role.TITLE: [], Role.BODY: []}
        for start, end, role in json.loads(row.blocks):
            if role in parts:
                parts[role].append(row.text[start:end])
        title, rest = (tuple(_WORD.findall(fold("\n".join(parts[role])))) for role in (Role.TITLE, Role.BODY))
        yield row.id, Told(row.number, row.key, row.published, title, rest or tuple(_WORD.findall(fold(row.text))))


def stories(link: Connection, query: Query) -> tuple[Story, ...]:
    """The stories of the shown pages that a query names, with those pages alone, by day."""
    found: dict[str, dict[str, list[Source]]] = defaultdict(lambda: defaultdict(list))
    for source in all_sources(link, query):
        found[source.story][source.text].append(source)
    days = {row.id: (row.first, row.last) for row in link.execute(select(schema.story))}
    made = [Story(id, *days[id], tuple(sorted(map(tuple, texts.values()), key=_most)))
            for id, texts in found.items() if id in days]
    return tuple(sorted(made, key=lambda story: (story.first or _LATE, story.id)))


def _most(text: Sequence[Source]) -> tuple[int, date, str]:
    return -len(text), text[0].published or date.max, text[0].key


def story_rows(stories: Iterable[Gathered]) -> Iterator[tuple[Table, Iterable[Mapping[str, object]]]]:
    """The rows of the tables of stories."""
    found = list(stories)
    yield schema.story, ({"id": story.id, "first": story.first, "last": story.last,
                          "pages": len(story.readings)} for story in found)
    yield schema.story_of, ({"reading": reading, "story": story.id, "text": text.id}
                            for story in found for text in story.texts for reading in text.readings)
