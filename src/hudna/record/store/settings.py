"""The words in which and among which each initiative of a shown page stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from sqlalchemy import Connection, select

from hudna.letters import fold
from hudna.record.keep import INITIATIVE
from hudna.record.members import Setting
from hudna.record.store import schema
from hudna.shapes import Span

_AROUND = 150   # letters on each side of a mention
_WORD = re.compile(r"[^\W_]+")


def settings(link: Connection) -> Iterator[tuple[tuple[int, str], Setting]]:
    """The setting of each initiative, by (reading, key)."""
    cast, read, body = schema.cast.c, schema.reading.c, schema.printed.c
    asked = (select(cast.reading, cast.key, cast.mentions, body.text)
             .join(schema.shown, schema.shown.c.reading == cast.reading)
             .join(schema.reading, read.number == cast.reading).join(schema.printed, body.number == read.printed)
             .where(cast.sort == INITIATIVE))
    for row in link.execute(asked):
        mentions = [Span(*one) for one in json.loads(row.mentions)]
        yield (row.reading, row.key), setting(row.text, mentions)


def setting(text: str, mentions: list[Span]) -> Setting:
    """The words of some mentions and those around them on their lines, each word of the page once."""
    reach = tuple(_reach(text, one) for one in mentions)
    around: dict[int, str] = {}
    for span in reach:
        around.update((span.start + found.start(), found.group()) for found in _WORD.finditer(span.of(text)))
    names = " ".join(one.of(text) for one in mentions)
    return Setting(tuple(_WORD.findall(fold(names))), tuple(fold(word) for _, word in sorted(around.items())), reach)


def _reach(text: str, mention: Span) -> Span:
    """The line around a mention, so far as it is near, in whole words."""
    line = text.rfind("\n", 0, mention.start) + 1
    low = max(line, mention.start - _AROUND)
    low = low if low == line else text.find(" ", low, mention.start) + 1 or mention.start
    end = text.find("\n", mention.end)
    high = min(len(text) if end < 0 else end, mention.end + _AROUND)
    if high == mention.end + _AROUND:
        high = max(text.rfind(" ", mention.end, high), mention.end)
    return Span(low, high)
