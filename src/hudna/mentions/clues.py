"""What the rules notice at each word of an article, as the net is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hudna.mentions.mention_reasons import Seen
from hudna.shapes import Amount, Hit, Quote, TimeMention

Clue = tuple[str, ...]


class Noticed(NamedTuple):
    """What is found in an article before names are: words of events, saying, ties, conditions and fates, and more."""

    triggers: Sequence[Hit]
    cues: Sequence[Hit]
    bonds: Sequence[Hit]
    terms: Sequence[Hit]
    fates: Sequence[Hit]
    quotes: Sequence[Quote]
    times: Sequence[TimeMention]
    amounts: Sequence[Amount]


def clues(seen: Seen, noticed: Noticed) -> list[Clue]:
    """The clues of each word: how it looks, what the rules take it for, which lexicon knows it."""
    found: list[list[str]] = [[f"sort={look.sort}", f"tag={look.tag}", f"shape={look.shape[0]}", *look.marks]
                              for look in seen.looks]
    for name, hits in (("event", noticed.triggers), ("bond", noticed.bonds), ("term", noticed.terms)):
        for hit in hits:
            found[hit.first].append(f"{name}={hit.data['type']}/{hit.pos}")
            found[hit.first].append(f"{name} person={hit.person}")
    for hit in noticed.cues:
        found[hit.first].append(f"cue={hit.pos}")
        found[hit.first].append(f"cue person={hit.person}")
    ranges: Iterable[tuple[str, Sequence[Quote | TimeMention | Amount]]] = (
        ("quoted", noticed.quotes), ("time", noticed.times), ("amount", noticed.amounts))
    for name, items in ranges:
        for item in items:
            for place in range(item.first, min(item.last, len(found))):
                found[place].append(name)
    return [tuple(dict.fromkeys(one)) for one in found]
