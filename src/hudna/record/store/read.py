"""Read facts, actors, initiatives and pages out of a record."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, null, select

from hudna.record.identity import hashed
from hudna.record.store import schema
from hudna.record.store.ask import facts_of, facts_of_claims, facts_of_readings
from hudna.shapes import SAYS, Basis, Fact, Known, Name, Process, Query, Quoted, Source, Span, Verdict, Voice

_BATCH = 500


def facts(link: Connection, query: Query) -> Iterator[Fact]:
    """The facts that a query wants, a batch at a time."""
    yield from _facts(link, facts_of(query))


def facts_in(link: Connection, readings: Sequence[int]) -> Iterator[Fact]:
    """All facts of some readings, whether looks show them or they are superseded."""
    yield from _facts(link, facts_of_readings(readings))


def claims(link: Connection, ids: Sequence[str]) -> dict[str, Fact]:
    """The facts of some claims by their ids, as the newest reading has them; superseded and ruled ones too."""
    found: dict[str, Fact] = {}
    for at in range(0, len(ids), _BATCH):
        found.update((fact.id, fact) for fact in _facts(link, facts_of_claims(ids[at : at + _BATCH])))
    return found


def _facts(link: Connection, asked: Select[Any]) -> Iterator[Fact]:
    rows = link.execute(asked)
    known = _Known(link)
    while batch := rows.fetchmany(_BATCH):
        known.learn({row.reading for row in batch})
        yield from (known.fact(row) for row in batch)


class _Known:
    """Sources and names of the readings seen so far."""

    def __init__(self, link: Connection) -> None:
        self._link = link
        self._sources: dict[int, Source] = {}
        self._names: dict[tuple[int, str], Name] = {}

    def learn(self, readings: set[int]) -> None:
        """Load what is not known yet of some readings."""
        new = sorted(readings - self._sources.keys())
        if new:
            self._sources.update(sources(self._link, new))
            self._names.update(old_names(self._link, new))
            self._names.update(_names(self._link, new))

    def fact(self, row: Row[Any]) -> Fact:
        """The fact of a row."""
        said = json.loads(row.said)
        source = self._sources[row.reading]
        evidence = Quoted(row.words, Span(row.start, row.end), row.sentence,
                          Span(row.sentence_start, row.sentence_end))
        return Fact(
            id=row.id, kind=row.kind, type=row.type, real=row.real, about=self._name(row.reading, row.about),
            roles={role: self._all(row.reading, keys) for role, keys in said["roles"].items()}, when=row.at,
            voice=self._voice(row, said, source), evidence=evidence, source=source, least=said.get("least"),
            most=said.get("most"), content=row.words if row.kind == SAYS else said.get("content"),
            confidence=row.confidence, ruling=row.verdict,
            superseded=row.superseded is not None,
            sure=row.verdict == Verdict.RIGHT or (bool(row.sure) and row.verdict is None))

    def _name(self, reading: int, key: str | None) -> Name | None:
        return self._names.get((reading, key)) if key else None

    def _all(self, reading: int, keys: Sequence[str]) -> tuple[Name, ...]:
        return tuple(name for key in keys if (name := self._names.get((reading, key))))

    def _voice(self, row: Row[Any], said: Mapping[str, Any], source: Source) -> Voice:
        voice = said.get("voice", {})
        speaker = self._name(row.reading, voice.get("speaker"))
        via = self._name(row.reading, voice.get("via") or said.get("via"))
        id = speaker.id if speaker else f"outlet:{source.outlet or source.key}"
        return Voice(source.outlet, source.agencies, speaker, via, row.says, id)


def sources(link: Connection, readings: Sequence[int]) -> dict[int, Source]:
    """The pages of some readings."""
    read, page, told = schema.reading.c, schema.page.c, schema.story_of.c
    found: dict[int, Source] = {}
    for at in range(0, len(readings), _BATCH):
        asked = (select(read.number, page.key, page.id, page.url, read.title, read.outlet, read.agencies,
                        read.published, read.basis, read.reason, told.story, told.text)
                 .join(schema.page, page.number == read.page)
                 .join(schema.story_of, told.reading == read.number, isouter=True)
                 .where(read.number.in_(readings[at : at + _BATCH])))
        for row in link.execute(asked):
            found[row.number] = Source(
                row.key, row.id, row.url, row.title, row.outlet, tuple(json.loads(row.agencies)),
                date.fromisoformat(row.published) if row.published else None, Basis(row.basis) if row.basis else None,
                row.reason, row.story or "", row.text or "")
    return found


def _names(link: Connection, readings: Sequence[int]) -> Iterator[tuple[tuple[int, str], Name]]:
    for one, of, id in ((schema.actor, schema.actor_of, schema.actor_of.c.actor),
                        (schema.initiative, schema.initiative_of, schema.initiative_of.c.initiative)):
        for at in range(0, len(readings), _BATCH):
            ref = one.c.get("ref", null())
            asked = (select(of.c.reading, of.c.key, one.c.id, one.c.kind, one.c.name, one.c.name_en, ref.label("ref"))
                     .join(one, one.c.id == id).where(of.c.reading.in_(readings[at : at + _BATCH])))
            for row in link.execute(asked):
                yield (row.reading, row.key), Name(row.id, row.kind, row.name, row.name_en, row.ref is not None)


def old_names(link: Connection, readings: Sequence[int]) -> Iterator[tuple[tuple[int, str], Name]]:
    """The names in superseded readings: who is who there is taken from the version that is shown, else as printed."""
    old, cast = schema.superseded.c, schema.cast.c
    for first in link.scalars(select(old.reading).where(old.reading.in_(readings))).all():
        last = first
        while (by := link.scalar(select(old.by).where(old.reading == last))) is not None:
            last = by
        now = {key: name for (_, key), name in _names(link, [last])}
        for row in link.execute(select(schema.cast).where(cast.reading == first)):
            printed = Name(row.ref or f"x.{hashed(row.key, length=10)}", row.kind, row.name, row.name_en, bool(row.ref))
            yield (first, row.key), now.get(row.key, printed)


def all_sources(link: Connection, query: Query) -> tuple[Source, ...]:
    """The shown pages: of the processes, outlets and days that a query names, by day."""
    read, about, member = schema.reading.c, schema.about.c, schema.initiative_of.c
    asked = select(read.number).join(schema.shown, schema.shown.c.reading == read.number)
    if query.processes:
        asked = asked.where(select(about.reading).where(
            about.reading == read.number, about.process.in_(query.processes)).exists())
    if query.initiatives:
        asked = asked.where(select(member.reading).where(
            member.reading == read.number, member.initiative.in_(query.initiatives)).exists())
    if query.outlets:
        asked = asked.where(read.outlet.in_(query.outlets))
    if query.since:
        asked = asked.where(read.published >= query.since.isoformat())
    if query.until:
        asked = asked.where(read.published <= query.until.isoformat())
    found = sources(link, list(link.scalars(asked))).values()
    return tuple(sorted(found, key=lambda s: (s.published or date.max, s.key)))


def initiatives(link: Connection) -> tuple[Known, ...]:
    """All initiatives, those of one process together, by their first day."""
    one, process = schema.initiative.c, schema.process.c
    asked = (select(one.id, one.kind, one.name, one.name_en, one.first, one.last, one.pages,
                    process.id.label("process"), process.name.label("process_name"),
                    process.name_en.label("process_en"))
             .join(schema.process, process.id == one.process, isouter=True)
             .order_by(one.process, one.first, one.id))
    return tuple(Known(
        Name(row.id, row.kind, row.name, row.name_en),
        Process(row.process, row.process_name, row.process_en) if row.process else None,
        row.first, row.last, row.pages) for row in link.execute(asked))


def processes(link: Connection) -> tuple[Process, ...]:
    """All processes."""
    one = schema.process.c
    rows = link.execute(select(one.id, one.name, one.name_en).order_by(one.id))
    return tuple(Process(row.id, row.name, row.name_en) for row in rows)


def actors(link: Connection) -> tuple[tuple[Name, int, int], ...]:
    """All actors with the number of their pages and mentions, the most mentioned first."""
    one = schema.actor.c
    asked = (select(one.id, one.kind, one.name, one.name_en, one.ref, one.pages, one.mentions)
             .order_by(one.mentions.desc(), one.id))
    return tuple((Name(row.id, row.kind, row.name, row.name_en, row.ref is not None), row.pages, row.mentions)
                 for row in link.execute(asked))


def mentions(link: Connection, *, initiatives: bool = False) -> Iterator[tuple[str, Span, str]]:
    """Every mention of an actor, or of an initiative, on a shown page: the page's id, where it stands, whose it is."""
    of = schema.initiative_of if initiatives else schema.actor_of
    id = of.c.initiative if initiatives else of.c.actor
    cast, reading, page = schema.cast.c, schema.reading.c, schema.page.c
    asked = (select(page.id, cast.mentions, id.label("one"))
             .join(schema.reading, reading.page == page.number).join(schema.cast, cast.reading == reading.number)
             .join(of, (of.c.reading == cast.reading) & (of.c.key == cast.key))
             .order_by(page.key, cast.nth))
    for row in link.execute(asked):
        for span in json.loads(row.mentions):
            yield row.id, Span(*span), row.one
