"""The versions of pages that their outlets changed, and what each change withdrew and added."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from sqlalchemy import Connection, select

from hudna.record.store import schema
from hudna.record.store.read import facts_in, sources
from hudna.record.store.turns import Read, chains
from hudna.shapes import CONDITIONS, READ_ROLES, SAYS, Change, Fact, History, Source, Version

_ROLES = frozenset(role.value for role in READ_ROLES)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of a page: the reading by which it is known, its source, lines that are read, and facts."""

    read: Read
    source: Source
    lines: tuple[str, ...]
    facts: tuple[Fact, ...]
    seen: tuple[str, ...]


def histories(link: Connection, places: Collection[str] | None) -> Iterator[History]:
    """The pages of which the record holds several texts, all or those of some places; each change that says anything.

    A page named by its place is given also where it has one text alone.
    """
    for chain in chains(link):
        if len(chain) > 1 or places:
            texts = [_text(link, read) for read in chain] if places is None or _place(link, chain) in places else []
            changes = [found for old, new in pairwise(texts) if (found := _change(old, new, texts[-1]))]
            if changes or (places and texts):
                yield History(_place(link, chain), tuple(_version(one, texts[-1]) for one in texts), tuple(changes))


def _place(link: Connection, chain: Sequence[Read]) -> str:
    return str(link.scalar(select(schema.page.c.place).where(schema.page.c.key == chain[-1].key)))


def _text(link: Connection, read: Read) -> _Text:
    one, page = schema.reading.c, schema.page.c
    row = link.execute(select(one.blocks, schema.printed.c.text, page.place)
                       .join(schema.printed, schema.printed.c.number == one.printed)
                       .join(schema.page, page.number == one.page).where(one.number == read.number)).one()
    seen = link.scalars(select(page.crawled).where(page.place == row.place, page.digest == read.digest)).all()
    added = link.scalars(select(page.added).where(page.place == row.place, page.digest == read.digest)).all()
    days = sorted(crawled or came for crawled, came in zip(seen, added, strict=True))
    return _Text(read, sources(link, [read.number])[read.number], tuple(_lines(row.blocks, row.text)),
                 tuple(facts_in(link, [read.number])), tuple(days))


def _lines(blocks: str, text: str) -> Iterator[str]:
    """The lines of the text that are read, furniture left out."""
    for start, end, role in json.loads(blocks):
        if role in _ROLES:
            yield from filter(None, (line.strip() for line in text[start:end].splitlines()))


def _version(one: _Text, shown: _Text) -> Version:
    return Version(one.source, one.seen[0], one.seen[-1], one is shown)


def _change(old: _Text, new: _Text, shown: _Text) -> Change | None:
    """What the new text withdrew and added; None where only furniture changed."""
    out: list[str] = []
    come: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, old.lines, new.lines, autojunk=False).get_opcodes():
        if tag != "equal":
            out += old.lines[a:b]
            come += new.lines[c:d]
    before, after = {fact.id for fact in old.facts}, {fact.id for fact in new.facts}
    withdrawn = [fact for fact in old.facts if fact.id not in after]
    added = [fact for fact in new.facts if fact.id not in before]
    if not (out or come or withdrawn or added):
        return None
    reworded = _reworded(withdrawn, added)
    return Change(_version(old, shown), _version(new, shown), tuple(out), tuple(come), tuple(withdrawn), tuple(added),
                  len(before & after), old.read.run == new.read.run, reworded)


def _reworded(withdrawn: list[Fact], added: list[Fact]) -> tuple[Fact, ...]:
    """Take from both what they say alike, and give it as the new version words it."""
    gists, found = [_gist(old) for old in withdrawn], []
    for new in tuple(added):
        gist = _gist(new)
        if gist in gists:
            at = gists.index(gist)
            del gists[at], withdrawn[at]
            added.remove(new)
            found.append(new)
    return tuple(found)


def _gist(fact: Fact) -> tuple[object, ...]:
    """What a claim says, whatever the sentence in which it stands; of a statement also its words."""
    roles = sorted((role, tuple(name.id for name in names)) for role, names in fact.roles.items())
    return (fact.kind, fact.type, fact.real, roles, fact.about, fact.when, fact.least, fact.most,
            fact.voice.speaker, fact.voice.via,
            fact.evidence.words if fact.kind == SAYS else None, fact.content if fact.kind == CONDITIONS else None)
